package dev.fairfield.solver.planning;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.request.Prices.Travel;

/**
 * An account as part of a planning unit.
 *
 * @param pinnedRepId the rep that must own it; blank when free
 * @param ownerPresent whether its current owner is among the reps
 * @param assignment the rules of the request that name the reps of certain accounts
 */
record PlanningAccount(
    Account account,
    String pinnedRepId,
    boolean ownerPresent,
    Prices prices,
    AssignmentRules assignment) {

  private static final double CENTS = 100;

  boolean mayBeOwnedBy(BookRep rep) {
    return assignment.mayOwn(rep.rep(), account);
  }

  boolean isPinnedAwayFrom(BookRep rep) {
    return !pinnedRepId.isBlank() && !pinnedRepId.equals(rep.rep().id());
  }

  boolean changesOwnerWith(BookRep rep) {
    return !account.ownership().currentOwner().isBlank()
        && !account.ownership().currentOwner().equals(rep.rep().id());
  }

  /** Whether a rep who is still there would lose the account. */
  boolean isMovedTo(BookRep rep) {
    return ownerPresent && changesOwnerWith(rep);
  }

  long travelCents(BookRep rep) {
    double visits = account.effort().visitsPerYear();
    double usd = tripUsd(distanceKm(rep.rep().home(), account.place().location()));
    return Math.round(visits * usd * CENTS);
  }

  private double tripUsd(double km) {
    Travel travel = prices.travel();
    double driveUsd =
        2
            * travel.roadCircuity()
            * km
            * (travel.driveUsdPerKm() + travel.hourUsd() / travel.driveKmPerHour());
    double flightUsd =
        travel.flightUsd()
            + 2 * travel.flightUsdPerKm() * km
            + 2
                * travel.hourUsd()
                * (km / travel.flightKmPerHour() + travel.groundHoursPerFlight());
    return Math.min(driveUsd / travel.visitsPerDrive(), flightUsd / travel.visitsPerFlight());
  }

  /** Haversine, written out here once more: the second scoring path shares no formula. */
  private static double distanceKm(GeoPoint home, GeoPoint account) {
    double homeLatitude = StrictMath.toRadians(home.latitude());
    double accountLatitude = StrictMath.toRadians(account.latitude());
    double north = StrictMath.sin((accountLatitude - homeLatitude) / 2);
    double east = StrictMath.sin(StrictMath.toRadians(account.longitude() - home.longitude()) / 2);
    double chord =
        north * north
            + StrictMath.cos(homeLatitude) * StrictMath.cos(accountLatitude) * east * east;
    return 2 * 6371.0088 * StrictMath.asin(Math.min(1, StrictMath.sqrt(chord)));
  }

  long handoverCents(BookRep rep) {
    if (!changesOwnerWith(rep)) {
      return 0;
    }
    double lost = prices.handover().revenueShareLost();
    if (rep.rep().coverage().expertise().contains(account.profile().industry())) {
      lost *= prices.handover().expertiseFactor();
    }
    return Math.round(account.value().revenueCents() * (lost * prices.grossMargin()));
  }

  long fitCents(BookRep rep) {
    double lost = rep.fitShortfall() * prices.fit().potentialShare() * prices.grossMargin();
    return Math.round(account.value().potentialCents() * lost);
  }
}
