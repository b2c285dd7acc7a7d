package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.variation.PinSource;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Says why accounts have their owner, by moving a unit to every other eligible rep in thought and
 * pricing the whole plan anew. Built once for a plan; each question then looks at one unit and all
 * reps. Immutable and safe to share between threads.
 */
public final class OwnerReasons {

  private final SolvedPlan plan;
  private final PricedBook priced;
  private final PlanKpis kpis;
  private final Map<String, RepKpis> loads = new HashMap<>();
  private final Map<String, AccountUnit> unitByAccount = new HashMap<>();
  private final Map<String, AccountCost> costByAccount = new HashMap<>();
  private final Map<String, PinSource> pinSources;

  public OwnerReasons(SolvedPlan plan) {
    this.plan = plan;
    this.priced = plan.priced();
    this.kpis = PlanKpis.of(priced, plan.ownersByAccount());
    this.pinSources = PinSource.of(PlanningCase.of(priced));
    kpis.reps().forEach(rep -> loads.put(rep.rep().id(), rep));
    CostBreakdown.of(plan)
        .accounts()
        .forEach(account -> costByAccount.put(account.account().id(), account));
    priced
        .units()
        .forEach(unit -> unit.members().forEach(account -> unitByAccount.put(account.id(), unit)));
  }

  /**
   * Empty when the book has no such account or no plan assigns it.
   *
   * @param alternatives how many other reps to show
   */
  public Optional<OwnerReason> find(String accountId, int alternatives) {
    AccountUnit unit = unitByAccount.get(accountId);
    if (unit == null) {
      return Optional.empty();
    }
    String owner = plan.ownersByAccount().getOrDefault(unit.members().get(0).id(), "");
    List<Alternative> others = new ArrayList<>();
    Map<Ineligibility, Integer> ineligible = new EnumMap<>(Ineligibility.class);
    for (Rep rep : priced.reps()) {
      Optional<Ineligibility> reason =
          Ineligibility.find(priced.request().assignment(), rep, unit.members());
      if (reason.isPresent()) {
        ineligible.merge(reason.get(), 1, Integer::sum);
      } else if (!rep.id().equals(owner)) {
        others.add(alternative(unit, owner, rep));
      }
    }
    int excluded = ineligible.values().stream().mapToInt(Integer::intValue).sum();
    others.sort(
        Comparator.comparingLong((Alternative other) -> other.differenceCents())
            .thenComparing(other -> other.rep().id()));
    return Optional.of(
        new OwnerReason(
            priced.book().findAccount(accountId).orElseThrow(),
            unit,
            owner,
            unit.members().stream().map(member -> costByAccount.get(member.id())).toList(),
            pin(unit),
            others.stream().limit(alternatives).toList(),
            priced.reps().size() - excluded,
            ineligible));
  }

  private Optional<PinSource> pin(AccountUnit unit) {
    return unit.members().stream()
        .map(member -> pinSources.get(member.id()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  private Alternative alternative(AccountUnit unit, String owner, Rep rep) {
    Map<SoftRule, Long> difference = new EnumMap<>(SoftRule.class);
    for (SoftRule rule : SoftRule.values()) {
      difference.put(rule, ownDifference(rule, unit, rep));
    }
    addLoad(difference, rep.id(), unit.potentialCents());
    if (!owner.isBlank()) {
      addLoad(difference, owner, -unit.potentialCents());
    }
    List<Obstacle> obstacles =
        new Obstacles(priced, kpis, pinSources).of(unit, owner, loads.get(rep.id()));
    return new Alternative(rep, difference, obstacles, FlipWords.of(priced, difference, obstacles));
  }

  private long ownDifference(SoftRule rule, AccountUnit unit, Rep rep) {
    if (rule == SoftRule.BALANCED_VALUE || rule == SoftRule.FAIRNESS_BAND) {
      return 0;
    }
    long cents = 0;
    for (Account member : unit.members()) {
      cents +=
          priced.pricing().cents(rule, member, rep) - costByAccount.get(member.id()).cents(rule);
    }
    return cents;
  }

  private void addLoad(Map<SoftRule, Long> difference, String repId, long morePotentialCents) {
    RepKpis load = loads.get(repId);
    var balance = new BalanceCost(load.shareCents(), priced.request().prices());
    long before = load.potentialCents();
    long after = before + morePotentialCents;
    difference.merge(
        SoftRule.BALANCED_VALUE,
        balance.balanceCents(after) - balance.balanceCents(before),
        Long::sum);
    difference.merge(
        SoftRule.FAIRNESS_BAND, balance.bandCents(after) - balance.bandCents(before), Long::sum);
  }
}
