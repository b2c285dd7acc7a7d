package dev.fairfield.solver.oracle;

import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The product's plan of a random book beside the proven optimum. */
record Verdict(RandomBook random, ExactModel exact, Optimum optimum, SolvedPlan solved) {

  private static final int STEPS = 20_000;
  private static final long SEED = 1;

  static Verdict on(RandomBook random) {
    return on(random, random.request());
  }

  static Verdict on(RandomBook random, PlanRequest request) {
    ExactModel exact = ExactModel.of(random.book(), request);
    return new Verdict(
        random,
        exact,
        ExactSolver.findOptimum(exact).orElseThrow(),
        solve(PricedBook.of(random.book(), request)));
  }

  static SolvedPlan solve(PricedBook priced) {
    return new PlanSolver(() -> 0)
        .solve(
            priced, SolveLimits.ofSteps(STEPS, SEED), Map.of(), SolveListener.SILENT, () -> false);
  }

  long costCents() {
    return solved.cost().totalCents();
  }

  /** What the oracle asks for the product's plan. */
  Optimum restated() {
    return Optimum.of(exact, exact.repByGroup(solved.ownersByAccount()));
  }

  boolean isOptimal() {
    return solved.hardUnits() == 0
        && solved.pooledCents() == optimum.pooledWeight()
        && costCents() == optimum.costCents();
  }

  /** How far the plan costs more than the best one, as a fraction. */
  double aboveOptimum() {
    return (double) (costCents() - optimum.costCents()) / optimum.costCents();
  }

  /** Whether plans get cheaper without account limits. */
  boolean accountLimitBinds() {
    return costsMoreThan(exact.withoutAccountLimits());
  }

  /** Whether plans get cheaper without the move limit. */
  boolean moveLimitBinds() {
    return costsMoreThan(exact.withoutMoveLimit());
  }

  private boolean costsMoreThan(ExactModel freer) {
    return ExactSolver.findOptimum(freer).orElseThrow().costCents() < optimum.costCents();
  }

  double leastUsedCapacity() {
    return RandomBooks.usedCapacity(random.book()).values().stream()
        .min(Double::compare)
        .orElseThrow();
  }

  @Override
  public String toString() {
    return "book " + random.number();
  }

  static String table(List<Verdict> verdicts) {
    var table =
        new StringBuilder(
            " book  units  reps        optimum          bound           plan  hard  above optimum\n");
    for (Verdict verdict : verdicts) {
      table.append(
          String.format(
              Locale.ROOT,
              "%5d  %5d  %4d  %,13d  %,13d  %,13d  %4d  %12.3f %%%n",
              verdict.random.number(),
              verdict.exact.groups().size(),
              verdict.exact.repCount(),
              verdict.optimum.costCents(),
              verdict.solved.lowerBoundCents(),
              verdict.costCents(),
              verdict.solved.hardUnits(),
              100 * verdict.aboveOptimum()));
    }
    return table.toString();
  }
}
