package dev.fairfield.solver.plan;

import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.Descent;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.refinement.Repair;
import dev.fairfield.solver.relaxation.DualPrices;
import dev.fairfield.solver.relaxation.TeamBounds;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Plans made from what reps choose while the bound of a small team climbs: each choice takes the
 * place of the team's part of the best plan so far, is repaired and descends. As reps choose whole
 * units, the plan is nearly there; few units have two owners or none.
 */
final class ChosenPlans implements TeamBounds.ChoiceListener {

  /** In a larger team the first plan is close to its bound, and descents take long. */
  private static final int MOST_UNITS = 1_000;

  private final Candidates candidates;
  private final DualPrices prices;
  private final Consumer<PlanState> onBetter;
  private final BooleanSupplier stop;
  private PlanState best;

  /**
   * @param onBetter told each plan better than all before
   */
  ChosenPlans(
      PlanState start,
      Candidates candidates,
      DualPrices prices,
      Consumer<PlanState> onBetter,
      BooleanSupplier stop) {
    this.best = start;
    this.candidates = candidates;
    this.prices = prices;
    this.onBetter = onBetter;
    this.stop = stop;
  }

  @Override
  public void chosen(int[] units, int[] options) {
    if (units.length > MOST_UNITS) {
      return;
    }
    int[] option = best.options();
    for (int i = 0; i < units.length; i++) {
      option[units[i]] = options[i];
    }
    var state = new PlanState(best.model(), option);
    Candidates ofTeam = candidates.among(units);
    new Repair(state, ofTeam, prices, stop).run();
    new Descent(state, ofTeam, stop).run();
    if (state.isBetterThan(best)) {
      best = state;
      onBetter.accept(best);
    }
  }

  /** The best plan so far; the start when no choice led to a better one. */
  PlanState best() {
    return best;
  }
}
