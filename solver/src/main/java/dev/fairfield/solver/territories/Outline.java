package dev.fairfield.solver.territories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How far a team's map reaches: the surroundings of its accounts, gaps inside filled. */
final class Outline {

  /** Distance from an account, or the middle of a group of near accounts, to the edge. */
  static final double REACH_KM = 150;

  private static final int CORNERS = 48;
  private static final double REACH_STEPS = REACH_KM / MapGrid.KM_PER_STEP;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private Outline() {}

  /**
   * The outline in grid steps. Accounts in one square of half the reach share one circle around
   * their mean, so each account is at least 40 km inside.
   */
  static Geometry around(Collection<Site> sites, MapGrid grid) {
    List<Geometry> circles = new ArrayList<>();
    for (Coordinate centre : centres(sites, grid)) {
      circles.add(circle(centre, grid.longitudeScale()));
    }
    Geometry covered = OverlayNGRobust.union(circles);
    Envelope extent = grid.extent();
    if (!extent.contains(covered.getEnvelopeInternal())) {
      covered =
          OverlayNGRobust.overlay(covered, GEOMETRIES.toGeometry(extent), OverlayNG.INTERSECTION);
    }
    return withoutHoles(covered);
  }

  private static List<Coordinate> centres(Collection<Site> sites, MapGrid grid) {
    record Square(long column, long row) implements Comparable<Square> {
      @Override
      public int compareTo(Square other) {
        int byRow = Long.compare(row, other.row);
        return byRow != 0 ? byRow : Long.compare(column, other.column);
      }
    }
    double side = REACH_STEPS / 2;
    Map<Square, List<Coordinate>> members = new TreeMap<>();
    for (Site site : sites) {
      Coordinate position = site.position();
      var square =
          new Square(
              (long) StrictMath.floor(position.x * grid.longitudeScale() / side),
              (long) StrictMath.floor(position.y / side));
      members.computeIfAbsent(square, key -> new ArrayList<>()).add(position);
    }
    return members.values().stream().map(Outline::mean).toList();
  }

  private static Coordinate mean(List<Coordinate> positions) {
    double x = 0;
    double y = 0;
    for (Coordinate position : positions) {
      x += position.x;
      y += position.y;
    }
    return new Coordinate(x / positions.size(), y / positions.size());
  }

  private static Polygon circle(Coordinate centre, double longitudeScale) {
    Coordinate[] ring = new Coordinate[CORNERS + 1];
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * StrictMath.PI * i / CORNERS;
      ring[i] =
          new Coordinate(
              centre.x + REACH_STEPS / longitudeScale * StrictMath.cos(angle),
              centre.y + REACH_STEPS * StrictMath.sin(angle));
    }
    ring[CORNERS] = ring[0].copy();
    return GEOMETRIES.createPolygon(ring);
  }

  private static Geometry withoutHoles(Geometry area) {
    List<Geometry> filled = new ArrayList<>();
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon part = (Polygon) area.getGeometryN(i);
      filled.add(GEOMETRIES.createPolygon(part.getExteriorRing().getCoordinates()));
    }
    return OverlayNGRobust.union(filled);
  }
}
