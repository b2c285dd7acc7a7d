package dev.fairfield.simulator.statistics;

/**
 * Counts of times to first contact on a fixed grid: how many leads were contacted, became
 * impossible to contact (never contacted), or were still waiting when watching ended (censored), by
 * bin. Takes any number of leads in the memory of three counts a bin. Counts are integers, so the
 * order of adding and merging changes nothing. Not thread-safe: one object a thread, merged after.
 */
public final class ContactTimes {

  private final TimeGrid grid;
  private final long[] contacted;
  private final long[] never;
  private final long[] censored;

  /** No leads yet. */
  public ContactTimes(TimeGrid grid) {
    this.grid = grid;
    this.contacted = new long[grid.bins()];
    this.never = new long[grid.bins()];
    this.censored = new long[grid.bins()];
  }

  /**
   * Leads counted elsewhere on the same grid.
   *
   * @param contacted leads first contacted, by bin
   * @param never leads settled to be never contacted, by bin
   * @param censored leads still waiting when watching ended, by bin
   * @throws IllegalArgumentException if there are not as many numbers as bins
   */
  public static ContactTimes of(TimeGrid grid, long[] contacted, long[] never, long[] censored) {
    ContactTimes times = new ContactTimes(grid);
    copy(contacted, times.contacted);
    copy(never, times.never);
    copy(censored, times.censored);
    return times;
  }

  private static void copy(long[] counts, long[] into) {
    if (counts.length != into.length) {
      throw new IllegalArgumentException(
          "%d counts for a grid of %d bins.".formatted(counts.length, into.length));
    }
    System.arraycopy(counts, 0, into, 0, into.length);
  }

  /**
   * A lead was first contacted after this time.
   *
   * @throws IllegalArgumentException for a time below 0 or beyond the horizon of the grid
   */
  public void addContacted(double time) {
    contacted[grid.binOf(time)]++;
  }

  /**
   * It was settled after this time that a lead will never be contacted: the competing event.
   *
   * @throws IllegalArgumentException for a time below 0 or beyond the horizon of the grid
   */
  public void addNever(double time) {
    never[grid.binOf(time)]++;
  }

  /**
   * A lead was still waiting when watching ended after this time.
   *
   * @throws IllegalArgumentException for a time below 0 or beyond the horizon of the grid
   */
  public void addCensored(double time) {
    censored[grid.binOf(time)]++;
  }

  /**
   * Adds all leads of another count.
   *
   * @throws IllegalArgumentException if the grids differ
   */
  public void merge(ContactTimes other) {
    if (!grid.equals(other.grid)) {
      throw new IllegalArgumentException(
          "Counts on grids of %d bins up to %s and %d bins up to %s: only equal grids merge."
              .formatted(grid.bins(), grid.horizon(), other.grid.bins(), other.grid.horizon()));
    }
    for (int bin = 0; bin < contacted.length; bin++) {
      contacted[bin] += other.contacted[bin];
      never[bin] += other.never[bin];
      censored[bin] += other.censored[bin];
    }
  }

  /** Number of leads counted. */
  public long leads() {
    long leads = 0;
    for (int bin = 0; bin < contacted.length; bin++) {
      leads += contacted[bin] + never[bin] + censored[bin];
    }
    return leads;
  }

  /**
   * Cumulative incidence of contact and of never by the estimator of Aalen and Johansen (1978);
   * without competing events 1 − the estimator of Kaplan and Meier. Times count as the upper limit
   * of their bin, and within a bin events come before censoring: exact if every distinct time is a
   * limit of the grid.
   *
   * @throws IllegalStateException if no lead was counted
   */
  public CumulativeIncidence estimate() {
    long atRisk = leads();
    if (atRisk == 0) {
      throw new IllegalStateException("No lead was counted: there is nothing to estimate.");
    }
    double[] ofContact = new double[contacted.length];
    double[] ofNever = new double[contacted.length];
    double waiting = 1;
    double contactedShare = 0;
    double neverShare = 0;
    for (int bin = 0; bin < contacted.length; bin++) {
      if (atRisk > 0) {
        contactedShare += waiting * contacted[bin] / atRisk;
        neverShare += waiting * never[bin] / atRisk;
        waiting *= (double) (atRisk - contacted[bin] - never[bin]) / atRisk;
        atRisk -= contacted[bin] + never[bin] + censored[bin];
      }
      ofContact[bin] = contactedShare;
      ofNever[bin] = neverShare;
    }
    return new CumulativeIncidence(grid, ofContact, ofNever);
  }
}
