package dev.fairfield.simulator.statistics;

/** What the functions of this package ask of their arguments, with the messages they refuse by. */
final class Requirements {

  private Requirements() {}

  static void requireLevel(double level) {
    requireFraction("Level", level);
  }

  static void requireFraction(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "%s is %s; it must lie strictly between 0 and 1.".formatted(name, value));
    }
  }

  static void requireAtLeast(String name, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d.".formatted(name, value, least));
    }
  }

  static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s is %s; it must be a finite number above 0.".formatted(name, value));
    }
  }

  static void requireNotNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s is %s; it must be a finite number, 0 or above.".formatted(name, value));
    }
  }

  static void requireNotNegative(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0 && values[i] < Double.POSITIVE_INFINITY)) {
        requireNotNegative("%s %d".formatted(name, i), values[i]);
      }
    }
  }

  static void requireFinite(double[] values, int n) {
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Outcome of replication %d is %s; it must be a finite number.".formatted(i, values[i]));
      }
    }
  }

  static void requireSameLength(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "Outcomes of %d and of %d replications: paired outcomes need the same replications."
              .formatted(first.length, second.length));
    }
  }
}
