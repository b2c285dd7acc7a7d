package dev.fairfield.simulator.statistics;

import java.util.Optional;

/**
 * A ratio of sums over replications, such as won ÷ resolved opportunities; never the mean of
 * ratios. The jackknife removes its first-order bias and gives its error (Miller 1974).
 *
 * @param ratioOfSums sum of numerators ÷ sum of denominators
 * @param jackknife bias-corrected estimate with standard error and t interval
 */
public record RatioEstimate(double ratioOfSums, PointEstimate jackknife) {

  /**
   * Estimates the ratio; empty if the denominators sum to 0, or do so once any one replication is
   * left out, since nothing can then be said about its error.
   *
   * @param numerators one a replication
   * @param denominators of the same replications, 0 or above
   * @param level confidence, strictly between 0 and 1
   * @throws IllegalArgumentException for unequal lengths, fewer than 2 replications, a value that
   *     is not finite, a negative denominator, or a level out of range
   */
  public static Optional<RatioEstimate> find(
      double[] numerators, double[] denominators, double level) {
    Requirements.requireLevel(level);
    Requirements.requireSameLength(numerators, denominators);
    int n = numerators.length;
    Requirements.requireAtLeast("Number of replications", n, 2);
    Requirements.requireFinite(numerators, n);
    Requirements.requireNotNegative("Denominator of replication", denominators);
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, denominators[i]);
    }
    double numeratorSum = CompensatedSum.of(numerators);
    double denominatorSum = CompensatedSum.of(denominators);
    if (denominatorSum - largest <= 0) {
      return Optional.empty();
    }
    double ratio = numeratorSum / denominatorSum;
    double[] pseudoValues = new double[n];
    for (int i = 0; i < n; i++) {
      double without = (numeratorSum - numerators[i]) / (denominatorSum - denominators[i]);
      pseudoValues[i] = ratio + (n - 1) * (ratio - without);
    }
    Estimate mean = Estimate.ofMean(pseudoValues, level);
    return Optional.of(
        new RatioEstimate(
            ratio, new PointEstimate(mean.mean(), mean.standardError(), n, mean.interval())));
  }
}
