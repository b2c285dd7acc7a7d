package dev.fairfield.benchmarks.quality;

import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.HardRule;
import java.util.Arrays;
import java.util.Map;

/**
 * Greedy by regret: again and again the unit that would lose most by missing its best rep goes to
 * that rep. A rep's price for a unit is the unit's own cost plus what its potential changes in
 * balance and band. Reps where the unit fits the limits come before all others; a unit that fits
 * with one rep alone, or nowhere, goes first, the one with most hours before the others.
 */
final class RegretPlan {

  private static final int NONE = -1;

  private final PricedModel model;
  private final long[] potentialCents;
  private final long[] workloadMinutes;
  private final long[] accounts;
  private final long[] loadCents;
  private long moves;
  private final int[] chosen;
  private final long[] excess;
  private final long[] costCents;
  private final int[] bestOption;
  private final long[] regretCents;

  private RegretPlan(PricedModel model) {
    this.model = model;
    this.potentialCents = new long[model.repCount()];
    this.workloadMinutes = new long[model.repCount()];
    this.accounts = new long[model.repCount()];
    this.loadCents = new long[model.repCount()];
    Arrays.setAll(loadCents, rep -> model.balance(rep).cents(0));
    this.chosen = new int[model.unitCount()];
    this.excess = new long[model.optionCount()];
    this.costCents = new long[model.optionCount()];
    this.bestOption = new int[model.unitCount()];
    this.regretCents = new long[model.unitCount()];
  }

  /** Account id to rep id. */
  static Map<String, String> of(PricedBook priced) {
    return priced.ownersByAccount(priced.model(), new RegretPlan(priced.model()).build());
  }

  private int[] build() {
    for (int unit = 0; unit < chosen.length; unit++) {
      chosen[unit] = NONE;
      priceAll(unit);
    }
    for (int placed = 0; placed < chosen.length; placed++) {
      int unit = mostUrgent();
      place(unit, bestOption[unit]);
    }
    return chosen;
  }

  private void priceAll(int unit) {
    for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
      price(unit, option);
    }
    rank(unit);
  }

  private void price(int unit, int option) {
    int rep = model.rep(option);
    if (rep == PricedModel.POOL) {
      excess[option] = Long.MAX_VALUE;
      return;
    }
    long minutes = workloadMinutes[rep] + model.minutes(option);
    long count = accounts[rep] + model.accounts(unit);
    excess[option] =
        Math.max(0, minutes - model.capacityMinutes(rep))
            + HardRule.UNITS_PER_ACCOUNT
                * (Math.max(0, count - model.maxAccounts(rep))
                    + Math.max(0, moves + model.moves(option) - model.maxMoves()));
    costCents[option] =
        model.costCents(option)
            + model.balance(rep).cents(potentialCents[rep] + model.potentialCents(unit))
            - loadCents[rep];
  }

  /** Finds the best option of the unit and what missing it would cost. */
  private void rank(int unit) {
    int best = model.optionBegin(unit);
    int second = NONE;
    for (int option = best + 1; option < model.optionEnd(unit); option++) {
      if (isBetter(option, best)) {
        second = best;
        best = option;
      } else if (second == NONE || isBetter(option, second)) {
        second = option;
      }
    }
    bestOption[unit] = best;
    boolean choice = second != NONE && excess[best] == 0 && excess[second] == 0;
    regretCents[unit] = choice ? costCents[second] - costCents[best] : Long.MAX_VALUE;
  }

  private boolean isBetter(int option, int other) {
    return excess[option] != excess[other]
        ? excess[option] < excess[other]
        : costCents[option] < costCents[other];
  }

  private int mostUrgent() {
    int urgent = NONE;
    for (int unit = 0; unit < chosen.length; unit++) {
      if (chosen[unit] == NONE && (urgent == NONE || isMoreUrgent(unit, urgent))) {
        urgent = unit;
      }
    }
    return urgent;
  }

  private boolean isMoreUrgent(int unit, int other) {
    return regretCents[unit] != regretCents[other]
        ? regretCents[unit] > regretCents[other]
        : model.minutes(bestOption[unit]) > model.minutes(bestOption[other]);
  }

  private void place(int unit, int option) {
    int rep = model.rep(option);
    chosen[unit] = option;
    moves += model.moves(option);
    if (rep == PricedModel.POOL) {
      return;
    }
    potentialCents[rep] += model.potentialCents(unit);
    loadCents[rep] = model.balance(rep).cents(potentialCents[rep]);
    workloadMinutes[rep] += model.minutes(option);
    accounts[rep] += model.accounts(unit);
    for (int other = 0; other < chosen.length; other++) {
      if (chosen[other] == NONE) {
        priceAgain(other, rep);
      }
    }
  }

  /** After the load of one rep has changed, and with it the moves left. */
  private void priceAgain(int unit, int rep) {
    if (model.hasMoveLimit()) {
      priceAll(unit);
      return;
    }
    int option = model.findOption(unit, rep);
    if (option >= 0) {
      price(unit, option);
      rank(unit);
    }
  }
}
