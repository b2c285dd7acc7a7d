package dev.fairfield.benchmarks.quality;

import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import java.time.Duration;
import java.util.Map;

/** Ways to a plan. */
enum PlanningMethod {
  NEAREST_REP("Nearest rep, no limits", false) {
    @Override
    SolvedPlan plan(PricedBook priced, Duration timeLimit, long seed) {
      return PlanSolver.asIs(priced, NearestRepPlan.of(priced));
    }
  },
  GREEDY("Greedy by regret", false) {
    @Override
    SolvedPlan plan(PricedBook priced, Duration timeLimit, long seed) {
      return PlanSolver.asIs(priced, RegretPlan.of(priced));
    }
  },
  TIMEFOLD_DEFAULT("Timefold, default configuration", true) {
    @Override
    SolvedPlan plan(PricedBook priced, Duration timeLimit, long seed) {
      return PlanSolver.asIs(priced, TimefoldDefaultPlan.of(priced, timeLimit, seed));
    }
  },
  FAIRFIELD("Fairfield", true) {
    @Override
    SolvedPlan plan(PricedBook priced, Duration timeLimit, long seed) {
      return new PlanSolver(System::nanoTime)
          .solve(
              priced,
              SolveLimits.ofTime(timeLimit, seed),
              Map.of(),
              SolveListener.SILENT,
              () -> false);
    }
  };

  private final String label;
  private final boolean seeded;

  PlanningMethod(String label, boolean seeded) {
    this.label = label;
    this.seeded = seeded;
  }

  /** A phrase for tables. */
  String label() {
    return label;
  }

  /** Whether the seed and the time limit change the plan. */
  boolean isSeeded() {
    return seeded;
  }

  /**
   * Plans a book. The bound of the plan is 0 where the method proves none.
   *
   * @param timeLimit ignored by methods that are not seeded
   */
  abstract SolvedPlan plan(PricedBook priced, Duration timeLimit, long seed);
}
