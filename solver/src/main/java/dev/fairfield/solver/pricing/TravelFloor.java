package dev.fairfield.solver.pricing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.Prices.Travel;
import java.util.List;

/**
 * A quick floor of what visiting a unit costs a rep: the chord through the globe is never longer
 * than the arc along it, and a trip never costs less over a longer way.
 */
final class TravelFloor {

  private static final double CENTS = 100;

  /**
   * Takes what floating point may add to a chord, and the half cent each account may be rounded.
   */
  private static final double SAFETY = 1 - 1e-9;

  private static final double HALF_A_CENT = 0.5;

  private final double kmPerChord = GeoPoint.EARTH_RADIUS_KM * SAFETY;

  private final int[] memberBegin;
  private final Points members;
  private final double[] visits;
  private final Points homes;
  private final double driveCentsPerKm;
  private final double flightCents;
  private final double flightCentsPerKm;

  TravelFloor(List<AccountUnit> units, List<Rep> reps, Travel travel) {
    this.memberBegin = new int[units.size() + 1];
    for (int unit = 0; unit < units.size(); unit++) {
      memberBegin[unit + 1] = memberBegin[unit] + units.get(unit).members().size();
    }
    this.members = new Points(memberBegin[units.size()]);
    this.visits = new double[memberBegin[units.size()]];
    int next = 0;
    for (AccountUnit unit : units) {
      for (Account member : unit.members()) {
        members.set(next, member.place().location());
        visits[next++] = member.effort().visitsPerYear();
      }
    }
    this.homes = new Points(reps.size());
    for (int rep = 0; rep < reps.size(); rep++) {
      homes.set(rep, reps.get(rep).home());
    }
    this.driveCentsPerKm = CENTS * VisitTrip.drive(1, travel).usdPerVisit();
    this.flightCents = CENTS * VisitTrip.flight(0, travel).usdPerVisit();
    this.flightCentsPerKm = CENTS * VisitTrip.flight(1, travel).usdPerVisit() - flightCents;
  }

  /**
   * Adds the floor of each rep, in cents.
   *
   * @param floors in the order of the reps
   */
  void addTo(double[] floors, int unit, int[] reps) {
    for (int member = memberBegin[unit]; member < memberBegin[unit + 1]; member++) {
      if (visits[member] > 0) {
        addMember(floors, member, reps);
      }
    }
  }

  /** The inner loop of the relaxation of large books; kept free of calls. */
  private void addMember(double[] floors, int member, int[] reps) {
    double visitsSafely = visits[member] * SAFETY;
    for (int i = 0; i < reps.length; i++) {
      double dx = members.x[member] - homes.x[reps[i]];
      double dy = members.y[member] - homes.y[reps[i]];
      double dz = members.z[member] - homes.z[reps[i]];
      double km = kmPerChord * StrictMath.sqrt(dx * dx + dy * dy + dz * dz);
      double trip = StrictMath.min(driveCentsPerKm * km, flightCents + flightCentsPerKm * km);
      floors[i] += StrictMath.max(0, visitsSafely * trip - HALF_A_CENT);
    }
  }

  /** Points on the unit sphere. */
  private static final class Points {

    private final double[] x;
    private final double[] y;
    private final double[] z;

    Points(int count) {
      x = new double[count];
      y = new double[count];
      z = new double[count];
    }

    void set(int i, GeoPoint point) {
      double latitude = StrictMath.toRadians(point.latitude());
      double longitude = StrictMath.toRadians(point.longitude());
      x[i] = StrictMath.cos(latitude) * StrictMath.cos(longitude);
      y[i] = StrictMath.cos(latitude) * StrictMath.sin(longitude);
      z[i] = StrictMath.sin(latitude);
    }
  }
}
