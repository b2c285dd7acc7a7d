package dev.fairfield.simulator.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Multiple comparisons with the best (Hsu 1984), the version by Bonferroni's inequality, which
 * holds under any dependence between plans and so under common random numbers (Nelson and Matejcik
 * 1995).
 *
 * <p>With D = mean of plan i − mean of plan j over the same worlds, S² its sample variance and w =
 * t(1 − α/(k−1), n−1)·S/√n, the interval of plan i is [min(0, min over j of D − w), max(0, min over
 * j of D + w)]. One-sided t factors for k − 1 pairs suffice, since only the comparisons of the true
 * best with each other plan have to hold, and the limits are drawn to 0 where they would claim
 * more.
 */
public final class MultipleComparisonsWithBest {

  private MultipleComparisonsWithBest() {}

  /**
   * For each plan an interval of its expected outcome minus the best expected outcome among the
   * other plans, all together at the level. Each contains 0: a lower limit of 0 says that no other
   * plan is better, an upper limit of 0 that some other plan is at least as good.
   *
   * @param outcomesByPlan by plan and replication, larger is better; at least 2 plans and 2
   *     replications
   * @param level joint confidence, strictly between 0 and 1
   * @throws IllegalArgumentException for too few or unequally many outcomes, one that is not
   *     finite, or a level out of range
   */
  public static List<Interval> intervals(double[][] outcomesByPlan, double level) {
    return intervals(PairwiseDifferences.of(outcomesByPlan), level);
  }

  /**
   * The same from the differences of outcomes of which larger ones are better.
   *
   * @throws IllegalArgumentException for a level out of range
   */
  public static List<Interval> intervals(PairwiseDifferences pairs, double level) {
    double factor = pairs.oneSidedFactor(level);
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < pairs.plans(); i++) {
      intervals.add(interval(i, pairs, factor));
    }
    return List.copyOf(intervals);
  }

  private static Interval interval(int i, PairwiseDifferences pairs, double factor) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (int j = 0; j < pairs.plans(); j++) {
      if (j != i) {
        double halfWidth = factor * pairs.standardError(i, j);
        low = Math.min(low, pairs.mean(i, j) - halfWidth);
        high = Math.min(high, pairs.mean(i, j) + halfWidth);
      }
    }
    // adding 0 turns a negative zero into a plain one
    return new Interval(Math.min(0, low) + 0.0, Math.max(0, high) + 0.0);
  }
}
