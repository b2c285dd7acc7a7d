package dev.fairfield.solver.territories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Draws the lines of a team's map: borders between reps, the outline and the antimeridian. */
final class BorderLines {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final PrecisionModel WHOLE_STEPS = new PrecisionModel(1);

  private static final int FAR_POINTS = 7;
  private static final String NOBODY = "";

  private final MapGrid grid;
  private final Geometry outline;
  private final Envelope frame;

  BorderLines(MapGrid grid, Geometry outline) {
    this.grid = grid;
    this.outline = outline;
    this.frame = outline.getEnvelopeInternal();
    this.frame.expandBy(MapGrid.STEPS_PER_DEGREE);
  }

  /**
   * All lines, noded: their ends are grid points, and two of them meet in a common end or not at
   * all.
   */
  Set<Side> between(Collection<Site> sites) {
    List<SegmentString> lines = new ArrayList<>();
    for (int i = 0; i < outline.getNumGeometries(); i++) {
      Polygon part = (Polygon) outline.getGeometryN(i);
      lines.add(new NodedSegmentString(part.getExteriorRing().getCoordinates(), null));
    }
    double antimeridian = grid.antimeridian();
    if (frame.getMinX() < antimeridian && antimeridian < frame.getMaxX()) {
      lines.add(
          line(
              new Coordinate(antimeridian, StrictMath.rint(frame.getMinY())),
              new Coordinate(antimeridian, StrictMath.rint(frame.getMaxY()))));
    }
    for (Side side : cellSides(sites)) {
      findClipped(side).ifPresent(inside -> lines.add(line(inside.p0, inside.p1)));
    }
    return noded(lines);
  }

  private static SegmentString line(Coordinate start, Coordinate end) {
    return new NodedSegmentString(new Coordinate[] {start, end}, null);
  }

  /** Sides between cells of different reps, in grid steps, not rounded. */
  private List<Side> cellSides(Collection<Site> sites) {
    Map<Coordinate, String> repBySite = new TreeMap<>();
    for (Site site : sites) {
      Coordinate point = site.gridPoint();
      repBySite.put(new Coordinate(point.x * grid.longitudeScale(), point.y), site.repId());
    }
    if (Set.copyOf(repBySite.values()).size() < 2) {
      return List.of();
    }
    farPoints().forEach(point -> repBySite.put(point, NOBODY));
    Map<Side, String> repByOpenSide = new HashMap<>();
    Set<Side> borders = new LinkedHashSet<>();
    for (Polygon cell : cells(repBySite.keySet())) {
      String rep = repBySite.get((Coordinate) cell.getUserData());
      Coordinate[] ring = cell.getExteriorRing().getCoordinates();
      for (int i = 1; i < ring.length; i++) {
        Side side = Side.between(ring[i - 1], ring[i]);
        String neighbour = repByOpenSide.putIfAbsent(side, rep);
        if (neighbour != null && !neighbour.equals(rep)) {
          borders.add(new Side(unscaled(side.start()), unscaled(side.end())));
        }
      }
    }
    return List.copyOf(borders);
  }

  /**
   * Points around the frame that are nearest to nothing inside it. Without them the cells of a few
   * sites close together would end before the outline does.
   */
  private List<Coordinate> farPoints() {
    double scale = grid.longitudeScale();
    Coordinate centre = frame.centre();
    double away = 4 * StrictMath.hypot(frame.getWidth() * scale, frame.getHeight());
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < FAR_POINTS; i++) {
      double angle = 2 * StrictMath.PI * (i + 0.3) / FAR_POINTS;
      points.add(
          new Coordinate(
              centre.x * scale + away * StrictMath.cos(angle),
              centre.y + away * StrictMath.sin(angle)));
    }
    return points;
  }

  private static List<Polygon> cells(Collection<Coordinate> points) {
    var builder = new VoronoiDiagramBuilder();
    builder.setSites(points);
    List<?> cells = builder.getSubdivision().getVoronoiCellPolygons(GEOMETRIES);
    return cells.stream().map(Polygon.class::cast).toList();
  }

  private Coordinate unscaled(Coordinate point) {
    return new Coordinate(point.x / grid.longitudeScale(), point.y);
  }

  /** The part within the frame (Liang, Barsky 1984); outer cells reach far beyond it. */
  private Optional<LineSegment> findClipped(Side side) {
    LineSegment whole = new LineSegment(side.start(), side.end());
    double dx = whole.p1.x - whole.p0.x;
    double dy = whole.p1.y - whole.p0.y;
    double[] slopes = {-dx, dx, -dy, dy};
    double[] rooms = {
      whole.p0.x - frame.getMinX(),
      frame.getMaxX() - whole.p0.x,
      whole.p0.y - frame.getMinY(),
      frame.getMaxY() - whole.p0.y
    };
    double from = 0;
    double to = 1;
    for (int i = 0; i < slopes.length; i++) {
      if (slopes[i] < 0) {
        from = StrictMath.max(from, rooms[i] / slopes[i]);
      } else if (slopes[i] > 0) {
        to = StrictMath.min(to, rooms[i] / slopes[i]);
      } else if (rooms[i] < 0) {
        return Optional.empty();
      }
    }
    if (from >= to) {
      return Optional.empty();
    }
    return Optional.of(
        new LineSegment(
            from == 0 ? whole.p0 : whole.pointAlong(from),
            to == 1 ? whole.p1 : whole.pointAlong(to)));
  }

  private static Set<Side> noded(List<SegmentString> lines) {
    var noder = new SnapRoundingNoder(WHOLE_STEPS);
    noder.computeNodes(lines);
    Set<Side> sides = new TreeSet<>();
    for (Object noded : noder.getNodedSubstrings()) {
      Coordinate[] points = ((SegmentString) noded).getCoordinates();
      for (int i = 1; i < points.length; i++) {
        if (!points[i - 1].equals2D(points[i])) {
          sides.add(Side.between(points[i - 1], points[i]));
        }
      }
    }
    return sides;
  }
}
