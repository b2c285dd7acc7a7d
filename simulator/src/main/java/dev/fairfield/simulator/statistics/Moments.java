package dev.fairfield.simulator.statistics;

/**
 * Number, mean and sample variance of outcomes.
 *
 * @param n number of replications, at least 2
 * @param mean arithmetic mean
 * @param variance sample variance with divisor n − 1; exactly 0 for constant outcomes
 */
public record Moments(int n, double mean, double variance) {

  /**
   * Moments of all outcomes; see {@link #ofFirst}.
   *
   * @throws IllegalArgumentException for fewer than 2 outcomes or one that is not finite
   */
  public static Moments of(double[] outcomes) {
    return ofFirst(outcomes, outcomes.length);
  }

  /**
   * Moments of the first n outcomes, by the corrected two-pass method (Chan, Golub and LeVeque
   * 1983) with compensated sums.
   *
   * @throws IllegalArgumentException for n below 2 or beyond the outcomes, or an outcome that is
   *     not finite
   */
  public static Moments ofFirst(double[] outcomes, int n) {
    Requirements.requireAtLeast("Number of replications", n, 2);
    Requirements.requireAtLeast("Number of outcomes given", outcomes.length, n);
    Requirements.requireFinite(outcomes, n);
    if (isConstant(outcomes, n)) {
      return new Moments(n, outcomes[0], 0);
    }
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < n; i++) {
      sum.add(outcomes[i]);
    }
    double mean = sum.value() / n;
    CompensatedSum deviations = new CompensatedSum();
    CompensatedSum squares = new CompensatedSum();
    for (int i = 0; i < n; i++) {
      double deviation = outcomes[i] - mean;
      deviations.add(deviation);
      squares.add(deviation * deviation);
    }
    double correction = deviations.value() * deviations.value() / n;
    return new Moments(n, mean, Math.max(0, squares.value() - correction) / (n - 1));
  }

  /** Square root of the variance. */
  public double standardDeviation() {
    return Math.sqrt(variance);
  }

  /** Standard deviation of the mean: how far the mean is from the truth, typically. */
  public double standardError() {
    return Math.sqrt(variance / n);
  }

  private static boolean isConstant(double[] outcomes, int n) {
    for (int i = 1; i < n; i++) {
      if (outcomes[i] != outcomes[0]) {
        return false;
      }
    }
    return true;
  }
}
