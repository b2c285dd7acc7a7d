package dev.fairfield.solver.kpi;

import dev.fairfield.scenarios.model.Rep;

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

  /** Potential held ÷ share; 1 is fair. 0 when neither is there. */
  public double index() {
    return shareCents == 0 ? 0 : potentialCents / shareCents;
  }

  /** Whether the index lies within the band around 1; a share of 0 always does. */
  public boolean isWithinBand(double halfWidth) {
    return shareCents == 0 || StrictMath.abs(potentialCents - shareCents) <= halfWidth * shareCents;
  }
}
