package dev.fairfield.service.rest.plans;

import java.util.ArrayList;
import java.util.List;

/**
 * How cost and bound come together, in a bounded number of points: when they are too many, every
 * other one goes, so that all times are shown alike.
 */
final class ImprovementLog {

  private static final int MOST_POINTS = 120;

  private final List<ImprovementPoint> points = new ArrayList<>();
  private ImprovementPoint latest;

  /**
   * @param earlier points of an execution that broke off
   */
  ImprovementLog(List<ImprovementPoint> earlier) {
    points.addAll(earlier);
  }

  void add(ImprovementPoint point) {
    latest = point;
    double last = points.isEmpty() ? -1 : points.get(points.size() - 1).seconds();
    double span = points.isEmpty() ? 0 : point.seconds() - points.get(0).seconds();
    if (point.seconds() - last < span / MOST_POINTS) {
      return;
    }
    points.add(point);
    if (points.size() >= MOST_POINTS) {
      for (int i = points.size() - 2; i > 0; i -= 2) {
        points.remove(i);
      }
    }
  }

  /** The earliest first; the latest is always among them. */
  List<ImprovementPoint> points() {
    List<ImprovementPoint> all = new ArrayList<>(points);
    if (latest != null && (all.isEmpty() || !all.get(all.size() - 1).equals(latest))) {
      all.add(latest);
    }
    return List.copyOf(all);
  }
}
