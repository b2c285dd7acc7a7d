package dev.fairfield.solver.difference;

import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.request.SoftRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One rep in both plans.
 *
 * @param before under the first plan
 * @param after under the second plan
 * @param gained accounts that only the second plan gives the rep
 * @param lost accounts that only the first plan gives the rep
 * @param gainedPotentialCents their potential
 * @param lostPotentialCents their potential
 * @param differenceCentsByRule second plan less first
 */
public record RepChange(
    RepKpis before,
    RepKpis after,
    int gained,
    int lost,
    long gainedPotentialCents,
    long lostPotentialCents,
    Map<SoftRule, Long> differenceCentsByRule) {

  public RepChange {
    differenceCentsByRule = Collections.unmodifiableMap(new EnumMap<>(differenceCentsByRule));
  }

  /** Whether the set of accounts differs. */
  public boolean isReshaped() {
    return gained > 0 || lost > 0;
  }

  /** Part of the second plan's potential that is new to the rep, 0 to 1. */
  public double newShare() {
    return after.potentialCents() == 0 ? 0 : (double) gainedPotentialCents / after.potentialCents();
  }

  /** Part of the first plan's potential that the rep loses, 0 to 1. */
  public double lostShare() {
    return before.potentialCents() == 0 ? 0 : (double) lostPotentialCents / before.potentialCents();
  }

  public long differenceCents() {
    return differenceCentsByRule.values().stream().mapToLong(Long::longValue).sum();
  }
}
