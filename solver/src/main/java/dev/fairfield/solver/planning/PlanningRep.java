package dev.fairfield.solver.planning;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.Prices;

/** A rep as a problem fact, with the cost of the potential it holds. */
public final class PlanningRep {

  private final Rep rep;
  private final int index;
  private final double shareCents;
  private final double fitShortfall;
  private final Prices prices;

  /**
   * @param index position among all reps
   * @param shareCents potential due to the rep
   * @param fitShortfall max(0, 1 − win rate ÷ team win rate); 0 when not given
   */
  PlanningRep(Rep rep, int index, double shareCents, double fitShortfall, Prices prices) {
    this.rep = rep;
    this.index = index;
    this.shareCents = shareCents;
    this.fitShortfall = fitShortfall;
    this.prices = prices;
  }

  Rep rep() {
    return rep;
  }

  int index() {
    return index;
  }

  public String id() {
    return rep.id();
  }

  long capacityMinutes() {
    return rep.capacity().capacityMinutes();
  }

  boolean hasAccountLimit() {
    return rep.capacity().maxAccounts().isPresent();
  }

  long maxAccounts() {
    return rep.capacity().maxAccounts().orElseThrow();
  }

  double fitShortfall() {
    return fitShortfall;
  }

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

  @Override
  public String toString() {
    return rep.id();
  }
}
