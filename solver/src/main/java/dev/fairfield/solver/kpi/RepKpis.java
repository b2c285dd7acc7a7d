package dev.fairfield.solver.kpi;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.VisitTrip;
import java.util.List;

/**
 * What one rep holds under an assignment.
 *
 * @param accounts number of accounts
 * @param potentialCents their potential
 * @param shareCents the part of the team's potential due to the rep
 * @param workloadMinutes selling time the accounts take
 * @param travel of a year
 * @param movedIn accounts the rep does not own today
 * @param movedOut accounts the rep owns today and loses
 */
public record RepKpis(
    Rep rep,
    int accounts,
    long potentialCents,
    double shareCents,
    long workloadMinutes,
    Travel travel,
    int movedIn,
    int movedOut) {

  /**
   * Travel of a year.
   *
   * @param hours under way, on the road and in the air
   * @param km on the road and in the air, there and back
   * @param meanDistanceKm mean great-circle distance from home to an account
   * @param spreadKm compactness: root mean square distance of the accounts from their centre
   */
  public record Travel(double hours, double km, double meanDistanceKm, double spreadKm) {

    private static final double KM_PER_MILE = 1.609344;

    public double miles() {
      return km / KM_PER_MILE;
    }
  }

  /**
   * What a rep holds who has these accounts.
   *
   * @param accounts ordered by id
   * @param movedOut accounts the rep owns today and loses
   */
  public static RepKpis of(PricedBook priced, Rep rep, List<Account> accounts, int movedOut) {
    return new RepKpis(
        rep,
        accounts.size(),
        accounts.stream().mapToLong(account -> account.value().potentialCents()).sum(),
        priced.shares().shareCents(rep),
        accounts.stream().mapToLong(account -> account.effort().workloadMinutes()).sum(),
        travel(priced, rep, accounts),
        (int)
            accounts.stream()
                .filter(account -> !account.ownership().currentOwner().equals(rep.id()))
                .count(),
        movedOut);
  }

  private static Travel travel(PricedBook priced, Rep rep, List<Account> accounts) {
    double hours = 0;
    double km = 0;
    double distances = 0;
    for (Account account : accounts) {
      double distanceKm = rep.home().distanceKmTo(account.place().location());
      VisitTrip trip = VisitTrip.cheapest(distanceKm, priced.request().prices().travel());
      double visits = account.effort().visitsPerYear();
      hours += visits * trip.hoursPerVisit();
      km += visits * (trip.roadKmPerVisit() + trip.airKmPerVisit());
      distances += distanceKm;
    }
    double mean = accounts.isEmpty() ? 0 : distances / accounts.size();
    return new Travel(hours, km, mean, spreadKm(accounts));
  }

  private static double spreadKm(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return 0;
    }
    double latitude = 0;
    double longitude = 0;
    for (Account account : accounts) {
      latitude += account.place().location().latitude();
      longitude += account.place().location().longitude();
    }
    var centre = new GeoPoint(latitude / accounts.size(), longitude / accounts.size());
    double squares = 0;
    for (Account account : accounts) {
      double km = centre.distanceKmTo(account.place().location());
      squares += km * km;
    }
    return StrictMath.sqrt(squares / accounts.size());
  }

  /** Potential held ÷ share; 1 is fair. 0 when neither is there. */
  public double index() {
    return shareCents == 0 ? 0 : potentialCents / shareCents;
  }

  /** Whether the index lies within the band around 1; a share of 0 always does. */
  public boolean isWithinBand(double halfWidth) {
    return shareCents == 0 || StrictMath.abs(potentialCents - shareCents) <= halfWidth * shareCents;
  }
}
