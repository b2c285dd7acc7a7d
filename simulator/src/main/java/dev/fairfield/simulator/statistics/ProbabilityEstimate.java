package dev.fairfield.simulator.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How often something happened in independent replications, with the score interval of Wilson
 * (1927). Not for a share of reps within one replication: those are correlated, and a share takes
 * the t interval of {@link Estimate}.
 *
 * @param successes replications in which it happened
 * @param interval of its probability, within 0 to 1
 * @param n all replications
 */
public record ProbabilityEstimate(long successes, Interval interval, long n) {

  /**
   * From counts.
   *
   * @param level confidence, strictly between 0 and 1
   * @throws IllegalArgumentException if n is below 1, successes are not 0 to n, or the level is out
   *     of range
   */
  public static ProbabilityEstimate of(long successes, long n, double level) {
    Requirements.requireLevel(level);
    Requirements.requireAtLeast("Number of replications", n, 1);
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(
          "Successes %d: must be from 0 to the %d replications.".formatted(successes, n));
    }
    double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - (1 - level) / 2);
    double share = (double) successes / n;
    double scale = 1 + z * z / n;
    double centre = (share + z * z / (2.0 * n)) / scale;
    double halfWidth = z / scale * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    double low = successes == 0 ? 0 : Math.max(0, centre - halfWidth);
    double high = successes == n ? 1 : Math.min(1, centre + halfWidth);
    return new ProbabilityEstimate(successes, new Interval(low, high), n);
  }

  /**
   * Probability that an outcome reaches a target.
   *
   * @param target in the unit of the outcomes; an outcome equal to it counts
   * @throws IllegalArgumentException if there are no outcomes, one is not finite, or the level is
   *     out of range
   */
  public static ProbabilityEstimate ofReaching(double target, double[] outcomes, double level) {
    Requirements.requireFinite(outcomes, outcomes.length);
    long successes = 0;
    for (double outcome : outcomes) {
      if (outcome >= target) {
        successes++;
      }
    }
    return of(successes, outcomes.length, level);
  }

  /** Successes ÷ replications. */
  public double share() {
    return (double) successes / n;
  }

  /**
   * Midpoint of the interval: the share drawn a little towards one half, because nine of ten does
   * not show a probability of 0.9.
   */
  public double midpoint() {
    return interval.midpoint();
  }
}
