package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.scenario.Assumption;

/**
 * How much a weakly founded number matters: the plan minus the baseline when it alone is moved to
 * the ends of its range, on the same worlds.
 *
 * @param plan name of the plan compared with the baseline
 * @param deltaUsd net bookings, plan minus baseline, with the number as the scenario has it
 * @param deltaAtLowUsd the same at the low end
 * @param deltaAtHighUsd the same at the high end
 */
public record Driver(
    Assumption assumption,
    double value,
    String plan,
    double deltaUsd,
    double deltaAtLowUsd,
    double deltaAtHighUsd) {

  /** How far the difference moves over the range, in US dollars. */
  public double swingUsd() {
    double low = Math.min(deltaUsd, Math.min(deltaAtLowUsd, deltaAtHighUsd));
    double high = Math.max(deltaUsd, Math.max(deltaAtLowUsd, deltaAtHighUsd));
    return high - low;
  }
}
