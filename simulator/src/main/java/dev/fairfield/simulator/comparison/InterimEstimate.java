package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Estimate;
import java.util.Optional;

/**
 * What is known of a plan while a comparison goes on.
 *
 * @param plan name of the plan
 * @param netBookings cents
 * @param toBaseline the plan minus the baseline, cents; empty for the baseline
 */
public record InterimEstimate(String plan, Estimate netBookings, Optional<Estimate> toBaseline) {}
