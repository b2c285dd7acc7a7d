package dev.fairfield.solver.request;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a planner asks for.
 *
 * @param pins account id to the rep id that must own it, beside the pins of the book
 */
public record PlanRequest(Prices prices, PlanRules rules, Map<String, String> pins) {

  public static final PlanRequest DEFAULT =
      new PlanRequest(Prices.DEFAULT, PlanRules.DEFAULT, Map.of());

  public PlanRequest {
    Objects.requireNonNull(prices, "prices");
    Objects.requireNonNull(rules, "rules");
    pins = Collections.unmodifiableMap(new TreeMap<>(pins));
  }

  public PlanRequest withRules(PlanRules changed) {
    return new PlanRequest(prices, changed, pins);
  }

  public PlanRequest withPrices(Prices changed) {
    return new PlanRequest(changed, rules, pins);
  }
}
