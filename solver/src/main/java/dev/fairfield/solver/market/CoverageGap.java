package dev.fairfield.solver.market;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Place;

/**
 * Accounts of a team that no eligible rep reaches in time, and the seat that would reach them.
 *
 * @param rank 1 for the seat that reaches most potential, then the next for what is left
 * @param team blank in a book without teams
 * @param seat the account at whose place the seat would be: the weighted medoid of those it reaches
 * @param accounts how many it reaches that nobody does now
 * @param potentialCents their potential
 * @param meanHoursNow hours from the nearest eligible rep, one way, mean by account; NaN where some
 *     account has no eligible rep
 * @param meanHoursThen hours from the seat
 */
public record CoverageGap(
    int rank,
    String team,
    Account seat,
    int accounts,
    long potentialCents,
    double meanHoursNow,
    double meanHoursThen) {

  /** Where the seat would be. */
  public Place place() {
    return seat.place();
  }
}
