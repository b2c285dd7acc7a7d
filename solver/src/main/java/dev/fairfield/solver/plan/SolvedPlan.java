package dev.fairfield.solver.plan;

import dev.fairfield.solver.feasibility.Clash;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.HardRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A plan with its certificate.
 *
 * @param priced the book and request it answers
 * @param outcome whether it may be used
 * @param ownersByAccount account id to rep id; accounts in the open pool are absent
 * @param cost by rule and rep
 * @param hardUnitsByRule 0 everywhere for a feasible plan
 * @param pooledCents potential left in the open pool
 * @param lowerBoundCents no plan that keeps all hard rules, and pools no more, costs less
 * @param clash why there is none, when proven infeasible
 * @param stoppedEarly somebody asked to stop before the limit
 */
public record SolvedPlan(
    PricedBook priced,
    Outcome outcome,
    Map<String, String> ownersByAccount,
    PlanCost cost,
    Map<HardRule, Long> hardUnitsByRule,
    long pooledCents,
    long lowerBoundCents,
    Optional<Clash> clash,
    boolean stoppedEarly) {

  public SolvedPlan {
    ownersByAccount = Collections.unmodifiableMap(new TreeMap<>(ownersByAccount));
    hardUnitsByRule = Collections.unmodifiableMap(new EnumMap<>(hardUnitsByRule));
  }

  public long hardUnits() {
    return hardUnitsByRule.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * How far the cost may lie above the best plan's: (cost − bound) ÷ bound, as a fraction; empty
   * for a plan that breaks a hard rule or a bound of 0 or less.
   */
  public OptionalDouble gap() {
    return hardUnits() != 0 || lowerBoundCents <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (cost.totalCents() - lowerBoundCents) / lowerBoundCents);
  }
}
