package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Places units of the open pool where a lighter unit leaves its rep to make room: of all exchanges
 * that break no limit further, the one after which the pool weighs least, and of these the
 * cheapest. The heaviest pooled unit comes first.
 */
final class PoolExchange {

  private final PlanState state;
  private final PricedModel model;
  private final BooleanSupplier stop;
  private final Comparator<Integer> lightestFirst;
  private final List<Integer> pooled = new ArrayList<>();
  private final List<List<Integer>> poolableByRep = new ArrayList<>();
  private final PlanChange change = new PlanChange();
  private final PlanChange best = new PlanChange();

  /**
   * @param units that may change owner; listed once, by the owners they have now
   * @param stop asked before each pooled unit
   */
  PoolExchange(PlanState state, int[] units, BooleanSupplier stop) {
    this.state = state;
    this.model = state.model();
    this.stop = stop;
    this.lightestFirst =
        Comparator.comparingLong((Integer unit) -> model.poolWeight(unit))
            .thenComparingInt(Integer::intValue);
    for (int rep = 0; rep < model.repCount(); rep++) {
      poolableByRep.add(new ArrayList<>());
    }
    for (int unit : units) {
      if (model.findOption(unit, PricedModel.POOL) >= 0) {
        (state.rep(unit) == PricedModel.POOL ? pooled : poolableByRep.get(state.rep(unit)))
            .add(unit);
      }
    }
    poolableByRep.forEach(held -> held.sort(lightestFirst));
    pooled.sort(lightestFirst.reversed());
  }

  /** Tries each pooled unit once; whether any found a place. */
  boolean run() {
    boolean improved = false;
    for (int unit : pooled) {
      improved |= !stop.getAsBoolean() && place(unit);
    }
    return improved;
  }

  private boolean place(int unit) {
    int leaving = -1;
    int to = -1;
    best.reset();
    for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
      if (model.rep(option) != PricedModel.POOL) {
        int other = bestToLeave(unit, option);
        leaving = other >= 0 ? other : leaving;
        to = other >= 0 ? option : to;
      }
    }
    if (leaving < 0) {
      return false;
    }
    exchange(unit, to, leaving);
    return true;
  }

  /** The unit of the rep whose leaving beats the best exchange so far; −1 when there is none. */
  private int bestToLeave(int unit, int option) {
    int found = -1;
    for (int other : poolableByRep.get(model.rep(option))) {
      long gained = model.poolWeight(other) - model.poolWeight(unit);
      if (gained >= 0 || gained > best.pooledWeight) {
        break;
      }
      int pool = model.findOption(other, PricedModel.POOL);
      state.priceSwap(unit, option, other, pool, change);
      if (change.hard <= 0 && isBetter()) {
        best.copyFrom(change);
        found = other;
      }
    }
    return found;
  }

  /** What mends a limit on the way is welcome, but does not decide. */
  private boolean isBetter() {
    return PlanChange.isLess(
        0, change.pooledWeight, change.costCents, 0, best.pooledWeight, best.costCents);
  }

  private void exchange(int unit, int to, int leaving) {
    List<Integer> held = poolableByRep.get(model.rep(to));
    state.shift(leaving, model.findOption(leaving, PricedModel.POOL));
    state.shift(unit, to);
    held.remove(Integer.valueOf(leaving));
    int place = -1 - Collections.binarySearch(held, unit, lightestFirst);
    held.add(place, unit);
  }
}
