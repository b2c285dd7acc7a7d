package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.validation.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Individuals control chart (Shewhart's XmR): the centre is the mean, the limits lie 2.66 mean
 * moving ranges away, which are three standard deviations of a steady process, 3 ÷ 1.128 (Wheeler,
 * Chambers, "Understanding Statistical Process Control", 2nd ed. 1992; Montgomery, "Introduction to
 * Statistical Quality Control", individuals chart).
 */
public final class ControlChart {

  /** Limits in mean moving ranges. */
  public static final double LIMIT_FACTOR = 2.66;

  private ControlChart() {}

  /**
   * Whether a new score jumps beyond the limits of its history. The new score is no part of the
   * chart it is judged by. On a limit is still within.
   *
   * @return empty while the history is too short, or when the score lies within
   */
  public static Optional<ScoreFlag> check(
      ScoreHistory history, ScorePoint latest, ControlSettings settings) {
    List<ScorePoint> all = history.points();
    if (all.size() < settings.leastPoints()) {
      return Optional.empty();
    }
    List<ScorePoint> points =
        all.subList(Math.max(0, all.size() - settings.mostPoints()), all.size());
    double centre = points.stream().mapToDouble(ScorePoint::score).sum() / points.size();
    double range = StrictMath.max(settings.leastMovingRange(), meanMovingRange(points));
    double lower = centre - LIMIT_FACTOR * range;
    double upper = centre + LIMIT_FACTOR * range;
    boolean rises = latest.score() > upper;
    boolean falls = latest.score() < lower && !settings.upwardOnly();
    if (!rises && !falls) {
      return Optional.empty();
    }
    String words =
        Sentence.of(
            "The score of account %s %s to %.1f on %s; its %d scores before lie around %.1f, and %.1f to %.1f would be usual.",
            history.accountId(),
            rises ? "jumped" : "dropped",
            latest.score(),
            latest.date(),
            points.size(),
            centre,
            StrictMath.max(0, lower),
            StrictMath.min(100, upper));
    return Optional.of(
        new ScoreFlag(
            history.accountId(),
            latest.date(),
            latest.score(),
            centre,
            lower,
            upper,
            rises,
            words));
  }

  private static double meanMovingRange(List<ScorePoint> points) {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      sum += StrictMath.abs(points.get(i).score() - points.get(i - 1).score());
    }
    return sum / (points.size() - 1);
  }
}
