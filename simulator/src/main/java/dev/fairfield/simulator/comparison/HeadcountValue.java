package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Estimate;
import java.util.Optional;

/**
 * What one more and one fewer rep of a team in a region is worth, in net bookings of the horizon,
 * cents, on the same worlds, under the best plan with its accounts dealt anew around the change.
 *
 * @param team of the rep
 * @param region of the seat
 * @param more bookings gained by one more
 * @param fewer bookings gained by one fewer, as a rule below 0; empty where the region has a single
 *     rep of the team
 */
public record HeadcountValue(String team, String region, Estimate more, Optional<Estimate> fewer) {}
