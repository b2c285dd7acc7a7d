package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/** When each unit is in the same hands for good: before its first vacancy, after its last. */
final class CalmSpans {

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
    Arrays.fill(until, seats, units, Double.NEGATIVE_INFINITY);
  }
}
