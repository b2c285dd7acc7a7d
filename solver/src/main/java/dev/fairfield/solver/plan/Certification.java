package dev.fairfield.solver.plan;

import dev.fairfield.solver.planning.PlanScore;
import dev.fairfield.solver.planning.TerritoryConstraintProvider;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.SoftRule;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the score of the constraints against the priced model and the plan checker, rule by rule.
 */
final class Certification {

  private Certification() {}

  /**
   * @throws ScoreMismatchException when any rule differs by a unit or a cent
   */
  static void requireEqual(
      PlanCost cost, Map<HardRule, Long> hardUnitsByRule, long pooledCents, PlanScore score) {
    Map<String, Long> expected = new TreeMap<>();
    hardUnitsByRule.forEach((rule, units) -> expected.put(rule.label(), units));
    for (SoftRule rule : SoftRule.values()) {
      expected.put(rule.label(), cost.cents(rule));
    }
    expected.put(TerritoryConstraintProvider.OPEN_POOL, pooledCents);
    Map<String, Long> scored = new TreeMap<>(score.unitsByConstraint());
    expected.keySet().forEach(rule -> scored.putIfAbsent(rule, 0L));
    for (var rule : expected.entrySet()) {
      if (!rule.getValue().equals(scored.get(rule.getKey()))) {
        throw new ScoreMismatchException(
            "The rule '%s' scores %d by the priced model and %d by the constraints. This is a defect: please report it with the book."
                .formatted(rule.getKey(), rule.getValue(), scored.get(rule.getKey())));
      }
    }
    if (score.costCents() != cost.totalCents()) {
      throw new ScoreMismatchException(
          "The plan costs %d cents by the priced model and %d by the constraints. This is a defect: please report it with the book."
              .formatted(cost.totalCents(), score.costCents()));
    }
  }
}
