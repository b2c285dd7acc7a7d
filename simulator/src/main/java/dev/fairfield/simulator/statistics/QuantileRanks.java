package dev.fairfield.simulator.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Which of n sorted outcomes enclose a quantile, whatever the distribution of outcomes: the number
 * of outcomes at or below the quantile is binomial. Each side misses with probability at most (1 −
 * level) ÷ 2 (David and Nagaraja, Order Statistics, section 7.1). Depends on no outcome, so one
 * object serves every measure of the same replications.
 *
 * @param lower 1-based rank of the lower limit; 0 if n is too small for one
 * @param upper 1-based rank of the upper limit; n + 1 if n is too small for one
 * @param coverage exact confidence for a continuous distribution; at least the level
 * @param probability of the quantile, such as 0.10 for P10
 * @param level confidence asked for
 * @param n number of replications
 */
public record QuantileRanks(
    int lower, int upper, double coverage, double probability, double level, int n) {

  /**
   * Ranks for a quantile of n outcomes.
   *
   * @param probability of the quantile, strictly between 0 and 1
   * @param n number of replications, at least 1
   * @param level confidence, strictly between 0 and 1
   * @throws IllegalArgumentException for an argument out of range
   */
  public static QuantileRanks of(double probability, int n, double level) {
    Requirements.requireFraction("Probability of a quantile", probability);
    Requirements.requireAtLeast("Number of replications", n, 1);
    Requirements.requireLevel(level);
    BinomialDistribution atOrBelow = new BinomialDistribution(null, n, probability);
    double tail = (1 - level) / 2;
    int lower = atOrBelow.inverseCumulativeProbability(tail);
    int upper = atOrBelow.inverseCumulativeProbability(1 - tail) + 1;
    double coverage =
        atOrBelow.cumulativeProbability(upper - 1) - atOrBelow.cumulativeProbability(lower - 1);
    return new QuantileRanks(lower, upper, coverage, probability, level, n);
  }

  /** Whether some outcome bounds the quantile from below. */
  public boolean hasLower() {
    return lower >= 1;
  }

  /** Whether some outcome bounds the quantile from above. */
  public boolean hasUpper() {
    return upper <= n;
  }

  /**
   * 1-based rank of the point estimate: the smallest outcome that at least the given share of
   * outcomes does not exceed.
   */
  public int pointRank() {
    // n·p may come out a rounding error above an integer
    return Math.max(1, (int) Math.ceil(n * probability - 1e-9));
  }

  /** The fewest replications for which both limits exist. */
  public int fewestReplications() {
    double extreme = Math.min(probability, 1 - probability);
    double fewest = StrictMath.log((1 - level) / 2) / StrictMath.log1p(-extreme);
    return (int) Math.ceil(fewest);
  }
}
