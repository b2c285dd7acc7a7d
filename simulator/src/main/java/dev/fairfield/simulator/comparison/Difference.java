package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.statistics.PairedDifference;
import dev.fairfield.simulator.statistics.ProbabilityEstimate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A plan minus the baseline on the same worlds.
 *
 * @param mean in the unit of the figure
 * @param interval of the mean; the intervals of all plans hold together
 * @param correlation of the two plans over replications; empty when one of them never varies
 * @param varianceRatio how many times more replications independent worlds would need; infinite
 *     when the difference never varies, empty when neither plan does
 * @param better probability that the plan does better than the baseline in one future; empty where
 *     neither direction is better, and for ratios
 */
public record Difference(
    double mean,
    Interval interval,
    OptionalDouble correlation,
    OptionalDouble varianceRatio,
    Optional<ProbabilityEstimate> better) {

  static Difference of(PairedDifference pair, Optional<ProbabilityEstimate> better) {
    return new Difference(
        pair.difference().mean(),
        pair.difference().interval(),
        pair.findCorrelation(),
        pair.findVarianceRatio(),
        better);
  }
}
