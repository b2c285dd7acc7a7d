package dev.fairfield.solver.plan;

import dev.fairfield.solver.feasibility.Clash;
import dev.fairfield.solver.feasibility.FeasibilityCheck;
import dev.fairfield.solver.planning.SearchEngine;
import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.refinement.Rounding;
import dev.fairfield.solver.relaxation.PoolBounds;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.relaxation.TeamBounds;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Finds a plan in four steps: relax, round, refine, certify. See docs/architecture.md. */
public final class PlanSolver {

  private final LongSupplier nanoClock;
  private final SearchEngine engine;

  /**
   * @param nanoClock for time limits alone, such as {@code System::nanoTime}
   */
  public PlanSolver(LongSupplier nanoClock) {
    this(nanoClock, SearchEngine.standalone());
  }

  /**
   * @param nanoClock for time limits alone, such as {@code System::nanoTime}
   * @param engine Timefold, where it is set up elsewhere
   */
  public PlanSolver(LongSupplier nanoClock, SearchEngine engine) {
    this.nanoClock = nanoClock;
    this.engine = engine;
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
    private final SolveClock clock;
    private final TerritorySearch search;

    Run(PricedBook priced, SolveLimits limits, SolveListener listener, BooleanSupplier stop) {
      this.priced = priced;
      this.limits = limits;
      this.listener = listener;
      this.clock = new SolveClock(limits, priced.units().size(), stop, nanoClock);
      this.search =
          new TerritorySearch(
              priced.book(), priced.request(), priced.units(), priced.pins(), engine);
    }

    SolvedPlan solve(Map<String, String> start) {
      Optional<Clash> clash = new FeasibilityCheck(priced).findClash();
      if (clash.isPresent()) {
        return new Examination(priced).of(Map.of(), 0, clash, false);
      }
      listener.phaseStarted("Proving a lower bound");
      Relaxation.Result relaxed =
          new Relaxation(priced.modelWith(start), Relaxation.Settings.DEFAULT)
              .solve(
                  () -> clock.isStopped() || clock.usedShare() > SearchTuning.RELAXATION_SHARE,
                  listener::boundRaised);
      listener.phaseStarted("Building a plan");
      var improvement =
          new PlanImprovement(
              relaxed,
              limits,
              clock,
              (cents, options) ->
                  listener.planImproved(
                      cents, () -> priced.ownersByAccount(relaxed.model(), options.get())));
      ChosenPlans plans = improvement.chosenPlans(firstPlan(start, relaxed, improvement));
      TeamBounds bounds = boundTeams(plans, relaxed);
      PoolBounds poolBounds = boundPool(plans.best());
      listener.phaseStarted("Improving the plan");
      PlanState best = improvement.reassign(plans.best(), 0);
      if (limits.localSearch()) {
        best = improvement.search(best, search);
      }
      return certify(best, bounds, poolBounds);
    }

    /** The better of the rounded plan and the one to start from, both descended. */
    private PlanState firstPlan(
        Map<String, String> start, Relaxation.Result relaxed, PlanImprovement improvement) {
      PlanState rounded = Rounding.cheapest(relaxed.model(), relaxed.prices());
      PlanState warm =
          start.isEmpty() ? null : improvement.descend(fromStart(start, rounded), null);
      PlanState best = improvement.descend(rounded, warm);
      best = improvement.mend(warm != null && warm.isBetterThan(best) ? warm : best);
      improvement.announce(best);
      return best;
    }

    /** The start where it can be kept, the rounded plan elsewhere. */
    private PlanState fromStart(Map<String, String> start, PlanState rounded) {
      int[] option = rounded.options();
      var given = priced.optionByUnit(rounded.model(), start);
      for (int unit = 0; unit < option.length; unit++) {
        option[unit] = given.get(unit).orElse(option[unit]);
      }
      return new PlanState(rounded.model(), option);
    }

    /**
     * Bounds by whole units where teams are small, for part of a time limit.
     *
     * @param plans made of the units that reps choose on the way
     */
    private TeamBounds boundTeams(ChosenPlans plans, Relaxation.Result relaxed) {
      PlanState start = plans.best();
      double end = clock.shareFromNow(SearchTuning.TEAM_BOUNDS_SHARE);
      var bounds =
          TeamBounds.of(
              relaxed.model(),
              relaxed.prices(),
              start.options(),
              plans,
              () -> clock.isStopped() || clock.usedShare() > end);
      listener.boundRaised(bounds.cents(start.pooledWeight()));
      return bounds;
    }

    /** Further prices for a plan that pools some, for part of a time limit. */
    private PoolBounds boundPool(PlanState plan) {
      double end = clock.shareFromNow(SearchTuning.TEAM_BOUNDS_SHARE);
      return plan.pooledWeight() == 0
          ? PoolBounds.none(plan.model())
          : PoolBounds.of(plan.model(), () -> clock.isStopped() || clock.usedShare() > end);
    }

    private SolvedPlan certify(PlanState best, TeamBounds bounds, PoolBounds poolBounds) {
      long pooled = best.pooledWeight();
      long bound = Math.max(0, Math.max(bounds.cents(pooled), poolBounds.cents(pooled)));
      var solved =
          new Examination(priced)
              .of(
                  priced.ownersByAccount(best.model(), best.options()),
                  bound,
                  Optional.empty(),
                  clock.isStopped());
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
