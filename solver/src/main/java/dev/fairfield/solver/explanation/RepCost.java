package dev.fairfield.solver.explanation;

import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.request.SoftRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one rep's territory costs a year.
 *
 * @param kpis what the rep holds
 * @param centsByRule sums to the rep's part of the plan's cost
 */
public record RepCost(RepKpis kpis, Map<SoftRule, Long> centsByRule) {

  public RepCost {
    centsByRule = Collections.unmodifiableMap(new EnumMap<>(centsByRule));
  }

  public long cents(SoftRule rule) {
    return centsByRule.get(rule);
  }

  public long totalCents() {
    return centsByRule.values().stream().mapToLong(Long::longValue).sum();
  }
}
