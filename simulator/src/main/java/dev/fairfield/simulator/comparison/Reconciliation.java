package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * The same change of plan in the planner's dollars and in simulated ones; both say what the plan
 * gains over the baseline.
 *
 * @param plan name of the plan
 * @param parts adding up to the total, which is the last
 * @param sellingHour what an hour under way costs; empty where the plans hardly differ in hours, or
 *     more of them are not shown to cost sales
 */
public record Reconciliation(String plan, List<Part> parts, Optional<SellingHour> sellingHour) {

  public Reconciliation {
    parts = List.copyOf(parts);
  }

  /**
   * One part of the change.
   *
   * @param name of the part
   * @param plannerCents what the planner's prices say it gains; empty where the planner has no
   *     price for it
   * @param simulatedCents what it gains in simulated net bookings
   * @param why in words: what is measured, and why the two may differ
   */
  public record Part(
      String name, Optional<Long> plannerCents, Estimate simulatedCents, String why) {}
}
