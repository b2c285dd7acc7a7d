package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.PlanState.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Brings a plan back within its hard limits by cheapest regret: again and again the shift, and
 * where no shift helps the swap, that costs least for each hard unit it mends. All options are open
 * here, not only candidates.
 */
public final class Repair {

  private final PlanState state;
  private final PricedModel model;
  private final BooleanSupplier stop;
  private final Change change = new Change();

  public Repair(PlanState state, BooleanSupplier stop) {
    this.state = state;
    this.model = state.model();
    this.stop = stop;
  }

  /** Mends what it can; the plan may still break hard rules afterwards. */
  public void run() {
    while (state.hard() > 0 && !stop.getAsBoolean()) {
      if (!shiftCheapest() && !swapCheapest()) {
        return;
      }
    }
  }

  /**
   * One pass of shifts, cheapest regret first. Regrets are taken once for the pass; a shift that no
   * longer mends anything when its turn comes is left out.
   */
  private boolean shiftCheapest() {
    List<Mend> mends = new ArrayList<>();
    for (int unit = 0; unit < model.unitCount(); unit++) {
      if (isPartOfBreak(unit)) {
        addCheapest(unit, mends);
      }
    }
    mends.sort(Comparator.comparingDouble(Mend::regret).thenComparingInt(Mend::unit));
    boolean mended = false;
    for (Mend mend : mends) {
      state.priceShift(mend.unit(), mend.option(), change);
      if (isPartOfBreak(mend.unit()) && change.hard < 0) {
        state.shift(mend.unit(), mend.option());
        mended = true;
      }
    }
    return mended;
  }

  private void addCheapest(int unit, List<Mend> mends) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
      if (option != state.option(unit)) {
        state.priceShift(unit, option, change);
        double regret = regret();
        if (regret < least) {
          least = regret;
          best = option;
        }
      }
    }
    if (best >= 0) {
      mends.add(new Mend(unit, best, least));
    }
  }

  private record Mend(int unit, int option, double regret) {}

  private boolean isPartOfBreak(int unit) {
    int rep = state.rep(unit);
    return rep != PricedModel.POOL && state.isOverloaded(rep)
        || state.isOverMoveLimit() && model.moves(state.option(unit)) > 0;
  }

  /** Cents for each hard unit mended; infinite for a change that mends none. */
  private double regret() {
    if (change.hard >= 0) {
      return Double.POSITIVE_INFINITY;
    }
    double pooled = change.pooledWeight * 1e6;
    return (change.costCents + pooled) / -change.hard;
  }

  private boolean swapCheapest() {
    int bestFirst = -1;
    int bestSecond = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int first = 0; first < model.unitCount() && !stop.getAsBoolean(); first++) {
      if (!isPartOfBreak(first) || state.rep(first) == PricedModel.POOL) {
        continue;
      }
      for (int second = 0; second < model.unitCount(); second++) {
        int firstTo = exchangeOption(first, second);
        int secondTo = firstTo < 0 ? -1 : exchangeOption(second, first);
        if (secondTo >= 0) {
          state.priceSwap(first, firstTo, second, secondTo, change);
          double regret = regret();
          if (regret < least) {
            least = regret;
            bestFirst = first;
            bestSecond = second;
          }
        }
      }
    }
    if (bestFirst < 0) {
      return false;
    }
    int firstTo = exchangeOption(bestFirst, bestSecond);
    int secondTo = exchangeOption(bestSecond, bestFirst);
    state.shift(bestFirst, firstTo);
    state.shift(bestSecond, secondTo);
    return true;
  }

  /** The option by which a unit takes the other's rep; −1 when it may not or has it already. */
  private int exchangeOption(int unit, int other) {
    int to = state.rep(other);
    return to == PricedModel.POOL || to == state.rep(unit) ? -1 : model.findOption(unit, to);
  }
}
