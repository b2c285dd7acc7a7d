package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolvedPlan;
import java.util.List;

/**
 * A solved plan beside today's ownership, with what it was made from.
 *
 * @param title what people call it
 * @param illustrative whether dollar figures stand for no real money
 * @param plan the plan
 * @param kpis of the plan
 * @param today today's ownership of the same book, priced and checked alike
 * @param kpisToday of today's ownership
 * @param problems warnings of the input
 */
public record FinishedPlan(
    String title,
    boolean illustrative,
    SolvedPlan plan,
    PlanKpis kpis,
    SolvedPlan today,
    PlanKpis kpisToday,
    SolveLimits limits,
    List<InputFile> inputs,
    List<Problem> problems) {

  public FinishedPlan {
    inputs = List.copyOf(inputs);
    problems = List.copyOf(problems);
  }

  /** Puts a plan beside today's ownership of its book. */
  public static FinishedPlan of(
      String title,
      boolean illustrative,
      SolvedPlan plan,
      SolveLimits limits,
      List<InputFile> inputs,
      List<Problem> problems) {
    var todaysOwners = PlanSolver.todaysOwners(plan.priced());
    return new FinishedPlan(
        title,
        illustrative,
        plan,
        PlanKpis.of(plan.priced(), plan.ownersByAccount()),
        PlanSolver.asIs(plan.priced(), todaysOwners),
        PlanKpis.of(plan.priced(), todaysOwners),
        limits,
        inputs,
        problems);
  }

  double bandHalfWidth() {
    return plan.priced().request().prices().band().halfWidth();
  }
}
