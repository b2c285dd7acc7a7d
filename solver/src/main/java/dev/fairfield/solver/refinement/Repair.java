package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import java.util.function.BooleanSupplier;

/**
 * Brings a plan within its hard limits at little cost: descends on cost plus penalties for what is
 * broken, raises the penalties of limits that stay broken, and so on. Since limits may be traded
 * against each other on the way (a move against hours), it gets out where a descent on hard units
 * alone stands still. Units tried are those with a choice; all their options are open, as the
 * cheapest mend may not be among a few candidates.
 */
public final class Repair {

  private static final int ROUNDS = 60;
  private static final int PASSES_PER_ROUND = 3;
  private static final int ROUNDS_PER_FULL_ROUND = 6;

  private final PlanState state;
  private final PricedModel model;
  private final Candidates candidates;
  private final DualPrices prices;
  private final BooleanSupplier stop;
  private final PlanChange change = new PlanChange();

  public Repair(PlanState state, Candidates candidates, DualPrices prices, BooleanSupplier stop) {
    this.state = state;
    this.model = state.model();
    this.candidates = candidates;
    this.prices = prices;
    this.stop = stop;
  }

  /** Mends what it can; the plan may still break hard rules afterwards. */
  public void run() {
    var penalties = new Penalties(model, prices);
    state.penalise(penalties);
    int[] units = candidates.unitsWithChoice();
    for (int round = 0; round < ROUNDS && state.hard() > 0 && !stop.getAsBoolean(); round++) {
      boolean all = round % ROUNDS_PER_FULL_ROUND == 0;
      for (int pass = 0; pass < PASSES_PER_ROUND && shiftAll(units, all); pass++) {
        continue;
      }
      penalties.raise(state);
    }
    state.penalise(null);
  }

  /**
   * @param all whether units that break nothing are tried, too, as they may make room
   */
  private boolean shiftAll(int[] units, boolean all) {
    boolean improved = false;
    for (int unit : units) {
      if (stop.getAsBoolean()) {
        return false;
      }
      improved |= (all || breaksLimit(unit)) && shiftBest(unit);
    }
    return improved;
  }

  private boolean breaksLimit(int unit) {
    int rep = state.rep(unit);
    return rep != PricedModel.POOL && (state.isAboveCapacity(rep) || state.isAboveAccountLimit(rep))
        || state.isAboveMoveLimit() && model.moves(state.option(unit)) > 0;
  }

  private boolean shiftBest(int unit) {
    int best = -1;
    double least = 0;
    for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
      if (option != state.option(unit) && !(state.leastPenalisedCents(unit, option) >= least)) {
        state.priceShift(unit, option, change);
        if (change.penalisedCents() < least) {
          least = change.penalisedCents();
          best = option;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    state.shift(unit, best);
    return true;
  }
}
