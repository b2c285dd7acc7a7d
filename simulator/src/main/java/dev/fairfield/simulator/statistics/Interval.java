package dev.fairfield.simulator.statistics;

/**
 * A closed interval in the unit of what it is about; a side may be infinite where no limit is
 * known.
 *
 * @param low lower limit, at most {@code high}
 * @param high upper limit
 */
public record Interval(double low, double high) {

  /**
   * @throws IllegalArgumentException if a limit is NaN or the lower one is above the upper one
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "Interval [%s, %s]: the lower limit must be a number not above the upper one."
              .formatted(low, high));
    }
  }

  /** The interval of the given half-width around a centre. */
  public static Interval around(double centre, double halfWidth) {
    return new Interval(centre - halfWidth, centre + halfWidth);
  }

  /** Whether a value lies inside or on a limit. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Upper minus lower limit. */
  public double width() {
    return high - low;
  }

  /** Half of the width. */
  public double halfWidth() {
    return width() / 2;
  }

  /** The value half way between the limits. */
  public double midpoint() {
    return low + width() / 2;
  }
}
