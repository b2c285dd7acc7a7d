package dev.fairfield.solver.sensitivity;

import dev.fairfield.scenarios.model.Account;

/**
 * How steady one account's owner is.
 *
 * @param ownerId under the plan; blank in the open pool
 * @param runs in how many runs a plan was found
 * @param changes in how many of them the account had another owner
 * @param mostFrequentOther who that was most often; blank when it never changed
 * @param otherRuns in how many runs
 */
public record AccountStability(
    Account account,
    String ownerId,
    int runs,
    int changes,
    String mostFrequentOther,
    int otherRuns) {

  /** Share of the runs in which the account kept its rep, 0 to 1. */
  public double keepRate() {
    return runs == 0 ? 1 : 1 - (double) changes / runs;
  }

  /** Potential × share of runs in which the owner changed: what rests on data not well known. */
  public long atStakeCents() {
    return runs == 0
        ? 0
        : StrictMath.round((double) account.value().potentialCents() * changes / runs);
  }
}
