package dev.fairfield.simulator.statistics;

import java.util.OptionalDouble;

/**
 * Plan minus baseline on the same worlds: the paired t interval, and what meeting the same worlds
 * has gained.
 *
 * @param difference mean of plan − baseline over replications
 * @param planVariance sample variance of the plan's outcomes
 * @param baselineVariance sample variance of the baseline's outcomes
 * @param differenceVariance sample variance of plan − baseline
 */
public record PairedDifference(
    Estimate difference, double planVariance, double baselineVariance, double differenceVariance) {

  /**
   * Compares outcome by outcome. Identical outcomes give exactly 0 with an interval of zero width.
   *
   * @param plan outcomes of the plan, one a replication
   * @param baseline outcomes of the baseline in the same replications
   * @param level confidence, strictly between 0 and 1
   * @throws IllegalArgumentException for unequal lengths, fewer than 2 outcomes, one that is not
   *     finite, or a level out of range
   */
  public static PairedDifference between(double[] plan, double[] baseline, double level) {
    Requirements.requireSameLength(plan, baseline);
    return betweenFirst(plan, baseline, plan.length, level);
  }

  /**
   * From what is known already of two plans and of the differences of all.
   *
   * @param plan index of the plan among the differences
   * @param baseline index of the baseline
   * @param ofPlan moments of the plan's outcomes
   * @param ofBaseline moments of the baseline's
   * @param level confidence, strictly between 0 and 1
   */
  public static PairedDifference of(
      PairwiseDifferences pairs,
      int plan,
      int baseline,
      Moments ofPlan,
      Moments ofBaseline,
      double level) {
    double variance = pairs.variance(plan, baseline);
    var moments = new Moments(pairs.replications(), pairs.mean(plan, baseline), variance);
    return new PairedDifference(
        Estimate.of(moments, level), ofPlan.variance(), ofBaseline.variance(), variance);
  }

  static PairedDifference betweenFirst(double[] plan, double[] baseline, int n, double level) {
    Moments ofPlan = Moments.ofFirst(plan, n);
    Moments ofBaseline = Moments.ofFirst(baseline, n);
    double[] differences = new double[n];
    for (int i = 0; i < n; i++) {
      differences[i] = plan[i] - baseline[i];
    }
    Moments ofDifferences = Moments.of(differences);
    return new PairedDifference(
        Estimate.of(ofDifferences, level),
        ofPlan.variance(),
        ofBaseline.variance(),
        ofDifferences.variance());
  }

  /** Correlation of the two plans over replications, −1 to 1; empty if one of them is constant. */
  public OptionalDouble findCorrelation() {
    if (planVariance == 0 || baselineVariance == 0) {
      return OptionalDouble.empty();
    }
    double covariance = (planVariance + baselineVariance - differenceVariance) / 2;
    double correlation = covariance / baselineVariance / Math.sqrt(planVariance / baselineVariance);
    return OptionalDouble.of(Math.max(-1, Math.min(1, correlation)));
  }

  /**
   * (variance of the plan + variance of the baseline) ÷ variance of their difference: how many
   * times more replications independent worlds would need for the same interval. Infinite when the
   * difference is constant while the plans vary; empty when neither plan varies (0 ÷ 0).
   */
  public OptionalDouble findVarianceRatio() {
    double independent = planVariance + baselineVariance;
    if (independent == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(independent / differenceVariance);
  }
}
