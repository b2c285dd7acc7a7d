package dev.fairfield.solver.plan;

import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.Descent;
import dev.fairfield.solver.refinement.Oscillation;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.refinement.ReassignmentSearch;
import dev.fairfield.solver.refinement.Repair;
import dev.fairfield.solver.relaxation.DualPrices;
import dev.fairfield.solver.relaxation.Relaxation;
import java.util.SplittableRandom;

/** Everything that makes one plan out of another, for one solve. */
final class PlanImprovement {

  private final SolveLimits limits;
  private final SolveClock clock;
  private final OptionListener listener;
  private final Candidates candidates;
  private final DualPrices prices;

  PlanImprovement(
      Relaxation.Result relaxed, SolveLimits limits, SolveClock clock, OptionListener listener) {
    this.limits = limits;
    this.clock = clock;
    this.listener = listener;
    this.prices = relaxed.prices();
    this.candidates = Candidates.of(relaxed.model(), prices, SearchTuning.CANDIDATES_PER_UNIT);
  }

  /**
   * Within the hard limits if it can be, and down to where no shift or swap helps; changes the
   * plan. Where no other plan keeps the limits, getting within them may take longer than there is
   * time: a late plan is worth more than none.
   *
   * @param known a plan to fall back on; null for none
   */
  PlanState descend(PlanState state, PlanState known) {
    boolean mayBeLate = known == null || known.hard() > 0;
    new Repair(state, candidates, prices, mayBeLate ? clock::isStopped : clock::isOver).run();
    new Descent(state, candidates, clock::isOver).run();
    return state;
  }

  /** Crosses the limits to and fro where repair alone did not get within them. */
  PlanState mend(PlanState state) {
    if (state.hard() == 0) {
      return state;
    }
    var random = new SplittableRandom(limits.seed());
    PlanState mended =
        new Oscillation(state, candidates, prices, random)
            .run(
                clock.effort(
                    SearchTuning.MENDING_SHARE,
                    SearchTuning.MOST_MENDING,
                    SearchTuning.MENDING_TURNS));
    new Descent(mended, candidates, clock::isOver).run();
    return mended.isBetterThan(state) ? mended : state;
  }

  /** Collects plans from what reps choose while a bound climbs. */
  ChosenPlans chosenPlans(PlanState start) {
    return new ChosenPlans(start, candidates, prices, this::announce, clock::isOver);
  }

  /** Rounds of local search, descent and dealing anew, until the limit. */
  PlanState search(PlanState start, TerritorySearch territorySearch) {
    if (!clock.hasRound(0)) {
      return start;
    }
    PlanState best = start;
    var groups =
        new GroupSearch(start.model(), territorySearch, candidates, listener, clock::isOver);
    for (int round = 0; clock.hasRound(round); round++) {
      PlanState searched = descend(groups.improve(best, round, clock.left(), limits), best);
      searched = reassign(searched, round + 1);
      best = searched.isBetterThan(best) ? searched : best;
      announce(best);
    }
    return best;
  }

  /** Deals the units of neighbouring reps anew; changes the plan. */
  PlanState reassign(PlanState state, int round) {
    if (state.hard() == 0 && state.pooledWeight() == 0) {
      var random = new SplittableRandom(SearchTuning.seed(limits.seed(), round, 0));
      new ReassignmentSearch(state, candidates, prices, random)
          .run(
              clock.effort(
                  SearchTuning.REASSIGNMENT_SHARE,
                  SearchTuning.TURN,
                  SearchTuning.dealtGroups(limits.steps())));
      announce(state);
    }
    return state;
  }

  /** Tells the listener of a plan that keeps all hard rules. */
  void announce(PlanState state) {
    if (state.hard() == 0) {
      int[] options = state.options();
      listener.improved(state.costCents(), () -> options);
    }
  }
}
