package dev.fairfield.service.rest.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals that answers show of measured numbers. */
final class Rounded {

  static final int DENSITY_DECIMALS = 3;
  static final int DEGREE_DECIMALS = 5;
  static final int HOUR_DECIMALS = 1;

  private Rounded() {}

  /** Null for NaN, which JSON does not have. */
  static BigDecimal orNull(double number, int decimals) {
    return Double.isNaN(number)
        ? null
        : BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }
}
