package dev.fairfield.solver.pricing;

import dev.fairfield.solver.request.Prices.Travel;

/**
 * One visit's share of a trip.
 *
 * @param usdPerVisit money and time, in US dollars
 * @param hoursPerVisit the rep's time under way
 * @param roadKmPerVisit kilometres driven; 0 by air
 * @param airKmPerVisit kilometres flown; 0 by road
 */
public record VisitTrip(
    double usdPerVisit, double hoursPerVisit, double roadKmPerVisit, double airKmPerVisit) {

  /**
   * The cheaper of car and plane for an account at the given great-circle distance.
   *
   * @param distanceKm 0 or more
   */
  public static VisitTrip cheapest(double distanceKm, Travel travel) {
    VisitTrip drive = drive(distanceKm, travel);
    VisitTrip flight = flight(distanceKm, travel);
    return flight.usdPerVisit < drive.usdPerVisit ? flight : drive;
  }

  static VisitTrip drive(double distanceKm, Travel travel) {
    double returnKm = 2 * travel.roadCircuity() * distanceKm;
    double usd = returnKm * (travel.driveUsdPerKm() + travel.hourUsd() / travel.driveKmPerHour());
    double visits = travel.visitsPerDrive();
    return new VisitTrip(
        usd / visits, returnKm / travel.driveKmPerHour() / visits, returnKm / visits, 0);
  }

  static VisitTrip flight(double distanceKm, Travel travel) {
    double hoursOneWay = distanceKm / travel.flightKmPerHour() + travel.groundHoursPerFlight();
    double usd =
        travel.flightUsd()
            + 2 * travel.flightUsdPerKm() * distanceKm
            + 2 * travel.hourUsd() * hoursOneWay;
    double visits = travel.visitsPerFlight();
    return new VisitTrip(usd / visits, 2 * hoursOneWay / visits, 0, 2 * distanceKm / visits);
  }
}
