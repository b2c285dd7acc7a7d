package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Descends to a plan that no single shift and no promising swap improves. Units are tried from the
 * most contested on; a swap is tried between units that both have the other's rep as a candidate,
 * for each pair of reps the ones that cost least to exchange.
 */
public final class Descent {

  /** Units of either side tried against each other at one border. */
  private static final int SWAP_WIDTH = 24;

  /** Swaps are tried among the most contested units. */
  private static final int SWAPPED_UNITS = 20_000;

  private static final int SWAPPED_UNITS_PER_REP = 40;

  private static final int REACH_GROWTH = 2;

  private final PlanState state;
  private final Candidates candidates;
  private final BooleanSupplier stop;
  private final PlanChange change = new PlanChange();
  private final PlanChange best = new PlanChange();

  public Descent(PlanState state, Candidates candidates, BooleanSupplier stop) {
    this.state = state;
    this.candidates = candidates;
    this.stop = stop;
  }

  /** Runs until nothing improves or it is told to stop. */
  public void run() {
    do {
      shiftToRest();
    } while (!stop.getAsBoolean() && (swapAll() || exchangeWithPool()));
  }

  /** Places units of the open pool where lighter units make room for them. */
  private boolean exchangeWithPool() {
    return state.pooledWeight() > 0
        && state.hard() == 0
        && new PoolExchange(state, candidates.unitsWithChoice(), stop).run();
  }

  /**
   * Passes of best shifts until none improves. Where the last shift of a pass was made, few units
   * beyond will be worth a try in the next one; the pass that finds nothing more looks at all.
   */
  private void shiftToRest() {
    int[] units = candidates.unitsByMargin();
    int reach = units.length;
    while (reach > 0 && !stop.getAsBoolean()) {
      int last = shiftAll(units, reach);
      boolean isWhole = reach == units.length;
      reach =
          last > 0 ? StrictMath.min(units.length, REACH_GROWTH * last) : isWhole ? 0 : units.length;
    }
  }

  /** One pass over the first units; how many it took to the last that improved the plan. */
  private int shiftAll(int[] units, int reach) {
    int last = 0;
    for (int i = 0; i < reach; i++) {
      if (shiftBest(units[i])) {
        last = i + 1;
      }
    }
    return last;
  }

  private boolean shiftBest(int unit) {
    int bestOption = -1;
    best.reset();
    for (int option : candidates.options(unit)) {
      if (option != state.option(unit) && state.mayImprove(unit, option)) {
        state.priceShift(unit, option, change);
        if (change.isBetterThan(best)) {
          best.copyFrom(change);
          bestOption = option;
        }
      }
    }
    if (bestOption < 0) {
      return false;
    }
    state.shift(unit, bestOption);
    return true;
  }

  private boolean swapAll() {
    boolean improved = false;
    Map<Border, List<Crossing>> crossings = crossings();
    List<Border> borders = new ArrayList<>(crossings.keySet());
    borders.sort(Comparator.comparingInt(Border::from).thenComparingInt(Border::to));
    for (Border border : borders) {
      if (border.from() < border.to() && !stop.getAsBoolean()) {
        List<Crossing> there = crossings.get(border);
        List<Crossing> back = crossings.get(new Border(border.to(), border.from()));
        improved |= back != null && swapAcross(border, there, back);
      }
    }
    return improved;
  }

  private boolean swapAcross(Border border, List<Crossing> there, List<Crossing> back) {
    boolean improved = false;
    for (Crossing first : there) {
      for (Crossing second : back) {
        if (state.rep(first.unit()) != border.from()) {
          break;
        }
        if (state.rep(second.unit()) == border.to()
            && state.mayImprove(first.unit(), first.option(), second.unit(), second.option())) {
          state.priceSwap(first.unit(), first.option(), second.unit(), second.option(), change);
          if (change.improves()) {
            state.shift(first.unit(), first.option());
            state.shift(second.unit(), second.option());
            improved = true;
          }
        }
      }
    }
    return improved;
  }

  /**
   * For each ordered pair of reps, the units that would cost least to hand from one to the other.
   */
  private Map<Border, List<Crossing>> crossings() {
    Map<Border, List<Crossing>> crossings = new HashMap<>();
    PricedModel model = state.model();
    int[] units = candidates.unitsByMargin();
    int contested =
        StrictMath.min(units.length, SWAPPED_UNITS + SWAPPED_UNITS_PER_REP * model.repCount());
    for (int i = 0; i < contested; i++) {
      int unit = units[i];
      for (int option : candidates.options(unit)) {
        int from = state.rep(unit);
        int to = model.rep(option);
        if (from != to && from != PricedModel.POOL && to != PricedModel.POOL) {
          long cents = model.costCents(option) - model.costCents(state.option(unit));
          crossings
              .computeIfAbsent(new Border(from, to), border -> new ArrayList<>())
              .add(new Crossing(unit, option, cents));
        }
      }
    }
    for (List<Crossing> list : crossings.values()) {
      list.sort(Comparator.comparingLong(Crossing::cents).thenComparingInt(Crossing::unit));
      if (list.size() > SWAP_WIDTH) {
        list.subList(SWAP_WIDTH, list.size()).clear();
      }
    }
    return crossings;
  }

  private record Border(int from, int to) {}

  private record Crossing(int unit, int option, long cents) {}
}
