package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.QuantileEstimate;
import dev.fairfield.simulator.statistics.QuantileRanks;
import java.util.List;

/**
 * How far futures differ: risk, which more replications do not shrink.
 *
 * @param low one future in twenty is below
 * @param median as many futures are below as above
 * @param high one future in twenty is above
 */
public record RiskBand(QuantileEstimate low, QuantileEstimate median, QuantileEstimate high) {

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** Ranks of the three quantiles, the same for every figure of as many replications. */
  record Ranks(QuantileRanks low, QuantileRanks median, QuantileRanks high) {

    static Ranks of(int replications, double level) {
      return new Ranks(
          QuantileRanks.of(LOW, replications, level),
          QuantileRanks.of(0.5, replications, level),
          QuantileRanks.of(HIGH, replications, level));
    }
  }

  static RiskBand of(double[] outcomes, Ranks ranks) {
    List<QuantileEstimate> quantiles =
        QuantileEstimate.ofAll(
            outcomes.clone(), List.of(ranks.low(), ranks.median(), ranks.high()));
    return new RiskBand(quantiles.get(0), quantiles.get(1), quantiles.get(2));
  }
}
