package dev.fairfield.solver.sensitivity;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.relaxation.DualPrices;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each rule of a plan costs: the plan is solved anew without it. First a control lifts nothing
 * and only searches on, since what that finds must not be taken for the price of a rule; whatever
 * is found without a rule is then held against the best plan known with all of them, and starts
 * from it.
 *
 * @param planCents cost of the plan
 * @param bestCents cost of the best plan known that keeps every rule: the plan's or the control's
 * @param lowerBoundCents proven for plans that keep every rule
 * @param control lifts nothing
 * @param prices in a fixed order: rules, then reps by what the relaxation charges for their limits
 * @param stoppedEarly somebody asked to stop; rules not reached are missing
 */
public record RulePrices(
    long planCents,
    long bestCents,
    long lowerBoundCents,
    RulePrice control,
    List<RulePrice> prices,
    boolean stoppedEarly) {

  public RulePrices {
    prices = List.copyOf(prices);
  }

  /** What is left open between the best plan with all rules and what is proven for any. */
  public long openCents() {
    return bestCents - lowerBoundCents;
  }

  /**
   * Studies a plan that keeps all hard rules.
   *
   * @param repLimits how many limits of single reps to price
   * @throws IllegalArgumentException when the plan breaks a hard rule
   */
  public static RulePrices of(SolvedPlan plan, int repLimits, Resolving resolving) {
    if (plan.outcome() != Outcome.FEASIBLE) {
      throw new IllegalArgumentException(
          "The plan breaks hard rules; only the rules of a plan that keeps them have a price.");
    }
    return new Study(plan, resolving).run(repLimits);
  }

  private static final class Study {

    private final SolvedPlan plan;
    private final PlanningCase given;
    private final Resolving resolving;
    private SolvedPlan best;
    private long lowerBoundCents;

    Study(SolvedPlan plan, Resolving resolving) {
      this.plan = plan;
      this.best = plan;
      this.given = PlanningCase.of(plan.priced());
      this.resolving = resolving;
      this.lowerBoundCents = plan.lowerBoundCents();
    }

    RulePrices run(int repLimits) {
      List<RuleLift> lifts = new ArrayList<>(RuleLifts.of(given));
      if (repLimits > 0) {
        lifts.addAll(RuleLifts.ofReps(given, plan.priced().model(), relaxedPrices(), repLimits));
      }
      RulePrice control = null;
      List<RulePrice> prices = new ArrayList<>();
      for (int i = 0; i < lifts.size() && !(i > 0 && resolving.stop().getAsBoolean()); i++) {
        resolving.listener().stepStarted(lifts.get(i).label(), i + 1, lifts.size());
        RulePrice price = price(lifts.get(i));
        if (i == 0) {
          control = price;
        } else {
          prices.add(price);
        }
      }
      return new RulePrices(
          plan.cost().totalCents(),
          best.cost().totalCents(),
          lowerBoundCents,
          control,
          prices,
          resolving.stop().getAsBoolean());
    }

    private DualPrices relaxedPrices() {
      return new Relaxation(plan.priced().model(), Relaxation.Settings.DEFAULT)
          .solve(resolving.stop(), bound -> {})
          .prices();
    }

    private RulePrice price(RuleLift lift) {
      PricedBook without = lift.lifted().priced();
      SolvedPlan solved = resolving.solve(without, best.ownersByAccount());
      long planCents = compared(lift, best.cost());
      if (lift.kind() == LiftedRule.NONE) {
        keepBetter(solved);
      }
      long bound = solved.lowerBoundCents() - fitDifferenceCents(lift, without);
      if (solved.outcome() != Outcome.FEASIBLE) {
        return new RulePrice(
            lift.kind(), lift.repId(), lift.label(), 0, planCents - bound, 0, 0, Optional.empty());
      }
      Map<String, String> owners = new TreeMap<>(solved.ownersByAccount());
      PlanCost cost = PlanCost.of(plan.priced(), owners);
      long saved = Math.max(0, planCents - compared(lift, cost));
      return new RulePrice(
          lift.kind(),
          lift.repId(),
          lift.label(),
          saved,
          Math.max(saved, planCents - bound),
          Math.max(0, provenCents(lift, cost)),
          moves(owners),
          Optional.of(cost));
    }

    private void keepBetter(SolvedPlan searchedOn) {
      boolean comparable = searchedOn.pooledCents() == plan.pooledCents();
      if (comparable) {
        lowerBoundCents = Math.max(lowerBoundCents, searchedOn.lowerBoundCents());
      }
      if (comparable
          && searchedOn.outcome() == Outcome.FEASIBLE
          && searchedOn.cost().totalCents() < best.cost().totalCents()) {
        best = searchedOn;
      }
    }

    /** Without its price the band is no part of what is compared. */
    private static long compared(RuleLift lift, PlanCost cost) {
      return lift.kind() == LiftedRule.FAIRNESS_BAND
          ? cost.totalCents() - cost.cents(SoftRule.FAIRNESS_BAND)
          : cost.totalCents();
    }

    private long provenCents(RuleLift lift, PlanCost cost) {
      return lift.kind() == LiftedRule.FAIRNESS_BAND || lift.kind() == LiftedRule.NONE
          ? 0
          : lowerBoundCents - cost.totalCents();
    }

    /** What the lifted book may charge more for fit, by rounding of a team's win rate. */
    private long fitDifferenceCents(RuleLift lift, PricedBook without) {
      if (lift.kind() != LiftedRule.REP_HOURS) {
        return 0;
      }
      long cents = 0;
      for (Account account : given.book().assignableAccounts()) {
        long most = 0;
        for (Rep rep : plan.priced().reps()) {
          if (rep.team().equals(account.profile().team())) {
            most =
                Math.max(
                    most,
                    without.pricing().cents(SoftRule.FIT, account, rep)
                        - plan.priced().pricing().cents(SoftRule.FIT, account, rep));
          }
        }
        cents += most;
      }
      return cents;
    }

    private int moves(Map<String, String> owners) {
      return (int)
          given.book().assignableAccounts().stream()
              .filter(account -> owners.containsKey(account.id()))
              .filter(
                  account ->
                      given
                          .book()
                          .findPresentOwner(account)
                          .filter(rep -> !rep.id().equals(owners.get(account.id())))
                          .isPresent())
              .count();
    }
  }
}
