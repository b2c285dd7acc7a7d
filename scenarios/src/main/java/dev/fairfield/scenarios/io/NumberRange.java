package dev.fairfield.scenarios.io;

import java.math.BigDecimal;

/**
 * Which numbers a column takes.
 *
 * @param allowed the range in words
 * @param negative what a negative number means, of which -999 is the most common
 */
record NumberRange(BigDecimal min, BigDecimal max, String allowed, Negative negative) {

  /** What a number below zero means. */
  enum Negative {
    /** The row cannot be used. */
    ERROR,
    /** The file's way to say unknown; taken as if the cell were blank, with a warning. */
    UNKNOWN
  }

  static final NumberRange LATITUDE = signed(90, "-90 to 90");
  static final NumberRange LONGITUDE = signed(180, "-180 to 180");
  static final NumberRange MONEY = of(1_000_000_000_000L, "0 to 1,000,000,000,000 US dollars");
  static final NumberRange HOURS = of(100_000, "0 to 100,000 hours");
  static final NumberRange VISITS = of(10_000, "0 to 10,000 visits");
  static final NumberRange COUNT = of(100_000_000, "0 to 100,000,000");
  static final NumberRange SCORE = of(100, "0 to 100");
  static final NumberRange YEARS = of(100, "0 to 100 years");
  static final NumberRange SHARE = of(1_000_000, "0 to 1,000,000");
  static final NumberRange FRACTION = of(1, "0 to 1, or a percentage such as 32%");

  /** The same range where a negative number cannot be taken as unknown. */
  NumberRange strict() {
    return new NumberRange(min, max, allowed, Negative.ERROR);
  }

  boolean contains(BigDecimal number) {
    return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
  }

  boolean meansUnknown(BigDecimal number) {
    return number.signum() < 0 && negative == Negative.UNKNOWN;
  }

  private static NumberRange of(long max, String allowed) {
    return new NumberRange(BigDecimal.ZERO, BigDecimal.valueOf(max), allowed, Negative.UNKNOWN);
  }

  private static NumberRange signed(long max, String allowed) {
    return new NumberRange(
        BigDecimal.valueOf(-max), BigDecimal.valueOf(max), allowed, Negative.ERROR);
  }
}
