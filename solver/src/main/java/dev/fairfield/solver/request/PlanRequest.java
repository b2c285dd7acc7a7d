package dev.fairfield.solver.request;

import dev.fairfield.scenarios.model.AssignmentRules;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a planner asks for.
 *
 * @param pins account id to the rep id that must own it, beside the pins of the book
 * @param assignment which accounts only certain reps may own, beside what reps cover
 */
public record PlanRequest(
    Prices prices, PlanRules rules, Map<String, String> pins, AssignmentRules assignment) {

  public static final PlanRequest DEFAULT =
      new PlanRequest(Prices.DEFAULT, PlanRules.DEFAULT, Map.of());

  public PlanRequest {
    Objects.requireNonNull(prices, "prices");
    Objects.requireNonNull(rules, "rules");
    pins = Collections.unmodifiableMap(new TreeMap<>(pins));
    Objects.requireNonNull(assignment, "assignment");
  }

  /** A request without assignment rules. */
  public PlanRequest(Prices prices, PlanRules rules, Map<String, String> pins) {
    this(prices, rules, pins, AssignmentRules.NONE);
  }

  public PlanRequest withRules(PlanRules changed) {
    return new PlanRequest(prices, changed, pins, assignment);
  }

  public PlanRequest withPrices(Prices changed) {
    return new PlanRequest(changed, rules, pins, assignment);
  }

  public PlanRequest withPins(Map<String, String> changed) {
    return new PlanRequest(prices, rules, changed, assignment);
  }

  public PlanRequest withAssignment(AssignmentRules changed) {
    return new PlanRequest(prices, rules, pins, changed);
  }
}
