package dev.fairfield.solver.plan;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.solver.checking.PlanChecker;
import dev.fairfield.solver.feasibility.Clash;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.HardRule;
import java.util.Map;
import java.util.Optional;

/** Prices and checks an assignment. */
record Examination(PricedBook priced) {

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
