package dev.fairfield.benchmarks.gap;

import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.Oscillation;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.refinement.ReassignmentSearch;
import dev.fairfield.solver.relaxation.DualPrices;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** What follows relaxation, rounding, repair and descent. */
enum GapSearch {
  /** Nothing: the plan as the descent leaves it. */
  NONE {
    @Override
    PlanState improve(
        PlanState start,
        Candidates candidates,
        DualPrices prices,
        long seed,
        DoubleSupplier progress) {
      return start;
    }
  },

  /** Annealing across the limits. */
  OSCILLATION {
    @Override
    PlanState improve(
        PlanState start,
        Candidates candidates,
        DualPrices prices,
        long seed,
        DoubleSupplier progress) {
      return new Oscillation(start, candidates, prices, new SplittableRandom(seed)).run(progress);
    }
  },

  /** Groups of agents dealt anew by branch and bound. */
  REASSIGNMENT {
    @Override
    PlanState improve(
        PlanState start,
        Candidates candidates,
        DualPrices prices,
        long seed,
        DoubleSupplier progress) {
      PlanState feasible =
          start.hard() == 0
              ? start
              : OSCILLATION.improve(
                  start, candidates, prices, seed, () -> progress.getAsDouble() / MENDING_SHARE);
      if (feasible.hard() == 0) {
        new ReassignmentSearch(feasible, candidates, prices, new SplittableRandom(seed))
            .run(progress);
      }
      return feasible;
    }
  };

  /** Part of the time for finding a plan within the limits where the repair found none. */
  private static final double MENDING_SHARE = 0.2;

  /**
   * A plan that is no worse than the start.
   *
   * @param progress from 0 to 1 as time goes by
   */
  abstract PlanState improve(
      PlanState start,
      Candidates candidates,
      DualPrices prices,
      long seed,
      DoubleSupplier progress);
}
