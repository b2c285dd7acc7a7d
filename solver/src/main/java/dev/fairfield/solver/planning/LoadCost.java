package dev.fairfield.solver.planning;

import dev.fairfield.solver.request.Prices;

/**
 * What it costs that a rep holds more or less potential than its share.
 *
 * @param shareCents potential due to the rep
 */
public record LoadCost(double shareCents, Prices prices) {

  /** Of a problem without potential. */
  public static final LoadCost NONE = new LoadCost(0, Prices.DEFAULT);

  /**
   * Sales lost to uneven effort: T·((1−β)·x + β − x^(1−β)), x = V/T; see {@link Prices.Balance}.
   */
  long balancedValueCents(long potentialCents) {
    double beta = prices.balance().elasticity();
    if (shareCents == 0) {
      return Math.round(prices.grossMargin() * (1 - beta) * potentialCents);
    }
    double index = potentialCents / shareCents;
    double lost = (1 - beta) * index + beta - StrictMath.pow(index, 1 - beta);
    return Math.round(prices.grossMargin() * shareCents * Math.max(0, lost));
  }

  /** Potential outside the band around the share, at the price of the band. */
  long fairnessBandCents(long potentialCents) {
    double outside = Math.abs(potentialCents - shareCents) - prices.band().halfWidth() * shareCents;
    return Math.round(prices.band().usdPerUsd() * Math.max(0, outside));
  }
}
