package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.OptionPricing;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For given prices, what the cheapest rep of each unit costs, over all reps that may own it, stored
 * as an option or not. Reps that beat every stored option are remembered: the relaxation is not
 * solved before there are none.
 */
final class UnitMinima {

  /** Reps remembered for a unit, the cheapest ones. */
  private static final int REMEMBERED = 3;

  private static final int[] NONE = {};
  private static final int UNITS_PER_PART = 1_000;

  private final PricedModel model;
  private final DualPrices prices;
  private final double[] leastCents;
  private final int[][] cheaperReps;

  private UnitMinima(PricedModel model, DualPrices prices) {
    this.model = model;
    this.prices = prices;
    this.leastCents = new double[model.unitCount()];
    this.cheaperReps = new int[model.isComplete() ? 0 : model.unitCount()][];
  }

  /** Looks at all options of all units, on all cores. */
  static UnitMinima of(PricedModel model, DualPrices prices) {
    var minima = new UnitMinima(model, prices);
    int parts = model.unitCount() / UNITS_PER_PART + 1;
    IntStream.range(0, parts).parallel().forEach(part -> minima.find(part, parts));
    return minima;
  }

  private void find(int part, int parts) {
    double[] floors = new double[model.isComplete() ? 0 : model.repCount()];
    int from = (int) ((long) model.unitCount() * part / parts);
    int to = (int) ((long) model.unitCount() * (part + 1) / parts);
    for (int unit = from; unit < to; unit++) {
      find(unit, floors);
    }
  }

  /** Cents with what the prices charge; infinite when only the pool may have the unit. */
  double leastCents(int unit) {
    return leastCents[unit];
  }

  /** For how many units a rep that is not stored as an option beats all that are. */
  int unitsWithCheaperReps() {
    return (int) Arrays.stream(cheaperReps).filter(reps -> reps.length > 0).count();
  }

  /** The reps, by unit, that beat all stored options. */
  int[][] cheaperReps() {
    return cheaperReps;
  }

  private void find(int unit, double[] floors) {
    double least = Double.POSITIVE_INFINITY;
    for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
      if (model.rep(option) != PricedModel.POOL) {
        least = StrictMath.min(least, prices.reducedCost(model, unit, option));
      }
    }
    leastCents[unit] = least;
    if (!model.isComplete()) {
      lookBeyond(unit, floors);
    }
  }

  private void lookBeyond(int unit, double[] floors) {
    OptionPricing pricing = model.pricing();
    int[] kept = new int[REMEMBERED];
    double[] cents = new double[REMEMBERED];
    Arrays.fill(cents, leastCents[unit]);
    int count = 0;
    int[] eligible = pricing.eligibleReps(unit);
    pricing.costFloorsCents(unit, floors);
    for (int i = 0; i < eligible.length; i++) {
      int rep = eligible[i];
      double charge = prices.charge(model, unit, rep, pricing.minutes(unit, rep));
      if (charge + floors[i] < cents[REMEMBERED - 1]) {
        double cost =
            pricing.costCents(unit, rep) + charge + prices.move() * pricing.moves(unit, rep);
        if (cost < cents[REMEMBERED - 1] && model.findOption(unit, rep) < 0) {
          insert(kept, cents, rep, cost);
          count = StrictMath.min(count + 1, REMEMBERED);
        }
      }
    }
    leastCents[unit] = cents[0];
    cheaperReps[unit] = count == 0 ? NONE : Arrays.copyOf(kept, count);
  }

  private static void insert(int[] kept, double[] cents, int rep, double cost) {
    int place = REMEMBERED - 1;
    for (; place > 0 && cents[place - 1] > cost; place--) {
      kept[place] = kept[place - 1];
      cents[place] = cents[place - 1];
    }
    kept[place] = rep;
    cents[place] = cost;
  }
}
