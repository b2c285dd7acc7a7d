package dev.fairfield.solver.sensitivity;

import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How a study solves.
 *
 * @param solver finds the plans
 * @param limits of each solve, not of the whole study
 * @param listener hears of each solve
 * @param stop asked every now and then; the study then ends with what it has
 */
public record Resolving(
    PlanSolver solver, SolveLimits limits, StudyListener listener, BooleanSupplier stop) {

  SolvedPlan solve(PricedBook priced, Map<String, String> start) {
    return solver.solve(priced, limits, start, SolveListener.SILENT, stop);
  }
}
