package dev.fairfield.scenarios.scenario;

import java.util.OptionalDouble;

/** Lets only numbers pass that a setting allows. */
final class Bounds {

  /** Longest time a scenario covers, in weeks: ten years. */
  static final int MAX_WEEKS = 520;

  private Bounds() {}

  static void notNegative(String setting, double value) {
    check(value >= 0 && value < Double.POSITIVE_INFINITY, setting, value, "a number of at least 0");
  }

  static void positive(String setting, double value) {
    check(value > 0 && value < Double.POSITIVE_INFINITY, setting, value, "a number above 0");
  }

  /** From 0 to 1, both included. */
  static void share(String setting, double value) {
    check(value >= 0 && value <= 1, setting, value, "a number of at least 0 and of at most 1");
  }

  /** A probability that may not be 1, because its rate would be without end. */
  static void belowOne(String setting, double value) {
    check(value >= 0 && value < 1, setting, value, "a number of at least 0 and below 1");
  }

  static void week(String setting, double value) {
    check(
        value >= 0 && value <= MAX_WEEKS,
        setting,
        value,
        "a number of at least 0 and of at most " + MAX_WEEKS);
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
