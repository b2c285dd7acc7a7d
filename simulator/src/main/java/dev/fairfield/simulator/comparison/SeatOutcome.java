package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.ProbabilityEstimate;

/**
 * What a seat may expect of the whole horizon under a plan.
 *
 * @param repId id of the seat's rep
 * @param plan name of the plan
 * @param quotaUsd of the horizon, the same for every plan
 * @param bookings mean, US dollars, with its interval
 * @param chance probability that bookings reach the quota
 * @param lowUsd one future in ten is below
 * @param highUsd one future in ten is above
 */
public record SeatOutcome(
    String repId,
    String plan,
    double quotaUsd,
    Estimate bookings,
    ProbabilityEstimate chance,
    double lowUsd,
    double highUsd) {}
