package dev.fairfield.simulator.statistics;

/**
 * How many replications it takes to choose among plans that met the same worlds; larger outcomes
 * are better, any dependence between plans.
 */
public final class PlanSelection {

  private PlanSelection() {}

  /**
   * Replications each plan needs for choosing the highest mean in the end: max(n, ⌈t²·S²/δ²⌉) with
   * t = t(1 − α/(k−1), n−1) and S² the largest variance of a difference in the first stage
   * (Bonferroni procedure of Matejcik and Nelson 1995). The count includes the first stage.
   *
   * @param firstStage outcomes by plan and replication; at least 2 plans and 2 replications
   * @throws IllegalArgumentException for too few or unequally many outcomes or one that is not
   *     finite
   */
  public static long replicationsNeeded(double[][] firstStage, IndifferenceZone zone) {
    PairwiseDifferences pairs = PairwiseDifferences.of(firstStage);
    double factor = pairs.oneSidedFactor(zone.level()) / zone.delta();
    double needed = Math.ceil(factor * factor * pairs.largestVariance());
    return Math.max(pairs.replications(), (long) needed);
  }
}
