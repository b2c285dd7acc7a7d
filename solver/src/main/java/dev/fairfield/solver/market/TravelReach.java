package dev.fairfield.solver.market;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.VisitTrip;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices.Travel;
import java.util.List;

/** How far accounts are from reps in hours, by the trips that the planner prices. */
final class TravelReach {

  private final List<Rep> reps;
  private final PlanRequest request;
  private final Travel travel;

  TravelReach(List<Rep> reps, PlanRequest request) {
    this.reps = reps;
    this.request = request;
    this.travel = request.prices().travel();
  }

  /** Hours one way, by car or by air, whichever is cheaper for a visit. */
  double hours(GeoPoint home, GeoPoint account) {
    VisitTrip trip = VisitTrip.cheapest(home.distanceKmTo(account), travel);
    double visits = trip.airKmPerVisit() > 0 ? travel.visitsPerFlight() : travel.visitsPerDrive();
    return trip.hoursPerVisit() * visits / 2;
  }

  /** Hours from the nearest rep who may own the account; infinite when nobody may. */
  double hoursFromReps(Account account) {
    double least = Double.POSITIVE_INFINITY;
    for (Rep rep : reps) {
      if (request.assignment().mayOwn(rep, account)) {
        least = StrictMath.min(least, hours(rep.home(), account.place().location()));
      }
    }
    return least;
  }
}
