package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.statistics.PairedDifference;
import java.util.OptionalDouble;

/**
 * A plan minus the baseline on the same worlds.
 *
 * @param mean in the unit of the figure
 * @param interval of the mean; the intervals of all plans hold together
 * @param correlation of the two plans over replications; empty when one of them never varies
 * @param varianceRatio how many times more replications independent worlds would need; infinite
 *     when the difference never varies, empty when neither plan does
 */
public record Difference(
    double mean, Interval interval, OptionalDouble correlation, OptionalDouble varianceRatio) {

  static Difference of(PairedDifference pair) {
    return new Difference(
        pair.difference().mean(),
        pair.difference().interval(),
        pair.findCorrelation(),
        pair.findVarianceRatio());
  }
}
