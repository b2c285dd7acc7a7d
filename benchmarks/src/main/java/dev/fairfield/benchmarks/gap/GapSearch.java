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
  NONE((start, candidates, prices, seed, progress) -> start),

  /** Annealing across the limits. */
  OSCILLATION(GapSearch::oscillate),

  /** Groups of agents dealt anew, at first as they cost and then under noise. */
  REASSIGNMENT(GapSearch::dealAnew);

  /** Part of the time for finding a plan within the limits where the repair found none. */
  private static final double MENDING_SHARE = 0.2;

  private final Improvement improvement;

  GapSearch(Improvement improvement) {
    this.improvement = improvement;
  }

  /** A way from one plan to a better one. */
  private interface Improvement {

    PlanState improve(
        PlanState start,
        Candidates candidates,
        DualPrices prices,
        long seed,
        DoubleSupplier progress);
  }

  /**
   * A plan that is no worse than the start.
   *
   * @param progress from 0 to 1 as time goes by
   */
  PlanState improve(
      PlanState start,
      Candidates candidates,
      DualPrices prices,
      long seed,
      DoubleSupplier progress) {
    return improvement.improve(start, candidates, prices, seed, progress);
  }

  private static PlanState oscillate(
      PlanState start,
      Candidates candidates,
      DualPrices prices,
      long seed,
      DoubleSupplier progress) {
    return new Oscillation(start, candidates, prices, new SplittableRandom(seed)).run(progress);
  }

  private static PlanState dealAnew(
      PlanState start,
      Candidates candidates,
      DualPrices prices,
      long seed,
      DoubleSupplier progress) {
    DoubleSupplier mending = () -> progress.getAsDouble() / MENDING_SHARE;
    PlanState feasible =
        start.hard() == 0 ? start : oscillate(start, candidates, prices, seed, mending);
    if (feasible.hard() == 0) {
      new ReassignmentSearch(feasible, candidates, prices, new SplittableRandom(seed))
          .run(progress);
    }
    return feasible;
  }
}
