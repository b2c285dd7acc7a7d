package dev.fairfield.solver.planning;

import java.util.Map;

/**
 * What the constraints make of a plan.
 *
 * @param hardUnits 0 for a plan that keeps all hard rules
 * @param pooledCents potential left in the open pool, in cents
 * @param costCents cost of all soft rules
 * @param unitsByConstraint hard units, pooled cents or cost cents of each constraint, by its name
 */
public record PlanScore(
    long hardUnits, long pooledCents, long costCents, Map<String, Long> unitsByConstraint) {

  public PlanScore {
    unitsByConstraint = Map.copyOf(unitsByConstraint);
  }
}
