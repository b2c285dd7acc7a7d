package dev.fairfield.simulator.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * First cuts and sample sizes for choosing among plans that met the same worlds; one first stage of
 * replications, larger outcomes are better, any dependence between plans.
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

  /**
   * The plans that may still be the best: plan i stays if its mean is at least that of each other
   * plan j less t·S/√n, with t as above and S² the variance of their difference. The true best is
   * among them with at least the given probability (screening of Nelson, Swann, Goldsman and Song
   * 2001, for paired outcomes).
   *
   * @param outcomesByPlan by plan and replication; at least 2 plans and 2 replications
   * @param level probability that the best stays, strictly between 0 and 1
   * @return indexes of the plans that stay, ascending, at least one
   * @throws IllegalArgumentException as above, or for a level out of range
   */
  public static List<Integer> listPossiblyBest(double[][] outcomesByPlan, double level) {
    PairwiseDifferences pairs = PairwiseDifferences.of(outcomesByPlan);
    double factor = pairs.oneSidedFactor(level);
    List<Integer> staying = new ArrayList<>();
    for (int i = 0; i < pairs.plans(); i++) {
      if (mayBeBest(i, pairs, factor)) {
        staying.add(i);
      }
    }
    return List.copyOf(staying);
  }

  private static boolean mayBeBest(int i, PairwiseDifferences pairs, double factor) {
    for (int j = 0; j < pairs.plans(); j++) {
      if (j != i && pairs.mean(i, j) < -factor * pairs.standardError(i, j)) {
        return false;
      }
    }
    return true;
  }
}
