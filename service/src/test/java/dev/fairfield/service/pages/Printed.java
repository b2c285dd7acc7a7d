package dev.fairfield.service.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the pages print them, worked out anew from those of REST. */
final class Printed {

  private static final int SIGNIFICANT = 3;
  private static final double MILLIONS_FROM_DOLLARS = 999_500;
  private static final double MILLION = 1e6;

  private Printed() {}

  /** Cents as $5.24 M, $12,300 or $840. */
  static String money(long cents) {
    double dollars = Math.abs(cents) / 100.0;
    String sign = cents < 0 && dollars >= 0.5 ? "−" : "";
    if (dollars >= MILLIONS_FROM_DOLLARS) {
      double millions = significant(dollars) / MILLION;
      int digits = millions >= 100 ? 0 : millions >= 10 ? 1 : 2;
      return String.format(Locale.ROOT, "%s$%,." + digits + "f M", sign, millions);
    }
    double shown = dollars < 1000 ? dollars : significant(dollars);
    return String.format(Locale.ROOT, "%s$%,.0f", sign, shown);
  }

  /** A difference in cents with its sign. */
  static String moneyChange(long cents) {
    return cents > 0 ? "+" + money(cents) : money(cents);
  }

  private static double significant(double value) {
    return value == 0
        ? 0
        : new BigDecimal(value)
            .round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP))
            .doubleValue();
  }
}
