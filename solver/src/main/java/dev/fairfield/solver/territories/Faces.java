package dev.fairfield.solver.territories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Gives the faces between a team's lines to its reps. */
final class Faces {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private record Marker(Coordinate point, Coordinate scaledPoint, String repId) {}

  private final MapGrid grid;
  private final IndexedPointInAreaLocator outline;
  private final STRtree markers = new STRtree();

  Faces(MapGrid grid, Geometry outline, Collection<Site> sites) {
    this.grid = grid;
    this.outline = new IndexedPointInAreaLocator(outline);
    for (Site site : sites) {
      Coordinate scaled = scaled(site.gridPoint());
      markers.insert(new Envelope(scaled), new Marker(site.gridPoint(), scaled, site.repId()));
    }
  }

  /**
   * Areas in degrees, by rep id; they share the vertices of common borders.
   *
   * @param sides noded lines in grid steps
   */
  Map<String, Geometry> areasByRep(Collection<Side> sides) {
    var polygonizer = new Polygonizer();
    for (Side side : sides) {
      LineString line = GEOMETRIES.createLineString(new Coordinate[] {side.start(), side.end()});
      polygonizer.add(line);
    }
    Map<String, List<Geometry>> facesByRep = new TreeMap<>();
    for (Object polygon : polygonizer.getPolygons()) {
      Polygon face = (Polygon) polygon;
      Coordinate inside = face.getInteriorPoint().getCoordinate();
      if (outline.locate(inside) != Location.EXTERIOR) {
        facesByRep
            .computeIfAbsent(owner(face, inside), rep -> new ArrayList<>())
            .add(shifted(face, grid.rollBack(inside.x)));
      }
    }
    Map<String, Geometry> areas = new TreeMap<>();
    facesByRep.forEach((rep, faces) -> areas.put(rep, united(faces)));
    return areas;
  }

  /** The rep of a site inside; of the nearest one where the outline cut off a cell's corner. */
  private String owner(Polygon face, Coordinate inside) {
    Envelope bounds = face.getEnvelopeInternal();
    double scale = grid.longitudeScale();
    var scaledBounds =
        new Envelope(
            bounds.getMinX() * scale, bounds.getMaxX() * scale, bounds.getMinY(), bounds.getMaxY());
    var locator = new IndexedPointInAreaLocator(face);
    for (Object item : markers.query(scaledBounds)) {
      Marker marker = (Marker) item;
      if (locator.locate(marker.point()) == Location.INTERIOR) {
        return marker.repId();
      }
    }
    return nearestRep(inside);
  }

  private String nearestRep(Coordinate point) {
    Coordinate scaled = scaled(point);
    var nearest =
        (Marker)
            markers.nearestNeighbour(
                new Envelope(scaled),
                new Marker(point, scaled, ""),
                (one, other) ->
                    ((Marker) one.getItem())
                        .scaledPoint()
                        .distance(((Marker) other.getItem()).scaledPoint()));
    return nearest.repId();
  }

  private Coordinate scaled(Coordinate point) {
    return new Coordinate(point.x * grid.longitudeScale(), point.y);
  }

  private static Geometry united(List<Geometry> faces) {
    Geometry area = inDegrees(CoverageUnion.union(faces.toArray(new Geometry[0])));
    area.normalize();
    return area;
  }

  private static Geometry shifted(Geometry face, double addedSteps) {
    return addedSteps == 0 ? face : moved(face, addedSteps, 1);
  }

  private static Geometry inDegrees(Geometry area) {
    return moved(area, 0, MapGrid.STEPS_PER_DEGREE);
  }

  private static Geometry moved(Geometry geometry, double addedX, double divisor) {
    return new GeometryTransformer() {
      @Override
      protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry of) {
        Coordinate[] moved = points.toCoordinateArray();
        for (int i = 0; i < moved.length; i++) {
          moved[i] = new Coordinate((moved[i].x + addedX) / divisor, moved[i].y / divisor);
        }
        return createCoordinateSequence(moved);
      }
    }.transform(geometry);
  }
}
