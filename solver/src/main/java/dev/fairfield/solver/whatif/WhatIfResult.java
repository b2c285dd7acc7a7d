package dev.fairfield.solver.whatif;

import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.request.HardRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plan with some accounts moved.
 *
 * @param changedReps ids of reps who gain or lose an account
 * @param cost of the whole plan after the moves
 * @param kpis of the whole plan after the moves
 * @param hardUnitsByRule what it breaks; every rule is there, 0 where it is kept
 * @param pooledCents potential left in the open pool
 */
public record WhatIfResult(
    Set<String> changedReps,
    PlanCost cost,
    PlanKpis kpis,
    Map<HardRule, Long> hardUnitsByRule,
    long pooledCents) {

  public WhatIfResult {
    changedReps = Collections.unmodifiableSet(new TreeSet<>(changedReps));
    hardUnitsByRule = Collections.unmodifiableMap(new EnumMap<>(hardUnitsByRule));
  }

  public long hardUnits() {
    return hardUnitsByRule.values().stream().mapToLong(Long::longValue).sum();
  }
}
