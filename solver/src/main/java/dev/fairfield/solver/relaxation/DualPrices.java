package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;

/**
 * What the relaxation charges: one vector of prices, laid out as potential (μ), minutes (λ) and
 * accounts (κ) for each rep, then moves (ν). μ is free, the others are 0 or more. Units: cents a
 * cent of potential, cents a minute, cents an account, cents a move.
 */
public final class DualPrices {

  static final int POTENTIAL = 0;
  static final int MINUTES = 1;
  static final int ACCOUNTS = 2;
  static final int MOVES = 3;

  /** Kinds of price. */
  static final int KINDS = 4;

  private final int repCount;
  private final double[] values;

  private DualPrices(int repCount, double[] values) {
    this.repCount = repCount;
    this.values = values;
  }

  /** All prices zero. */
  static DualPrices zero(PricedModel model) {
    return new DualPrices(model.repCount(), new double[3 * model.repCount() + 1]);
  }

  DualPrices copy() {
    return new DualPrices(repCount, values.clone());
  }

  /** The vector itself, for the ascent. */
  double[] values() {
    return values;
  }

  public double potential(int rep) {
    return values[rep];
  }

  public double minute(int rep) {
    return values[repCount + rep];
  }

  public double account(int rep) {
    return values[2 * repCount + rep];
  }

  public double move() {
    return values[3 * repCount];
  }

  /** Position of a price; moves have one for all reps. */
  int index(int kind, int rep) {
    return kind < MOVES ? kind * repCount + rep : moveIndex();
  }

  int minuteIndex(int rep) {
    return repCount + rep;
  }

  int accountIndex(int rep) {
    return 2 * repCount + rep;
  }

  int moveIndex() {
    return 3 * repCount;
  }

  boolean isFree(int index) {
    return index < repCount;
  }

  /**
   * Cost of an option plus what its unit takes at these prices, in cents; 0 for the open pool,
   * which takes nothing.
   */
  public double reducedCost(PricedModel model, int unit, int option) {
    int rep = model.rep(option);
    if (rep == PricedModel.POOL) {
      return 0;
    }
    return model.costCents(option)
        + charge(model, unit, rep, model.minutes(option))
        + move() * model.moves(option);
  }

  /** What the rep's own prices charge for a unit that takes it this many minutes, in cents. */
  double charge(PricedModel model, int unit, int rep, int minutes) {
    return potential(rep) * model.potentialCents(unit)
        + minute(rep) * minutes
        + account(rep) * model.accounts(unit);
  }
}
