package dev.fairfield.solver.sensitivity;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.feasibility.FeasibilityCheck;
import dev.fairfield.solver.feasibility.LeastMoves;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What each number of moves buys: the best plan found with at most N moves, for N from none to all.
 * Each starts from the better of the plan with fewer moves and the given plan, so costs fall from
 * point to point; a bound proven for more moves holds for fewer, so bounds fall, too.
 *
 * @param points fewest moves first, without a limit last
 * @param leastMoves no plan moves fewer accounts; the true least may be higher
 * @param accounts that a plan gives an owner
 * @param stoppedEarly somebody asked to stop; points not reached are missing
 */
public record MoveFrontier(
    List<FrontierPoint> points, int leastMoves, int accounts, boolean stoppedEarly) {

  /** 0, 1, 2, 5, 10 and 20 % of the accounts. */
  public static final List<Double> DEFAULT_SHARES = List.of(0.0, 0.01, 0.02, 0.05, 0.10, 0.20);

  public MoveFrontier {
    points = List.copyOf(points);
  }

  /**
   * Solves for every share and without a limit; a move limit of the plan's own request is left
   * aside.
   *
   * @param shares of all assignable accounts, 0 to 1, ascending
   */
  public static MoveFrontier of(SolvedPlan plan, List<Double> shares, Resolving resolving) {
    return new Study(plan, resolving).run(shares);
  }

  private static final class Study {

    private final SolvedPlan plan;
    private final PlanningCase given;
    private final Resolving resolving;
    private final int accounts;
    private final int leastMoves;
    private final int planMoves;

    Study(SolvedPlan plan, Resolving resolving) {
      this.plan = plan;
      this.given = PlanningCase.of(plan.priced());
      this.resolving = resolving;
      this.accounts = given.book().assignableAccounts().size();
      this.leastMoves = LeastMoves.countOf(plan.priced());
      this.planMoves = PlanKpis.of(plan.priced(), plan.ownersByAccount()).moves();
    }

    MoveFrontier run(List<Double> shares) {
      List<FrontierPoint> points = new ArrayList<>();
      int steps = shares.size() + 1;
      for (int i = 0; i < steps && !(i > 0 && resolving.stop().getAsBoolean()); i++) {
        boolean all = i == shares.size();
        OptionalInt maxMoves =
            all ? OptionalInt.empty() : OptionalInt.of((int) (shares.get(i) * accounts));
        String label = label(all ? 1 : shares.get(i), maxMoves);
        resolving.listener().stepStarted(label, i + 1, steps);
        points.add(point(label, maxMoves, points));
      }
      return new MoveFrontier(
          withBoundsOfMoreMoves(points), leastMoves, accounts, resolving.stop().getAsBoolean());
    }

    private static String label(double share, OptionalInt maxMoves) {
      return maxMoves.isEmpty()
          ? "any number of moves"
          : maxMoves.getAsInt() == 0
              ? "no move"
              : Sentence.of("at most %,d moves (%.0f %%)", maxMoves.getAsInt(), share * 100);
    }

    private FrontierPoint point(String label, OptionalInt maxMoves, List<FrontierPoint> before) {
      PlanningCase limited = given.withMaxMoves(maxMoves);
      if (new FeasibilityCheck(limited).findClash().isPresent() || isClosedWithoutMoves(maxMoves)) {
        return none(label, maxMoves, Outcome.PROVEN_INFEASIBLE);
      }
      PricedBook priced = limited.priced();
      SolvedPlan solved = resolving.solve(priced, start(maxMoves, before));
      if (solved.outcome() != Outcome.FEASIBLE) {
        return none(label, maxMoves, solved.outcome());
      }
      return new FrontierPoint(
          label,
          maxMoves,
          Outcome.FEASIBLE,
          PlanKpis.of(priced, solved.ownersByAccount()).moves(),
          solved.cost().totalCents(),
          solved.lowerBoundCents(),
          Optional.of(solved));
    }

    /** Whether accounts without a present owner find no room beside all that stay. */
    private boolean isClosedWithoutMoves(OptionalInt maxMoves) {
      if (maxMoves.isEmpty() || maxMoves.getAsInt() > 0 || given.request().rules().openPool()) {
        return false;
      }
      PlanRequest staying = given.request().withPins(PlanSolver.todaysOwners(plan.priced()));
      return new FeasibilityCheck(given.withRequest(staying)).findClash().isPresent();
    }

    private static FrontierPoint none(String label, OptionalInt maxMoves, Outcome outcome) {
      return new FrontierPoint(label, maxMoves, outcome, 0, 0, 0, Optional.empty());
    }

    /** The cheaper of the given plan, where it keeps the limit, and the last point's. */
    private Map<String, String> start(OptionalInt maxMoves, List<FrontierPoint> before) {
      Optional<SolvedPlan> last =
          before.isEmpty() ? Optional.empty() : before.get(before.size() - 1).plan();
      boolean allowed =
          plan.outcome() == Outcome.FEASIBLE
              && (maxMoves.isEmpty() || planMoves <= maxMoves.getAsInt());
      if (last.isEmpty()) {
        return plan.ownersByAccount();
      }
      return allowed && isBetter(plan, last.get())
          ? plan.ownersByAccount()
          : last.get().ownersByAccount();
    }

    private static boolean isBetter(SolvedPlan one, SolvedPlan other) {
      return one.pooledCents() != other.pooledCents()
          ? one.pooledCents() < other.pooledCents()
          : one.cost().totalCents() < other.cost().totalCents();
    }

    /** With an open pool a bound speaks of its own plan's pool alone and is not passed on. */
    private List<FrontierPoint> withBoundsOfMoreMoves(List<FrontierPoint> points) {
      if (given.request().rules().openPool()) {
        return points;
      }
      List<FrontierPoint> bounded = new ArrayList<>(points);
      long bound = 0;
      for (int i = points.size() - 1; i >= 0; i--) {
        FrontierPoint point = points.get(i);
        bound = Math.max(bound, point.lowerBoundCents());
        if (point.plan().isPresent()) {
          bounded.set(
              i,
              new FrontierPoint(
                  point.label(),
                  point.maxMoves(),
                  point.outcome(),
                  point.moves(),
                  point.costCents(),
                  bound,
                  point.plan()));
        }
      }
      return bounded;
    }
  }
}
