package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.QuantileEstimate;
import dev.fairfield.simulator.statistics.QuantileRanks;
import java.util.Arrays;

/**
 * How far futures differ: risk, which more replications do not shrink.
 *
 * @param low one future in twenty is below
 * @param median as many futures are below as above
 * @param high one future in twenty is above
 */
public record RiskBand(QuantileEstimate low, QuantileEstimate median, QuantileEstimate high) {

  static final double LOW = 0.05;
  static final double HIGH = 0.95;

  static RiskBand of(double[] outcomes, double level) {
    double[] sorted = outcomes.clone();
    Arrays.sort(sorted);
    return new RiskBand(
        quantile(sorted, LOW, level), quantile(sorted, 0.5, level), quantile(sorted, HIGH, level));
  }

  private static QuantileEstimate quantile(double[] sorted, double probability, double level) {
    return QuantileEstimate.ofSorted(sorted, QuantileRanks.of(probability, sorted.length, level));
  }
}
