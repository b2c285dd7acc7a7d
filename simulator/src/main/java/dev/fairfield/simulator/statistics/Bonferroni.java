package dev.fairfield.simulator.statistics;

import java.util.ArrayList;
import java.util.List;

/** Intervals that hold all at once: the chance of missing is shared out evenly among them. */
public final class Bonferroni {

  private Bonferroni() {}

  /**
   * Level that each of several intervals needs for all of them to hold together.
   *
   * @param jointLevel confidence of all intervals at once, strictly between 0 and 1
   * @param intervals how many there are, at least 1
   * @return 1 − (1 − jointLevel) ÷ intervals
   * @throws IllegalArgumentException for an argument out of range
   */
  public static double levelOfEach(double jointLevel, int intervals) {
    Requirements.requireLevel(jointLevel);
    Requirements.requireAtLeast("Number of intervals", intervals, 1);
    return 1 - (1 - jointLevel) / intervals;
  }

  /**
   * Each plan against the baseline; all intervals hold together at the joint level.
   *
   * @param plans outcomes by plan and replication, at least one plan
   * @param baseline outcomes of the baseline in the same replications
   * @throws IllegalArgumentException as {@link PairedDifference#between}
   */
  public static List<PairedDifference> differences(
      double[][] plans, double[] baseline, double jointLevel) {
    double level = levelOfEach(jointLevel, plans.length);
    List<PairedDifference> differences = new ArrayList<>();
    for (double[] plan : plans) {
      differences.add(PairedDifference.between(plan, baseline, level));
    }
    return List.copyOf(differences);
  }
}
