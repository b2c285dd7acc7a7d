package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.scenario.Assumption;

/**
 * How much a weakly founded number matters: the plan minus the baseline when it alone is moved to
 * the ends of its range, on the same worlds.
 *
 * @param plan name of the plan compared with the baseline
 * @param deltaCents net bookings, plan minus baseline, with the number as the scenario has it
 * @param deltaAtLowCents the same at the low end
 * @param deltaAtHighCents the same at the high end
 */
public record Driver(
    Assumption assumption,
    double value,
    String plan,
    double deltaCents,
    double deltaAtLowCents,
    double deltaAtHighCents) {

  /** How far the difference moves over the range, in cents. */
  public double swingCents() {
    double low = Math.min(deltaCents, Math.min(deltaAtLowCents, deltaAtHighCents));
    double high = Math.max(deltaCents, Math.max(deltaAtLowCents, deltaAtHighCents));
    return high - low;
  }
}
