package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.SoftRule;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cost of a plan by rule, by rep and by account.
 *
 * @param plan the plan explained
 * @param reps ordered by rep id; their cost sums to the plan's
 * @param accounts all assignable accounts, ordered by account id
 */
public record CostBreakdown(SolvedPlan plan, List<RepCost> reps, List<AccountCost> accounts) {

  public CostBreakdown {
    reps = List.copyOf(reps);
    accounts = List.copyOf(accounts);
  }

  /** Prices every account and rep of the plan. */
  public static CostBreakdown of(SolvedPlan plan) {
    PricedBook priced = plan.priced();
    PlanKpis kpis = PlanKpis.of(priced, plan.ownersByAccount());
    Map<String, RepLoad> loads = new HashMap<>();
    kpis.reps().forEach(rep -> loads.put(rep.rep().id(), RepLoad.of(priced, rep)));
    return new CostBreakdown(
        plan,
        kpis.reps().stream()
            .map(rep -> new RepCost(rep, plan.cost().centsByRule(rep.rep().id())))
            .toList(),
        priced.book().assignableAccounts().stream()
            .map(account -> accountCost(plan, loads, account))
            .toList());
  }

  private record RepLoad(Rep rep, BalanceCost balance, long potentialCents) {

    static RepLoad of(PricedBook priced, RepKpis kpis) {
      return new RepLoad(
          kpis.rep(),
          new BalanceCost(kpis.shareCents(), priced.request().prices()),
          kpis.potentialCents());
    }
  }

  private static AccountCost accountCost(
      SolvedPlan plan, Map<String, RepLoad> loads, Account account) {
    PricedBook priced = plan.priced();
    String owner = plan.ownersByAccount().getOrDefault(account.id(), "");
    Map<SoftRule, Long> cents = new EnumMap<>(SoftRule.class);
    for (SoftRule rule : SoftRule.values()) {
      cents.put(rule, 0L);
    }
    if (owner.isBlank()) {
      return new AccountCost(account, owner, false, cents);
    }
    RepLoad load = loads.get(owner);
    for (SoftRule rule : SoftRule.values()) {
      cents.put(rule, priced.pricing().cents(rule, account, load.rep()));
    }
    long with = load.potentialCents();
    long without = with - account.value().potentialCents();
    BalanceCost balance = load.balance();
    cents.put(SoftRule.BALANCED_VALUE, balance.balanceCents(with) - balance.balanceCents(without));
    cents.put(SoftRule.FAIRNESS_BAND, balance.bandCents(with) - balance.bandCents(without));
    boolean moved =
        priced.book().findPresentOwner(account).filter(rep -> !rep.id().equals(owner)).isPresent();
    return new AccountCost(account, owner, moved, cents);
  }

  /** The accounts that cost most on their own, dearest first. */
  public List<AccountCost> dearestAccounts(int most) {
    return accounts.stream()
        .sorted(
            Comparator.comparingLong(AccountCost::ownCents)
                .reversed()
                .thenComparing(cost -> cost.account().id()))
        .limit(most)
        .toList();
  }
}
