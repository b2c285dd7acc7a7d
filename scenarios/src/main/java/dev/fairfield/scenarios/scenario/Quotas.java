package dev.fairfield.scenarios.scenario;

import java.util.OptionalDouble;

/**
 * What seats and the organisation are measured against, the same for every plan.
 *
 * @param expectedAttainment quota of a seat without one in the book, as a part of its share of the
 *     team's potential; above 0
 * @param targetUsd annual bookings the organisation aims at, US dollars; empty: the sum of quotas
 */
public record Quotas(double expectedAttainment, OptionalDouble targetUsd) {

  public static final Quotas DEFAULT = new Quotas(0.7, OptionalDouble.empty());

  public Quotas {
    Bounds.positive("expectedAttainment", expectedAttainment);
    targetUsd.ifPresent(usd -> Bounds.positive("targetUsd", usd));
  }
}
