package dev.fairfield.scenarios.scoring;

/**
 * When a score counts as out of control.
 *
 * @param leastPoints points of history needed before anything is flagged, 2 or more
 * @param mostPoints how many of the latest points make the chart
 * @param leastMovingRange floor of the mean moving range in points of score, above 0: an account
 *     that lay still for a year is not flagged for a whisper
 * @param upwardOnly whether only rises are flagged
 */
public record ControlSettings(
    int leastPoints, int mostPoints, double leastMovingRange, boolean upwardOnly) {

  /**
   * Eight points (Wheeler takes six to ten as enough to begin with), the latest 52, a floor of two
   * points of score, both directions.
   */
  public static final ControlSettings DEFAULT = new ControlSettings(8, 52, 2, false);

  public ControlSettings {
    if (leastPoints < 2 || mostPoints < leastPoints) {
      throw new IllegalArgumentException(
          "The chart needs %d to %d points; at least 2, and no fewer at most than at least, are allowed."
              .formatted(leastPoints, mostPoints));
    }
    if (!(leastMovingRange > 0 && leastMovingRange <= 100)) {
      throw new IllegalArgumentException(
          "The floor of the moving range is %s; a number above 0 and of at most 100 is allowed."
              .formatted(leastMovingRange));
    }
  }
}
