package dev.fairfield.simulator.statistics;

/**
 * A mean over replications, how much replications differ (risk, does not shrink with more of them)
 * and how well the mean is known (error, shrinks).
 *
 * @param mean arithmetic mean
 * @param standardDeviation of one replication, divisor n − 1
 * @param n number of replications
 * @param interval confidence interval of the mean
 */
public record Estimate(double mean, double standardDeviation, int n, Interval interval) {

  /**
   * Student's t interval of the mean of all outcomes.
   *
   * @param level confidence, strictly between 0 and 1
   * @throws IllegalArgumentException for fewer than 2 outcomes, one that is not finite, or a level
   *     out of range
   */
  public static Estimate ofMean(double[] outcomes, double level) {
    return of(Moments.of(outcomes), level);
  }

  /**
   * Student's t interval from moments.
   *
   * @throws IllegalArgumentException for a level out of range
   */
  public static Estimate of(Moments moments, double level) {
    Requirements.requireLevel(level);
    double halfWidth = StudentT.twoSided(level, moments.n() - 1) * moments.standardError();
    return new Estimate(
        moments.mean(),
        moments.standardDeviation(),
        moments.n(),
        Interval.around(moments.mean(), halfWidth));
  }

  /** Standard deviation of the mean. */
  public double standardError() {
    return standardDeviation / Math.sqrt(n);
  }
}
