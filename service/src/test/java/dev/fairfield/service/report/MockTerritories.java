package dev.fairfield.service.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Nearest-home cells of a made-up team, cut out of a box around the continent. */
final class MockTerritories {

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Point(double lon, double lat) {}

  private MockTerritories() {}

  static JsonNode of(List<RepLine> reps) {
    ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = collection.putArray("features");
    for (RepLine rep : reps) {
      ObjectNode feature = features.addObject().put("type", "Feature");
      feature.putObject("properties").put("repId", rep.repId()).put("team", rep.team());
      ObjectNode geometry = feature.putObject("geometry").put("type", "Polygon");
      ArrayNode ring = geometry.putArray("coordinates").addArray();
      List<Point> cell = cell(rep, reps);
      cell.forEach(point -> ring.addArray().add(point.lon()).add(point.lat()));
      ring.addArray().add(cell.get(0).lon()).add(cell.get(0).lat());
    }
    return collection;
  }

  private static List<Point> cell(RepLine rep, List<RepLine> reps) {
    List<Point> cell =
        List.of(new Point(-124, 26), new Point(-67, 26), new Point(-67, 52), new Point(-124, 52));
    for (RepLine other : reps) {
      if (other != rep && other.team() == rep.team()) {
        cell = nearerPart(cell, home(rep), home(other));
      }
    }
    return cell;
  }

  private static Point home(RepLine rep) {
    return new Point(rep.seat().lon(), rep.seat().lat());
  }

  /** The part of a convex cell that is nearer to one point than to another. */
  private static List<Point> nearerPart(List<Point> cell, Point near, Point far) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < cell.size(); i++) {
      Point a = cell.get(i);
      Point b = cell.get((i + 1) % cell.size());
      double sideA = side(a, near, far);
      double sideB = side(b, near, far);
      if (sideA <= 0) {
        kept.add(a);
      }
      if (sideA * sideB < 0) {
        double t = sideA / (sideA - sideB);
        kept.add(new Point(a.lon() + t * (b.lon() - a.lon()), a.lat() + t * (b.lat() - a.lat())));
      }
    }
    return kept;
  }

  private static double side(Point p, Point near, Point far) {
    return squared(p, near) - squared(p, far);
  }

  private static double squared(Point a, Point b) {
    double width = a.lon() - b.lon();
    double height = a.lat() - b.lat();
    return width * width + height * height;
  }
}
