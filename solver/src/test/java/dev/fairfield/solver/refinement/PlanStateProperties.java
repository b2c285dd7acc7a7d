package dev.fairfield.solver.refinement;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.support.RandomBooks;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is told quickly of a change is what pricing it tells. */
class PlanStateProperties {

  /** A quick no must never hide a better plan. */
  @Property(tries = 200, seed = "81")
  void mayImprove_shiftOrSwapThatImproves_isNeverDenied(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = RandomBooks.withRoom(seed).priced().model();
    var state = new PlanState(model, randomOptions(model, random));
    var change = new PlanChange();

    for (int unit = 0; unit < model.unitCount(); unit++) {
      for (int to = model.optionBegin(unit); to < model.optionEnd(unit); to++) {
        state.priceShift(unit, to, change);
        if (change.improves()) {
          assertThat(state.mayImprove(unit, to)).isTrue();
        }
        checkSwaps(state, unit, to, change);
      }
    }
  }

  private static void checkSwaps(PlanState state, int first, int firstTo, PlanChange change) {
    PricedModel model = state.model();
    for (int second = 0; second < model.unitCount(); second++) {
      int secondTo =
          state.rep(first) == PricedModel.POOL ? -1 : model.findOption(second, state.rep(first));
      boolean isSwap =
          second != first
              && secondTo >= 0
              && model.rep(firstTo) != PricedModel.POOL
              && state.rep(second) == model.rep(firstTo)
              && state.rep(second) != state.rep(first);
      if (isSwap) {
        state.priceSwap(first, firstTo, second, secondTo, change);
        if (change.improves()) {
          assertThat(state.mayImprove(first, firstTo, second, secondTo)).isTrue();
        }
      }
    }
  }

  /** A quick look under penalties never promises a cost above the true one. */
  @Property(tries = 200, seed = "82")
  void leastPenalisedCents_anyShift_isNoMoreThanItCosts(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = RandomBooks.withRoom(seed).openPool().maxMoves(3).priced().model();
    var state = new PlanState(model, randomOptions(model, random));
    var penalties = new Penalties(model, unclimbedPrices(model));
    penalties.raise(state);
    state.penalise(penalties);
    var change = new PlanChange();

    for (int unit = 0; unit < model.unitCount(); unit++) {
      for (int to = model.optionBegin(unit); to < model.optionEnd(unit); to++) {
        state.priceShift(unit, to, change);
        double least = state.leastPenalisedCents(unit, to);
        assertThat(least > change.penalisedCents())
            .as("%s cents at least, %s cents", least, change.penalisedCents())
            .isFalse();
      }
    }
  }

  private static DualPrices unclimbedPrices(PricedModel model) {
    return new Relaxation(model, Relaxation.Settings.DEFAULT)
        .solve(() -> true, bound -> {})
        .prices();
  }

  /** R2 is far away and the account has no potential to balance anything with. */
  @Example
  void mayImprove_dearerRepAndNoPotential_isDenied() {
    PricedModel model =
        reps(rep("R1").at(40, -75), rep("R2").at(45, -120))
            .accounts(account("A1").at(40, -76).visits(6).minutes(5))
            .priced()
            .model();
    int near = model.findOption(0, 0);
    int far = model.findOption(0, 1);

    assertThat(new PlanState(model, new int[] {near}).mayImprove(0, far)).isFalse();
    assertThat(new PlanState(model, new int[] {far}).mayImprove(0, near)).isTrue();
  }

  private static int[] randomOptions(PricedModel model, Random random) {
    int[] options = new int[model.unitCount()];
    for (int unit = 0; unit < options.length; unit++) {
      int count = model.optionEnd(unit) - model.optionBegin(unit);
      options[unit] = model.optionBegin(unit) + random.nextInt(count);
    }
    return options;
  }
}
