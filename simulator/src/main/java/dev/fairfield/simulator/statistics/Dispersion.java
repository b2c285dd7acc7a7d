package dev.fairfield.simulator.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How unevenly something is spread over reps or accounts, and what that costs. */
public final class Dispersion {

  private Dispersion() {}

  /**
   * Standard deviation ÷ mean of a whole population (divisor n), for values of all reps, say; empty
   * if the mean is 0.
   *
   * @param values at least one, each 0 or above
   * @throws IllegalArgumentException if there are no values or one is negative or not finite
   */
  public static OptionalDouble findCoefficientOfVariation(double[] values) {
    requireValues(values);
    double mean = CompensatedSum.of(values) / values.length;
    if (mean == 0) {
      return OptionalDouble.empty();
    }
    if (values.length == 1) {
      return OptionalDouble.of(0);
    }
    Moments moments = Moments.of(values);
    double population = moments.variance() * (moments.n() - 1) / moments.n();
    return OptionalDouble.of(Math.sqrt(population) / moments.mean());
  }

  /**
   * Gini coefficient: 0 if all values are equal, (n − 1)/n if one holds everything; half the mean
   * absolute difference of all ordered pairs ÷ mean. Empty if all values are 0.
   *
   * @param values at least one, each 0 or above
   * @throws IllegalArgumentException if there are no values or one is negative or not finite
   */
  public static OptionalDouble findGini(double[] values) {
    requireValues(values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    if (sorted[n - 1] == 0) {
      return OptionalDouble.empty();
    }
    CompensatedSum weighted = new CompensatedSum();
    for (int i = 0; i < n; i++) {
      weighted.add((2.0 * i + 1 - n) * sorted[i]);
    }
    double gini = weighted.value() / n / CompensatedSum.of(sorted);
    return OptionalDouble.of(Math.max(0, gini));
  }

  /**
   * Share of sales lost because potential is spread unevenly over reps who give equal effort: 1 −
   * exp(−½·β(1−β)·ln(1 + CV²)), exact for sales ∝ potential^(1−β)·effort^β and lognormal
   * potentials.
   *
   * @param coefficientOfVariation of potential over reps, 0 or above
   * @param elasticity β of sales to effort, strictly between 0 and 1; 0.34 is the mean over
   *     industries of Albers, Mantrala and Sridhar (2010)
   * @return fraction of sales, 0 up to 1
   * @throws IllegalArgumentException for an argument out of range
   */
  public static double salesLoss(double coefficientOfVariation, double elasticity) {
    Requirements.requireNotNegative("Coefficient of variation", coefficientOfVariation);
    Requirements.requireFraction("Elasticity", elasticity);
    double logVariance = StrictMath.log1p(coefficientOfVariation * coefficientOfVariation);
    return -StrictMath.expm1(-elasticity * (1 - elasticity) / 2 * logVariance);
  }

  private static void requireValues(double[] values) {
    Requirements.requireAtLeast("Number of values", values.length, 1);
    Requirements.requireNotNegative("Value", values);
  }
}
