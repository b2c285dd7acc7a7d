package dev.fairfield.scenarios.generate;

import java.util.List;

/**
 * The most that accounts with one common owner may bring and take, so that no single unit decides a
 * territory.
 *
 * @param potentialUsd a third of the smallest fair share in Enterprise; no limit in Commercial,
 *     where accounts are small
 * @param workloadMinutes 15 % of the smallest capacity
 */
record UnitCeiling(long potentialUsd, long workloadMinutes) {

  private static final double WORKLOAD_SHARE = 0.15;

  /** The ceiling of a team whose members' potentials are given before any is lowered. */
  static UnitCeiling of(SalesTeam team, FairShares shares, List<Long> potentialsUsd) {
    long minutes = (long) (60 * WORKLOAD_SHARE * shares.smallestCapacityHours(team));
    return new UnitCeiling(
        team == SalesTeam.ENTERPRISE
            ? potentialCeilingUsd(shares.smallestShareOfTeam(team) / 3, potentialsUsd)
            : Long.MAX_VALUE,
        minutes);
  }

  boolean allows(long unitPotentialUsd, long unitWorkloadMinutes) {
    return unitPotentialUsd <= potentialUsd && unitWorkloadMinutes <= workloadMinutes;
  }

  /**
   * The largest amount that is at most {@code fraction} of the sum once all potentials above it are
   * lowered to it. Each round lowers sum and ceiling; in whole dollars this ends.
   */
  private static long potentialCeilingUsd(double fraction, List<Long> potentialsUsd) {
    long ceiling = Long.MAX_VALUE;
    while (true) {
      long current = ceiling;
      long sum = potentialsUsd.stream().mapToLong(usd -> StrictMath.min(usd, current)).sum();
      long next = (long) (fraction * sum);
      if (next >= ceiling) {
        return ceiling;
      }
      ceiling = next;
    }
  }
}
