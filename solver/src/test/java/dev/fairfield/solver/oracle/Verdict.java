package dev.fairfield.solver.oracle;

import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The product's plan of a random book beside the proven optimum. */
record Verdict(RandomBook random, ExactModel exact, Optimum optimum, SolvedPlan solved) {

  /** Half as many again as the last of the books needs; the more, the less the tests ask for. */
  private static final int STEPS = 6_000;

  /** Which accounts to leave out takes longer to find. */
  private static final int STEPS_WITH_POOL = 20_000;

  private static final long SEED = 1;
  private static final double ENUMERABLE = 5_000_000;

  static Verdict on(RandomBook random) {
    ExactModel exact = ExactModel.of(random.book(), random.request());
    return new Verdict(
        random,
        exact,
        ExactSolver.findOptimum(exact).orElseThrow(),
        solve(PricedBook.of(random.book(), random.request()), STEPS));
  }

  /** Enumerates where it can: with a pool, sets of groups are too many for CP-SAT to be quick. */
  static Verdict withOpenPool(RandomBook random) {
    PlanRules rules = random.request().rules();
    PlanRequest request =
        random
            .request()
            .withRules(
                new PlanRules(rules.exclusiveArea(), rules.maxMoves(), true, false, 0, null));
    ExactModel exact = ExactModel.of(random.book(), request);
    Optional<Optimum> optimum =
        Enumeration.size(exact) <= ENUMERABLE
            ? Enumeration.findOptimum(exact)
            : ExactSolver.findOptimum(exact);
    return new Verdict(
        random,
        exact,
        optimum.orElseThrow(),
        solve(PricedBook.of(random.book(), request), STEPS_WITH_POOL));
  }

  static SolvedPlan solve(PricedBook priced, int steps) {
    return new PlanSolver(() -> 0)
        .solve(
            priced, SolveLimits.ofSteps(steps, SEED), Map.of(), SolveListener.SILENT, () -> false);
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
