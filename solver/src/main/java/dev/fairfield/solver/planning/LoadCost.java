package dev.fairfield.solver.planning;

import dev.fairfield.solver.request.Prices;

/**
 * What it costs that a rep holds more or less potential than its share.
 *
 * @param shareCents potential due to the rep
 */
public record LoadCost(double shareCents, Prices prices) {

  /**
   * The fast power may differ from the strict one in its last bits. Where that could round to
   * another cent, the strict one decides, so the result is always that of the strict one.
   */
  private static final double POWER_TOLERANCE = 1e-14;

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
    double cents = balancedValue(index, Math.pow(index, 1 - beta));
    double fromRoundingEdge = Math.abs(cents - Math.floor(cents) - 0.5);
    double tolerance = POWER_TOLERANCE * prices.grossMargin() * (shareCents + potentialCents);
    return Math.round(
        fromRoundingEdge > tolerance
            ? cents
            : balancedValue(index, StrictMath.pow(index, 1 - beta)));
  }

  private double balancedValue(double index, double power) {
    double beta = prices.balance().elasticity();
    double lost = (1 - beta) * index + beta - power;
    return prices.grossMargin() * shareCents * Math.max(0, lost);
  }

  /** Potential outside the band around the share, at the price of the band. */
  long fairnessBandCents(long potentialCents) {
    double outside = Math.abs(potentialCents - shareCents) - prices.band().halfWidth() * shareCents;
    return Math.round(prices.band().usdPerUsd() * Math.max(0, outside));
  }
}
