package dev.fairfield.solver.plan;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.solver.checking.PlanChecker;
import dev.fairfield.solver.feasibility.Clash;
import dev.fairfield.solver.feasibility.FeasibilityCheck;
import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.Descent;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.refinement.Repair;
import dev.fairfield.solver.refinement.Rounding;
import dev.fairfield.solver.relaxation.DualPrices;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.relaxation.TeamBounds;
import dev.fairfield.solver.request.HardRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Finds a plan in four steps: relax, round, refine, certify. See docs/architecture.md. */
public final class PlanSolver {

  private final LongSupplier nanoClock;

  /**
   * @param nanoClock for time limits alone, such as {@code System::nanoTime}
   */
  public PlanSolver(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /**
   * Solves to the limit.
   *
   * @param start a plan to start from, account id to rep id; may be empty. The result never costs
   *     more than the start where that keeps all hard rules.
   * @param stop asked every now and then; the best plan so far is then returned
   * @throws ScoreMismatchException when the two scoring paths disagree
   */
  public SolvedPlan solve(
      PricedBook priced,
      SolveLimits limits,
      Map<String, String> start,
      SolveListener listener,
      BooleanSupplier stop) {
    return new Run(priced, limits, listener, stop).solve(start);
  }

  /** Prices and checks an assignment without changing it; the bound is 0 and the gap empty. */
  public static SolvedPlan asIs(PricedBook priced, Map<String, String> ownersByAccount) {
    return new Examination(priced).of(ownersByAccount, 0, Optional.empty(), false);
  }

  /** One solve. */
  private final class Run {

    private final PricedBook priced;
    private final SolveLimits limits;
    private final SolveListener listener;
    private final BooleanSupplier stop;
    private final TerritorySearch search;
    private final long startedNanos = nanoClock.getAsLong();

    Run(PricedBook priced, SolveLimits limits, SolveListener listener, BooleanSupplier stop) {
      this.priced = priced;
      this.limits = limits;
      this.listener = listener;
      this.stop = stop;
      this.search =
          new TerritorySearch(priced.book(), priced.request(), priced.units(), priced.pins());
    }

    SolvedPlan solve(Map<String, String> start) {
      Optional<Clash> clash = new FeasibilityCheck(priced).findClash();
      if (clash.isPresent()) {
        return new Examination(priced).of(Map.of(), 0, clash, false);
      }
      listener.phaseStarted("Proving a lower bound");
      Relaxation.Result relaxed = relax(priced.modelWith(start));
      listener.phaseStarted("Building a plan");
      PricedModel model = relaxed.model();
      Candidates candidates =
          Candidates.of(model, relaxed.prices(), SearchTuning.CANDIDATES_PER_UNIT);
      PlanState best =
          descend(Rounding.cheapest(model, relaxed.prices()), candidates, relaxed.prices());
      if (!start.isEmpty()) {
        PlanState warm = descend(fromStart(start, relaxed), candidates, relaxed.prices());
        best = warm.isBetterThan(best) ? warm : best;
      }
      announce(best);
      var plans = new ChosenPlans(best, candidates, relaxed.prices(), this::announce, this::isOver);
      TeamBounds bounds = boundTeams(plans, relaxed);
      best = plans.best();
      if (limits.localSearch()) {
        listener.phaseStarted("Improving the plan");
        best = refine(best, candidates, relaxed.prices());
      }
      return certify(best, bounds);
    }

    private Relaxation.Result relax(PricedModel of) {
      return new Relaxation(of, Relaxation.Settings.DEFAULT)
          .solve(
              () -> stop.getAsBoolean() || usedShare() > SearchTuning.RELAXATION_SHARE,
              listener::boundRaised);
    }

    /**
     * Bounds by whole units where teams are small, for part of a time limit.
     *
     * @param plans made of the units that reps choose on the way
     */
    private TeamBounds boundTeams(ChosenPlans plans, Relaxation.Result relaxed) {
      PlanState start = plans.best();
      double end = usedShare() + SearchTuning.TEAM_BOUNDS_SHARE;
      var bounds =
          TeamBounds.of(
              relaxed.model(),
              relaxed.prices(),
              start.options(),
              plans,
              () -> stop.getAsBoolean() || usedShare() > end);
      listener.boundRaised(bounds.cents(start.pooledWeight()));
      return bounds;
    }

    private PlanState descend(PlanState state, Candidates candidates, DualPrices prices) {
      new Repair(state, candidates, prices, stop).run();
      new Descent(state, candidates, this::isOver).run();
      return state;
    }

    /** The start where it can be kept, the rounded plan elsewhere. */
    private PlanState fromStart(Map<String, String> start, Relaxation.Result relaxed) {
      int[] option = Rounding.cheapest(relaxed.model(), relaxed.prices()).options();
      var given = priced.optionByUnit(relaxed.model(), start);
      for (int unit = 0; unit < option.length; unit++) {
        option[unit] = given.get(unit).orElse(option[unit]);
      }
      return new PlanState(relaxed.model(), option);
    }

    /** Rounds of local search and descent until the limit. */
    private PlanState refine(PlanState start, Candidates candidates, DualPrices prices) {
      PlanState best = start;
      var localSearch = new GroupSearch(start.model(), search, candidates, listener, this::isOver);
      for (int round = 0; hasRound(round); round++) {
        Duration left = left();
        if (stop.getAsBoolean()
            || (left == null
                ? limits.steps() == 0
                : left.compareTo(SearchTuning.LEAST_ROUND) < 0)) {
          break;
        }
        PlanState searched =
            descend(localSearch.improve(best, round, left, limits), candidates, prices);
        best = searched.isBetterThan(best) ? searched : best;
        announce(best);
      }
      return best;
    }

    private boolean hasRound(int round) {
      if (stop.getAsBoolean()) {
        return false;
      }
      return limits.timeLimit() == null
          ? limits.steps() >= SearchTuning.ROUNDS_OF_STEPS && round < SearchTuning.ROUNDS_OF_STEPS
          : left().compareTo(SearchTuning.LEAST_ROUND) >= 0;
    }

    /** Time left; null under a step limit. */
    private Duration left() {
      return limits.timeLimit() == null
          ? null
          : SearchTuning.searchTime(limits.timeLimit())
              .minusNanos(nanoClock.getAsLong() - startedNanos);
    }

    private void announce(PlanState state) {
      if (state.hard() == 0) {
        listener.planImproved(state.costCents());
      }
    }

    private SolvedPlan certify(PlanState best, TeamBounds bounds) {
      long bound = Math.max(0, bounds.cents(best.pooledWeight()));
      var solved =
          new Examination(priced)
              .of(
                  priced.ownersByAccount(best.model(), best.options()),
                  bound,
                  Optional.empty(),
                  stop.getAsBoolean());
      Certification.requireEqual(
          solved.cost(),
          solved.hardUnitsByRule(),
          solved.pooledCents(),
          search.score(repByUnit(best)));
      if (best.hard() == 0 && bound > solved.cost().totalCents()) {
        throw new ScoreMismatchException(
            "The lower bound %d lies above the plan's cost %d, in cents. This is a defect: please report it with the book."
                .formatted(bound, solved.cost().totalCents()));
      }
      return solved;
    }

    private int[] repByUnit(PlanState state) {
      int[] reps = new int[state.model().unitCount()];
      Arrays.setAll(reps, state::rep);
      return reps;
    }

    private boolean isOver() {
      return stop.getAsBoolean() || usedShare() >= 1;
    }

    /** Part of the time limit used up; 0 under a step limit. */
    private double usedShare() {
      return limits.timeLimit() == null
          ? 0
          : (double) (nanoClock.getAsLong() - startedNanos)
              / SearchTuning.searchTime(limits.timeLimit()).toNanos();
    }
  }

  /** Prices and checks an assignment. */
  private record Examination(PricedBook priced) {

    SolvedPlan of(
        Map<String, String> owners, long bound, Optional<Clash> clash, boolean stoppedEarly) {
      var checker = new PlanChecker(priced.book(), priced.request(), priced.pins());
      Map<HardRule, Long> hard = checker.hardUnitsByRule(owners);
      boolean feasible = hard.values().stream().allMatch(units -> units == 0);
      return new SolvedPlan(
          priced,
          clash.isPresent()
              ? Outcome.PROVEN_INFEASIBLE
              : feasible ? Outcome.FEASIBLE : Outcome.NONE_FOUND,
          owners,
          PlanCost.of(priced, owners),
          hard,
          pooledCents(owners),
          bound,
          clash,
          stoppedEarly);
    }

    /** Of accounts that may be without an owner; others count as breaks of a hard rule. */
    private long pooledCents(Map<String, String> owners) {
      return priced.request().rules().openPool()
          ? priced.units().stream()
              .filter(unit -> unit.members().stream().noneMatch(this::isPinned))
              .flatMap(unit -> unit.members().stream())
              .filter(account -> !owners.containsKey(account.id()))
              .mapToLong(account -> Math.max(1, account.value().potentialCents()))
              .sum()
          : 0;
    }

    private boolean isPinned(Account account) {
      return priced.pins().containsKey(account.id());
    }
  }

  /** Today's owners of all assignable accounts whose owner is present. */
  public static Map<String, String> todaysOwners(PricedBook priced) {
    Map<String, String> owners = new TreeMap<>();
    priced
        .book()
        .assignableAccounts()
        .forEach(
            account ->
                priced
                    .book()
                    .findPresentOwner(account)
                    .ifPresent(rep -> owners.put(account.id(), rep.id())));
    return owners;
  }
}
