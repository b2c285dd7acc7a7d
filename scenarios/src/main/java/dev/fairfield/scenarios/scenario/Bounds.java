package dev.fairfield.scenarios.scenario;

import java.util.OptionalDouble;

/** Lets only numbers pass that a setting allows. */
final class Bounds {

  /** Longest time a scenario covers, in weeks: ten years. */
  static final int MAX_WEEKS = 520;

  /** Largest factor on demand or deals. */
  static final double MAX_FACTOR = 100;

  /** Largest coefficient of variation. */
  static final double MAX_CV = 10;

  /** Largest standard deviation of a logarithm. */
  static final double MAX_SIGMA = 5;

  private static final double MAX_NUMBER = 1e12;
  private static final double MIN_DIVISOR = 0.001;
  private static final double MIN_SHAPE = 0.1;
  private static final double MAX_SHAPE = 100;

  private Bounds() {}

  static void notNegative(String setting, double value) {
    between(setting, value, 0, MAX_NUMBER);
  }

  static void positive(String setting, double value) {
    check(
        value > 0 && value <= MAX_NUMBER,
        setting,
        value,
        "a number above 0 and of at most " + text(MAX_NUMBER));
  }

  /** From 0 to 1, both included. */
  static void share(String setting, double value) {
    between(setting, value, 0, 1);
  }

  /** A share that something is divided by. */
  static void divisorShare(String setting, double value) {
    between(setting, value, MIN_DIVISOR, 1);
  }

  /** A probability that may not be 1, because its rate would be without end. */
  static void belowOne(String setting, double value) {
    check(value >= 0 && value < 1, setting, value, "a number of at least 0 and below 1");
  }

  /** The shape of a Gamma law. */
  static void shape(String setting, double value) {
    between(setting, value, MIN_SHAPE, MAX_SHAPE);
  }

  /** Both limits included. */
  static void between(String setting, double value, double least, double most) {
    check(
        value >= least && value <= most,
        setting,
        value,
        "a number of at least %s and of at most %s".formatted(text(least), text(most)));
  }

  /** A whole number from 1 on. */
  static void whole(String setting, int value, int most) {
    check(
        value >= 1 && value <= most,
        setting,
        value,
        "a whole number of at least 1 and of at most " + most);
  }

  static void week(String setting, double value) {
    between(setting, value, 0, MAX_WEEKS);
  }

  static void after(String setting, OptionalDouble untilWeek, double week) {
    if (untilWeek.isPresent() && !(untilWeek.getAsDouble() > week)) {
      throw new InvalidSettingException(
          setting, text(untilWeek.getAsDouble()), "a week after week " + text(week));
    }
  }

  static void check(boolean allowed, String setting, double value, String words) {
    if (!allowed) {
      throw new InvalidSettingException(setting, text(value), words);
    }
  }

  static void given(String setting, String text) {
    if (text.isBlank()) {
      throw new InvalidSettingException(setting, "", "a text that is not blank");
    }
  }

  /** A number as a person writes it: 3, not 3.0. */
  static String text(double value) {
    return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
