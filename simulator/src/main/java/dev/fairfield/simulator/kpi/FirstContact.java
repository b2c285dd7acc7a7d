package dev.fairfield.simulator.kpi;

import dev.fairfield.simulator.evaluation.ContactTimes;
import dev.fairfield.simulator.evaluation.ContactTimes.Ending;

/**
 * Time to first contact of pooled leads, by the Aalen–Johansen estimator: to be lost competes with
 * being contacted, and leads still waiting at the horizon are censored.
 *
 * @param leads all of them
 * @param medianHours of those contacted; NaN where none is
 * @param p90Hours likewise
 * @param neverShare share of leads lost before their contact; NaN without leads
 */
public record FirstContact(long leads, double medianHours, double p90Hours, double neverShare) {

  private static final double MEDIAN = 0.5;
  private static final double NINE_OF_TEN = 0.9;

  /**
   * @param rows of the counts that are pooled: seats, or the row of no seat
   */
  public static FirstContact of(ContactTimes times, int... rows) {
    long[] contacted = pool(times, Ending.CONTACTED, rows);
    long[] lost = pool(times, Ending.LOST, rows);
    long[] censored = pool(times, Ending.CENSORED, rows);
    long atRisk = 0;
    for (int cell = 0; cell < ContactTimes.CELLS; cell++) {
      atRisk += contacted[cell] + lost[cell] + censored[cell];
    }
    long leads = atRisk;
    double waiting = 1;
    double contactedShare = 0;
    double lostShare = 0;
    double[] reached = new double[ContactTimes.CELLS];
    for (int cell = 0; cell < ContactTimes.CELLS; cell++) {
      if (atRisk > 0) {
        contactedShare += waiting * contacted[cell] / atRisk;
        lostShare += waiting * lost[cell] / atRisk;
        waiting *= 1 - (double) (contacted[cell] + lost[cell]) / atRisk;
        atRisk -= contacted[cell] + lost[cell] + censored[cell];
      }
      reached[cell] = contactedShare;
    }
    return new FirstContact(
        leads,
        quantile(reached, MEDIAN * contactedShare),
        quantile(reached, NINE_OF_TEN * contactedShare),
        leads > 0 ? lostShare : Double.NaN);
  }

  private static long[] pool(ContactTimes times, Ending ending, int[] rows) {
    long[] pooled = new long[ContactTimes.CELLS];
    for (int row : rows) {
      for (int cell = 0; cell < pooled.length; cell++) {
        pooled[cell] += times.count(row, ending, cell);
      }
    }
    return pooled;
  }

  /** Straight within a cell. */
  private static double quantile(double[] reached, double wanted) {
    double before = 0;
    for (int cell = 0; cell < reached.length; cell++) {
      if (reached[cell] >= wanted && reached[cell] > before) {
        double from = ContactTimes.cellStartHours(cell);
        double width = ContactTimes.cellStartHours(cell + 1) - from;
        return from + width * (wanted - before) / (reached[cell] - before);
      }
      before = reached[cell];
    }
    return Double.NaN;
  }
}
