package dev.fairfield.benchmarks.quality;

import dev.fairfield.benchmarks.mip.MipSolver;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
  CP_SAT("OR-Tools CP-SAT, 2 workers", MipSolver.CP_SAT),
  SCIP("SCIP as MIP", MipSolver.SCIP),
  HIGHS("HiGHS as MIP", MipSolver.HIGHS),
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
  private final MipSolver mipSolver;

  PlanningMethod(String label, boolean seeded) {
    this(label, seeded, null);
  }

  /** Solves the book as a mixed-integer program. */
  PlanningMethod(String label, MipSolver mipSolver) {
    this(label, true, mipSolver);
  }

  PlanningMethod(String label, boolean seeded, MipSolver mipSolver) {
    this.label = label;
    this.seeded = seeded;
    this.mipSolver = mipSolver;
  }

  /** A phrase for tables. */
  String label() {
    return label;
  }

  /** Whether the seed and the time limit change the plan. */
  boolean isSeeded() {
    return seeded;
  }

  /** The name on the command line. */
  String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when there is none; the message lists the valid names
   */
  static PlanningMethod getByOptionName(String optionName) {
    return Stream.of(values())
        .filter(method -> method.optionName().equals(optionName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The method \"%s\" is unknown; choose from %s."
                        .formatted(
                            optionName,
                            String.join(
                                ", ",
                                Stream.of(values()).map(PlanningMethod::optionName).toList()))));
  }

  /** Why the method cannot run here, as a sentence; empty when it can. */
  Optional<String> findObstacle() {
    return mipSolver == null ? Optional.empty() : mipSolver.findObstacle();
  }

  /**
   * Plans a book. The bound of the plan is 0 where the method proves none.
   *
   * @param timeLimit ignored by methods that are not seeded
   */
  SolvedPlan plan(PricedBook priced, Duration timeLimit, long seed) {
    return PlanSolver.asIs(priced, MipPlan.of(priced, mipSolver, timeLimit, seed));
  }
}
