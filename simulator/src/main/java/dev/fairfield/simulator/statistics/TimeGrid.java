package dev.fairfield.simulator.statistics;

import java.util.Arrays;

/**
 * Limits between which times are counted instead of being kept. A time belongs to the first bin
 * whose upper limit it does not exceed: bin 0 is [0, limit 0], bin j is (limit j−1, limit j]. The
 * unit is the caller's; the last limit is the horizon.
 */
public final class TimeGrid {

  private final double[] upperLimits;

  /**
   * A grid of the given limits.
   *
   * @param upperLimits finite, above 0 and strictly ascending; at least one
   * @throws IllegalArgumentException for other limits
   */
  public TimeGrid(double... upperLimits) {
    Requirements.requireAtLeast("Number of bins", upperLimits.length, 1);
    double previous = 0;
    for (double limit : upperLimits) {
      if (!(limit > previous && limit < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Upper limit %s after %s: limits must be finite, above 0 and strictly ascending."
                .formatted(limit, previous));
      }
      previous = limit;
    }
    this.upperLimits = upperLimits.clone();
  }

  /**
   * Bins of equal width.
   *
   * @throws IllegalArgumentException for a width that is not above 0 or fewer than 1 bin
   */
  public static TimeGrid uniform(double width, int bins) {
    Requirements.requirePositive("Width of a bin", width);
    Requirements.requireAtLeast("Number of bins", bins, 1);
    double[] limits = new double[bins];
    Arrays.setAll(limits, bin -> width * (bin + 1));
    return new TimeGrid(limits);
  }

  /**
   * Bins whose limits double every so many bins, so that the resolution is relative: a quantile
   * read off at an upper limit is too high by a factor of at most 2^(1 ÷ binsPerDoubling), beyond
   * the first limit. The last limit is the horizon exactly.
   *
   * @param first upper limit of the first bin, above 0
   * @param binsPerDoubling at least 1; 16 give 4.4 %
   * @param horizon last limit, above the first
   * @throws IllegalArgumentException for an argument out of range
   */
  public static TimeGrid geometric(double first, int binsPerDoubling, double horizon) {
    Requirements.requirePositive("First limit", first);
    Requirements.requireAtLeast("Bins per doubling", binsPerDoubling, 1);
    Requirements.requirePositive("Horizon", horizon);
    if (horizon <= first) {
      throw new IllegalArgumentException(
          "Horizon %s: must be above the first limit %s.".formatted(horizon, first));
    }
    double doublings = StrictMath.log(horizon / first) / StrictMath.log(2);
    // a limit a rounding error below the horizon would make an empty bin
    int below = (int) Math.ceil(doublings * binsPerDoubling - 1e-6);
    double[] limits = new double[below + 1];
    for (int bin = 0; bin < below; bin++) {
      limits[bin] = first * StrictMath.pow(2, (double) bin / binsPerDoubling);
    }
    limits[below] = horizon;
    return new TimeGrid(limits);
  }

  /** Number of bins. */
  public int bins() {
    return upperLimits.length;
  }

  /** Last limit; no later time is counted. */
  public double horizon() {
    return upperLimits[upperLimits.length - 1];
  }

  /** Where a bin begins, exclusively; 0 for the first one. */
  public double lowerLimit(int bin) {
    return bin == 0 ? 0 : upperLimits[bin - 1];
  }

  /** Where a bin ends, inclusively. */
  public double upperLimit(int bin) {
    return upperLimits[bin];
  }

  /**
   * The bin of a time.
   *
   * @throws IllegalArgumentException for a time below 0, beyond the horizon, or NaN
   */
  public int binOf(double time) {
    if (!(time >= 0 && time <= horizon())) {
      throw new IllegalArgumentException(
          "Time %s: must be from 0 to the horizon %s.".formatted(time, horizon()));
    }
    int found = Arrays.binarySearch(upperLimits, time);
    return found >= 0 ? found : -found - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeGrid grid && Arrays.equals(upperLimits, grid.upperLimits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(upperLimits);
  }
}
