package dev.fairfield.simulator.statistics;

import java.util.Optional;

/**
 * Probability that a lead was contacted, or settled to be never contacted, by a time: the estimate
 * made by {@link ContactTimes}. Shares are fractions of all leads.
 */
public final class CumulativeIncidence {

  /** Shares that are sums of fractions reach a round probability up to rounding only. */
  private static final double ROUNDING = 1e-12;

  private final TimeGrid grid;
  private final double[] contacted;
  private final double[] never;

  CumulativeIncidence(TimeGrid grid, double[] contacted, double[] never) {
    this.grid = grid;
    this.contacted = contacted;
    this.never = never;
  }

  /**
   * Share of leads contacted by the end of the bin that holds the time.
   *
   * @throws IllegalArgumentException for a time below 0 or beyond the horizon of the grid
   */
  public double contactedBy(double time) {
    return contacted[grid.binOf(time)];
  }

  /**
   * Share of leads settled to be never contacted by the end of the bin that holds the time.
   *
   * @throws IllegalArgumentException for a time below 0 or beyond the horizon of the grid
   */
  public double neverBy(double time) {
    return never[grid.binOf(time)];
  }

  /**
   * Share of leads still waiting at the end of the bin that holds the time; the Kaplan-Meier
   * estimate of "nothing has happened yet".
   *
   * @throws IllegalArgumentException for a time below 0 or beyond the horizon of the grid
   */
  public double waitingAt(double time) {
    return Math.max(0, 1 - contactedBy(time) - neverBy(time));
  }

  /** Share of leads contacted by the horizon. */
  public double contactedShare() {
    return contacted[contacted.length - 1];
  }

  /** Share of leads settled to be never contacted by the horizon. */
  public double neverShare() {
    return never[never.length - 1];
  }

  /**
   * The bin within which the given share of all leads has been contacted: the true time lies above
   * its lower and not above its upper limit, the latter being the value to report. Empty if fewer
   * are contacted by the horizon.
   *
   * @param share of all leads, such as 0.5 for the median, strictly between 0 and 1
   * @throws IllegalArgumentException for a share out of range
   */
  public Optional<Interval> findTimeUntilContacted(double share) {
    Requirements.requireFraction("Share", share);
    return findBinReaching(share);
  }

  /**
   * As {@link #findTimeUntilContacted}, for a share of those leads only that are contacted by the
   * horizon; empty if none is.
   *
   * @param share of the contacted leads, strictly between 0 and 1
   * @throws IllegalArgumentException for a share out of range
   */
  public Optional<Interval> findTimeAmongContacted(double share) {
    Requirements.requireFraction("Share", share);
    return contactedShare() > 0 ? findBinReaching(share * contactedShare()) : Optional.empty();
  }

  private Optional<Interval> findBinReaching(double wanted) {
    for (int bin = 0; bin < contacted.length; bin++) {
      if (contacted[bin] >= wanted - ROUNDING) {
        return Optional.of(new Interval(grid.lowerLimit(bin), grid.upperLimit(bin)));
      }
    }
    return Optional.empty();
  }
}
