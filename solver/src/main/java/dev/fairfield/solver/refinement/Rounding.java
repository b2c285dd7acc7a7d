package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;

/** Turns the prices of the relaxation into a first plan. */
public final class Rounding {

  private Rounding() {}

  /** Every unit at its cheapest option under the prices; the pool only where nothing else is. */
  public static PlanState cheapest(PricedModel model, DualPrices prices) {
    int[] option = new int[model.unitCount()];
    for (int unit = 0; unit < option.length; unit++) {
      option[unit] = cheapest(model, prices, unit);
    }
    return new PlanState(model, option);
  }

  private static int cheapest(PricedModel model, DualPrices prices, int unit) {
    int best = model.optionBegin(unit);
    double least = Double.POSITIVE_INFINITY;
    for (int option = best; option < model.optionEnd(unit); option++) {
      double cost = prices.reducedCost(model, unit, option);
      if (model.rep(option) != PricedModel.POOL && cost < least) {
        least = cost;
        best = option;
      }
    }
    return best;
  }
}
