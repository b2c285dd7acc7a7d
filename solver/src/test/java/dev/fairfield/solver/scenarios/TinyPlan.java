package dev.fairfield.solver.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.support.BookBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plan of a tiny book, to be held against a plan made by hand and against all others. */
record TinyPlan(SolvedPlan solved) {

  private static final int STEPS = 40;

  /** The bound takes off half a cent for each of a rep's two rounded terms, then rounds down. */
  private static final int SLACK_CENTS_PER_REP = 1;

  static TinyPlan of(BookBuilder book) {
    RequestCheck.checkAgainst(book.request(), book.book(), SourceLines.NONE);
    return new TinyPlan(
        new PlanSolver(() -> 0)
            .solve(
                book.priced(),
                SolveLimits.ofSteps(STEPS, 1),
                Map.of(),
                SolveListener.SILENT,
                () -> false));
  }

  /**
   * The plan is this one, keeps all hard rules, costs so much, and nothing that keeps them leaves
   * less potential in the pool, or as little and costs as little.
   *
   * @param owners such as {@code A1=R2 A2=R1}; accounts in the open pool are left out
   */
  TinyPlan isBest(String owners, long costCents) {
    assertThat(solved.outcome()).isEqualTo(Outcome.FEASIBLE);
    assertThat(solved.hardUnits()).isZero();
    assertThat(text(solved.ownersByAccount())).isEqualTo(owners);
    assertThat(solved.cost().totalCents()).isEqualTo(costCents);
    assertThat(solved.lowerBoundCents()).isLessThanOrEqualTo(costCents);
    List<SolvedPlan> byRank = rankedPlans();
    assertThat(text(byRank.get(0).ownersByAccount())).as("best of all plans").isEqualTo(owners);
    assertThat(byRank.size() == 1 || RANK.compare(byRank.get(0), byRank.get(1)) < 0)
        .as("the best plan is the only one")
        .isTrue();
    return this;
  }

  /** Prices alone lead to the best plan, so the bound proves it to the cent. */
  TinyPlan withTightBound() {
    long cost = solved.cost().totalCents();
    assertThat(solved.lowerBoundCents())
        .isBetween(cost - 1 - SLACK_CENTS_PER_REP * solved.priced().reps().size(), cost);
    return this;
  }

  private static final Comparator<SolvedPlan> RANK =
      Comparator.comparingLong(SolvedPlan::pooledCents)
          .thenComparingLong(plan -> plan.cost().totalCents());

  /** Every assignment that the plan checker, account by account, finds nothing wrong with. */
  private List<SolvedPlan> rankedPlans() {
    List<SolvedPlan> plans = new ArrayList<>();
    enumerate(solved.priced(), 0, new TreeMap<>(), plans);
    return plans.stream().sorted(RANK).toList();
  }

  private static void enumerate(
      PricedBook priced, int next, Map<String, String> owners, List<SolvedPlan> plans) {
    List<Account> accounts = priced.book().assignableAccounts();
    if (next == accounts.size()) {
      SolvedPlan plan = PlanSolver.asIs(priced, owners);
      if (plan.hardUnits() == 0) {
        plans.add(plan);
      }
      return;
    }
    String account = accounts.get(next).id();
    for (Rep rep : priced.reps()) {
      owners.put(account, rep.id());
      enumerate(priced, next + 1, owners, plans);
    }
    owners.remove(account);
    enumerate(priced, next + 1, owners, plans);
  }

  private static String text(Map<String, String> owners) {
    return owners.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}
