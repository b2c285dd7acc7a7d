package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/** When each unit is in the same hands for good: before its first vacancy, after its last. */
final class CalmSpans {

  /** Before all weeks, but after what is decided beyond the horizon. */
  private static final double NEVER = -Double.MAX_VALUE;

  /** The week until which a unit has been in the same hands since before the start. */
  double[] until = new double[0];

  /** The week from which on a unit stays in the same hands; infinite where it never left them. */
  double[] from = new double[0];

  void find(Tenancy tenancy, int seats, int units) {
    if (until.length < units) {
      until = new double[units];
      from = new double[units];
    }
    for (int unit = 0; unit < units; unit++) {
      int first = tenancy.firstVacancy(unit);
      int end = tenancy.endVacancy(unit);
      until[unit] = first < end ? tenancy.from(first) : Double.POSITIVE_INFINITY;
      from[unit] = first < end ? tenancy.until(end - 1) : Double.POSITIVE_INFINITY;
    }
    // What a pool holds belongs to no seat, even before its accounts come to be.
    Arrays.fill(until, seats, units, NEVER);
  }

  /**
   * Whether an account of the unit stays in one pair of hands while an opportunity is open.
   *
   * @param week it comes up
   * @param decided when it is closed; −∞ for beyond the horizon, when it does not matter any more
   */
  boolean holds(int unit, double week, double decided) {
    return decided < until[unit] || week >= from[unit];
  }
}
