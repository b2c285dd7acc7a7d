package dev.fairfield.scenarios.scoring;

import java.util.List;

/**
 * Straight lines between points, level beyond the first and the last. Where the points rise (or
 * fall), so does the curve, and it never leaves the range of its points.
 *
 * @param points at least one, at rising values
 */
public record Curve(List<CurvePoint> points) implements Measure {

  public Curve {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("A curve needs at least one point.");
    }
    for (int i = 1; i < points.size(); i++) {
      if (!(points.get(i).at() > points.get(i - 1).at())) {
        throw new IllegalArgumentException(
            "The curve has a point at %s after one at %s; write points at rising values."
                .formatted(points.get(i).at(), points.get(i - 1).at()));
      }
    }
  }

  @Override
  public double fulfilment(FieldValue value) {
    return at(value.getNumber());
  }

  /** The fulfilment at a number. */
  public double at(double number) {
    CurvePoint before = points.get(0);
    if (!(number > before.at())) {
      return before.counts();
    }
    for (CurvePoint after : points.subList(1, points.size())) {
      if (number <= after.at()) {
        return between(before, after, number);
      }
      before = after;
    }
    return before.counts();
  }

  /** Rounding could leave the two points by a bit, hence the limits. */
  private static double between(CurvePoint before, CurvePoint after, double number) {
    double halfSpan = after.at() / 2 - before.at() / 2;
    double share = StrictMath.min(1, (number / 2 - before.at() / 2) / halfSpan);
    double counts = before.counts() + share * (after.counts() - before.counts());
    double least = StrictMath.min(before.counts(), after.counts());
    double most = StrictMath.max(before.counts(), after.counts());
    return StrictMath.max(least, StrictMath.min(most, counts));
  }

  @Override
  public Curve reversed() {
    return new Curve(
        points.stream().map(point -> new CurvePoint(point.at(), 1 - point.counts())).toList());
  }
}
