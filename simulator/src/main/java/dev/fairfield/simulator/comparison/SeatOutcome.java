package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.ProbabilityEstimate;

/**
 * What a seat may expect of the whole horizon under a plan.
 *
 * @param repId id of the seat's rep
 * @param plan name of the plan
 * @param quotaCents of the horizon, the same for every plan
 * @param bookings mean, in cents, with its interval
 * @param chance probability that bookings reach the quota
 * @param lowCents one future in ten is below
 * @param highCents one future in ten is above
 */
public record SeatOutcome(
    String repId,
    String plan,
    long quotaCents,
    Estimate bookings,
    ProbabilityEstimate chance,
    double lowCents,
    double highCents) {}
