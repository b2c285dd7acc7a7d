package dev.fairfield.solver.sensitivity;

import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;

/** Plans to study, solved with few steps. */
final class SensitivityBooks {

  private static final SolveLimits LIMITS = SolveLimits.ofSteps(20, 1);

  private SensitivityBooks() {}

  static SolvedPlan solved(BookBuilder book) {
    return new PlanSolver(System::nanoTime)
        .solve(book.priced(), LIMITS, Map.of(), SolveListener.SILENT, () -> false);
  }

  /** The plan as given, with a bound, as if a search had found it. */
  static SolvedPlan given(BookBuilder book, Map<String, String> owners, long lowerBoundCents) {
    PricedBook priced = book.priced();
    SolvedPlan plan = PlanSolver.asIs(priced, owners);
    return new SolvedPlan(
        priced,
        plan.outcome(),
        plan.ownersByAccount(),
        plan.cost(),
        plan.hardUnitsByRule(),
        plan.pooledCents(),
        lowerBoundCents,
        plan.clash(),
        false);
  }

  static Resolving resolving() {
    return new Resolving(
        new PlanSolver(System::nanoTime), LIMITS, StudyListener.SILENT, () -> false);
  }
}
