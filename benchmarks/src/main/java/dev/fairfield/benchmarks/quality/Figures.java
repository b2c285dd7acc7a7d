package dev.fairfield.benchmarks.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Numbers as the tables show them. */
final class Figures {

  /** Shown where there is no number. */
  static final String NONE = "–";

  private static final double CENTS = 100;

  private Figures() {}

  static String usd(double cents) {
    return String.format(Locale.ROOT, "%,.0f", cents / CENTS);
  }

  static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.3f %%", 100 * fraction);
  }

  static String percent(OptionalDouble fraction) {
    return fraction.isPresent() ? percent(fraction.getAsDouble()) : NONE;
  }

  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }

  static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  /** Least / median / most, or the one number where all are equal. */
  static String spread(double[] numbers, DoubleFunction<String> format) {
    if (numbers.length == 0) {
      return NONE;
    }
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    if (sorted[0] == sorted[last]) {
      return format.apply(sorted[0]);
    }
    return "%s / %s / %s"
        .formatted(
            format.apply(sorted[0]), format.apply(median(sorted)), format.apply(sorted[last]));
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
