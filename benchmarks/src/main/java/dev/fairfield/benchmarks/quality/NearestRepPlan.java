package dev.fairfield.benchmarks.quality;

import dev.fairfield.benchmarks.books.BookCut;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.Map;

/** Every unit with the eligible rep whose home is nearest, whatever the limits say. */
final class NearestRepPlan {

  private NearestRepPlan() {}

  /** Account id to rep id; units nobody may own are left out. */
  static Map<String, String> of(PricedBook priced) {
    PricedModel model = priced.model();
    int[] chosen = new int[model.unitCount()];
    for (int unit = 0; unit < chosen.length; unit++) {
      double least = Double.POSITIVE_INFINITY;
      chosen[unit] = model.optionBegin(unit);
      for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
        if (model.rep(option) == PricedModel.POOL) {
          continue;
        }
        double distanceKm =
            BookCut.meanDistanceKm(priced.units().get(unit), priced.reps().get(model.rep(option)));
        if (distanceKm < least) {
          least = distanceKm;
          chosen[unit] = option;
        }
      }
    }
    return priced.ownersByAccount(model, chosen);
  }
}
