package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.OptionPricing;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For given prices, what the cheapest rep of each unit costs, over all reps that may own it, stored
 * as an option or not. Reps that beat every stored option, or nearly do, are remembered: the
 * relaxation is not solved before none beats them, and where units choose at a temperature, reps a
 * little dearer have their part as well.
 */
final class UnitMinima {

  /** Reps remembered for a unit, the cheapest ones. */
  private static final int REMEMBERED = 5;

  private static final int[] NONE = {};
  private static final int UNITS_PER_PART = 1_000;

  private final PricedModel model;
  private final DualPrices prices;
  private final double[] marginCents;
  private final double[] leastCents;
  private final int[][] promisingReps;
  private final boolean[] isBeaten;

  private UnitMinima(PricedModel model, DualPrices prices, double[] marginCents) {
    this.model = model;
    this.prices = prices;
    this.marginCents = marginCents;
    this.leastCents = new double[model.unitCount()];
    this.promisingReps = new int[model.isComplete() ? 0 : model.unitCount()][];
    this.isBeaten = new boolean[promisingReps.length];
  }

  /** Looks at all options of all units, on all cores. */
  static UnitMinima of(PricedModel model, DualPrices prices) {
    return of(model, prices, new double[model.unitCount()]);
  }

  /**
   * Looks at all options of all units, on all cores.
   *
   * @param marginCents of each unit: reps this much above its best stored option are remembered,
   *     too
   */
  static UnitMinima of(PricedModel model, DualPrices prices, double[] marginCents) {
    var minima = new UnitMinima(model, prices, marginCents);
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
  int beatenUnits() {
    int count = 0;
    for (boolean beaten : isBeaten) {
      count += beaten ? 1 : 0;
    }
    return count;
  }

  /** Whether there are any reps worth storing. */
  boolean hasPromisingReps() {
    return Arrays.stream(promisingReps).anyMatch(reps -> reps.length > 0);
  }

  /** The reps, by unit, that beat the best stored option plus the margin. */
  int[][] promisingReps() {
    return promisingReps;
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
    Arrays.fill(cents, leastCents[unit] + marginCents[unit]);
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
    isBeaten[unit] = cents[0] < leastCents[unit];
    leastCents[unit] = StrictMath.min(leastCents[unit], cents[0]);
    promisingReps[unit] = count == 0 ? NONE : Arrays.copyOf(kept, count);
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
