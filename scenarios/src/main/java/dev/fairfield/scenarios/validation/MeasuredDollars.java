package dev.fairfield.scenarios.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An amount with half the width of its interval, both rounded to what that width allows: $3.81 M ±
 * $0.25 M, $812,000 ± $25,000. Two digits of the width are kept, as digits beyond them say nothing.
 *
 * @param amount as people write it, with a minus below zero
 * @param error half the width of the interval
 */
public record MeasuredDollars(String amount, String error) {

  private static final int DIGITS_OF_ERROR = 2;
  private static final int MOST_DECIMALS_OF_MILLIONS = 2;
  private static final int DECIMALS_OF_A_MILLION = 6;
  private static final double CENTS = 100;
  private static final double MILLION = 1e6;

  /**
   * @param cents in cents
   * @param halfWidthCents in cents; zero, or not a number, where nothing is known of the error
   */
  public static MeasuredDollars of(double cents, double halfWidthCents) {
    double usd = Math.abs(cents) / CENTS;
    double half = Math.abs(halfWidthCents) / CENTS;
    if (!(half > 0) || !Double.isFinite(usd) || !Double.isFinite(half)) {
      return new MeasuredDollars(
          Dollars.of(Math.round(cents)), Dollars.of(Math.round(halfWidthCents)));
    }
    int place = placeOfLastDigit(half, DIGITS_OF_ERROR);
    boolean millions = Math.max(usd, half) >= MILLION;
    int decimals = Math.min(MOST_DECIMALS_OF_MILLIONS, Math.max(0, DECIMALS_OF_A_MILLION - place));
    String amount = millions ? millions(usd, decimals) : whole(usd, place);
    if (isZero(amount) && usd >= 1) {
      amount = whole(usd, placeOfLastDigit(usd, 1));
    }
    String error = millions ? millions(half, decimals) : whole(half, place);
    if (isZero(error)) {
      error = whole(half, place);
    }
    return new MeasuredDollars(cents < 0 && !isZero(amount) ? "-" + amount : amount, error);
  }

  /** The amount with its sign, + or -; $0 has none. */
  public String difference() {
    return amount.startsWith("-") || isZero(amount) ? amount : "+" + amount;
  }

  /** The power of ten of the last of some digits: 4 for 250,940 with two digits, 250 thousand. */
  private static int placeOfLastDigit(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    return rounded.precision() - rounded.scale() - digits;
  }

  private static String millions(double usd, int decimals) {
    return Sentence.of("$%,." + decimals + "f M", usd / MILLION);
  }

  private static String whole(double usd, int place) {
    BigDecimal rounded = new BigDecimal(usd).setScale(-Math.max(0, place), RoundingMode.HALF_UP);
    return Sentence.of("$%,d", rounded.longValueExact());
  }

  private static boolean isZero(String amount) {
    return amount.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
  }
}
