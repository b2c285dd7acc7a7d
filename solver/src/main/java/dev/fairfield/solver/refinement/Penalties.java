package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;

/**
 * What breaking a limit costs while a plan is being repaired, in cents a minute, an account and a
 * move. They start from the prices of the relaxation, which say what a limit is worth, and grow
 * where a limit stays broken.
 */
final class Penalties {

  private static final double FIRST_FACTOR = 1.5;
  private static final double GROWTH = 1.6;
  private static final double LEAST_CENTS_PER_MINUTE = 5;
  private static final double LEAST_CENTS_PER_ACCOUNT = 500;

  private final double[] minute;
  private final double[] account;
  private final double[] leastMinute;
  private final double[] leastAccount;
  private double move;

  Penalties(PricedModel model, DualPrices prices) {
    this.minute = new double[model.repCount()];
    this.account = new double[model.repCount()];
    for (int rep = 0; rep < minute.length; rep++) {
      minute[rep] = StrictMath.max(LEAST_CENTS_PER_MINUTE, FIRST_FACTOR * prices.minute(rep));
      account[rep] = StrictMath.max(LEAST_CENTS_PER_ACCOUNT, FIRST_FACTOR * prices.account(rep));
    }
    this.leastMinute = minute.clone();
    this.leastAccount = account.clone();
    this.move = StrictMath.max(LEAST_CENTS_PER_ACCOUNT, FIRST_FACTOR * prices.move());
  }

  double minute(int rep) {
    return minute[rep];
  }

  double account(int rep) {
    return account[rep];
  }

  double move() {
    return move;
  }

  /** Raises the penalty of every limit the plan breaks. */
  void raise(PlanState state) {
    for (int rep = 0; rep < minute.length; rep++) {
      minute[rep] *= state.isAboveCapacity(rep) ? GROWTH : 1;
      account[rep] *= state.isAboveAccountLimit(rep) ? GROWTH : 1;
    }
    move *= state.isAboveMoveLimit() ? GROWTH : 1;
  }

  /** Raises the penalty of every limit the plan breaks and lowers those of all others. */
  void adjust(PlanState state, double rise, double fall) {
    for (int rep = 0; rep < minute.length; rep++) {
      minute[rep] =
          StrictMath.max(
              leastMinute[rep], minute[rep] * (state.isAboveCapacity(rep) ? rise : fall));
      account[rep] =
          StrictMath.max(
              leastAccount[rep], account[rep] * (state.isAboveAccountLimit(rep) ? rise : fall));
    }
    move = StrictMath.max(LEAST_CENTS_PER_ACCOUNT, move * (state.isAboveMoveLimit() ? rise : fall));
  }
}
