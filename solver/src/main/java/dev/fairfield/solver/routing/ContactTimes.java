package dev.fairfield.solver.routing;

import java.util.List;

/**
 * How long routed leads waited for their first contact.
 *
 * @param contacted leads that were contacted
 * @param lost leads whose patience ended before
 * @param meanHours mean wait of those contacted, calendar hours; NaN for none
 * @param medianHours half of those contacted waited no longer; NaN for none
 * @param p90Hours nine of ten of those contacted waited no longer; NaN for none
 * @param withinHour share of all routed leads contacted within an hour; 0 for none
 * @param withinDay share contacted within 24 hours
 * @param withinWeek share contacted within 168 hours
 */
public record ContactTimes(
    long contacted,
    long lost,
    double meanHours,
    double medianHours,
    double p90Hours,
    double withinHour,
    double withinDay,
    double withinWeek) {

  private static final double DAY_HOURS = 24;
  private static final double WEEK_HOURS = 168;

  /**
   * @param waitedHours of those contacted, in any order
   */
  static ContactTimes of(List<Double> waitedHours, long lost) {
    double[] hours = waitedHours.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double sum = 0;
    for (double one : hours) {
      sum += one;
    }
    double routed = hours.length + (double) lost;
    return new ContactTimes(
        hours.length,
        lost,
        sum / hours.length,
        quantile(hours, 0.5),
        quantile(hours, 0.9),
        share(hours, 1, routed),
        share(hours, DAY_HOURS, routed),
        share(hours, WEEK_HOURS, routed));
  }

  /** The smallest wait that the share does not exceed. */
  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) StrictMath.ceil(share * sorted.length) - 1];
  }

  private static double share(double[] sorted, double mostHours, double routed) {
    int within = 0;
    while (within < sorted.length && sorted[within] <= mostHours) {
      within++;
    }
    return routed == 0 ? 0 : within / routed;
  }
}
