package dev.fairfield.scenarios.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/** The selling time and the visits of an account whose file gives none. */
final class DefaultWorkload {

  private static final BigDecimal MINUTES_PER_VISIT = BigDecimal.valueOf(75);

  private DefaultWorkload() {}

  /**
   * 1.25 hours a visit; without visits 4 hours below 50 employees, 8 below 250, 16 below 1,000, 40
   * above, 6 when unknown.
   */
  static long minutes(double visitsPerYear, OptionalInt employees) {
    if (visitsPerYear > 0) {
      return BigDecimal.valueOf(visitsPerYear)
          .multiply(MINUTES_PER_VISIT)
          .setScale(0, RoundingMode.HALF_UP)
          .longValueExact();
    }
    return 60 * (employees.isPresent() ? hoursBySize(employees.getAsInt()) : 6);
  }

  /** The visits a year that fill the selling time of an account: one for each 1.25 hours. */
  static double visits(long workloadMinutes) {
    return workloadMinutes / MINUTES_PER_VISIT.doubleValue();
  }

  private static long hoursBySize(int employees) {
    if (employees < 50) {
      return 4;
    }
    if (employees < 250) {
      return 8;
    }
    return employees < 1_000 ? 16 : 40;
  }
}
