package dev.fairfield.benchmarks.exact;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import java.util.stream.IntStream;

/**
 * Leaves out options that no plan cheaper than a known one can use. The lower bound adds up the
 * cheapest option of each unit under the prices; a plan that takes another option costs at least
 * the bound plus what that option is dearer. Where this exceeds the known plan's cost the option
 * goes, and the optimum stays: this is exact, whatever the prices.
 */
final class ReducedCostFixing {

  /** Against rounding of reduced costs, in cents. */
  private static final double SLACK_CENTS = 10;

  private ReducedCostFixing() {}

  /**
   * The options of each unit that a plan of at most the given cost may use.
   *
   * @param boundCents the lower bound at these prices
   * @param planCents cost of a plan that keeps all hard rules
   */
  static int[][] keptOptions(
      PricedModel model, DualPrices prices, long boundCents, long planCents) {
    double allowance = planCents - boundCents + SLACK_CENTS;
    int[][] kept = new int[model.unitCount()][];
    for (int unit = 0; unit < kept.length; unit++) {
      int of = unit;
      double least =
          options(model, unit)
              .mapToDouble(option -> prices.reducedCost(model, of, option))
              .min()
              .orElseThrow();
      kept[unit] =
          options(model, unit)
              .filter(option -> prices.reducedCost(model, of, option) - least <= allowance)
              .toArray();
    }
    return kept;
  }

  private static IntStream options(PricedModel model, int unit) {
    return IntStream.range(model.optionBegin(unit), model.optionEnd(unit));
  }
}
