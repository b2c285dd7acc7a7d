package dev.fairfield.solver.territories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Removes the vertices of noded lines whose triangle with their two neighbours is smallest. A
 * vertex where other than two lines meet stays, and so does one whose triangle holds a site or
 * another vertex: every site keeps its face and lines still meet in common ends alone.
 */
final class BorderSimplifier {

  /** No new line comes closer to a site, so that turning steps into degrees changes nothing. */
  private static final double SITE_MARGIN_STEPS = 1;

  private static final class Vertex {
    private final Coordinate position;
    private final List<Vertex> neighbours = new ArrayList<>(3);
    private boolean removed;
    private int changes;

    Vertex(Coordinate position) {
      this.position = position;
    }

    void replace(Vertex old, Vertex replacement) {
      neighbours.set(neighbours.indexOf(old), replacement);
      changes++;
    }
  }

  private record Candidate(Vertex vertex, double areaSquareSteps, int changes) {
    static final Comparator<Candidate> SMALLEST_FIRST =
        Comparator.comparingDouble(Candidate::areaSquareSteps)
            .thenComparing(candidate -> candidate.vertex().position);

    boolean isStale() {
      return vertex.removed || vertex.changes != changes;
    }
  }

  private final Map<Coordinate, Vertex> vertices = new TreeMap<>();
  private final STRtree vertexIndex = new STRtree();
  private final STRtree siteIndex = new STRtree();
  private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(Candidate.SMALLEST_FIRST);
  private final double mostSquareSteps;

  private BorderSimplifier(
      Collection<Side> sides, Collection<Coordinate> sites, double mostSquareSteps) {
    this.mostSquareSteps = mostSquareSteps;
    for (Side side : sides) {
      Vertex start = vertices.computeIfAbsent(side.start(), Vertex::new);
      Vertex end = vertices.computeIfAbsent(side.end(), Vertex::new);
      start.neighbours.add(end);
      end.neighbours.add(start);
    }
    vertices.forEach((position, vertex) -> vertexIndex.insert(new Envelope(position), vertex));
    sites.forEach(site -> siteIndex.insert(new Envelope(site), site));
  }

  /**
   * @param sides noded lines
   * @param sites points that must keep their face
   * @param mostSquareSteps area of the largest triangle that may go
   */
  static Set<Side> simplify(
      Collection<Side> sides, Collection<Coordinate> sites, double mostSquareSteps) {
    var simplifier = new BorderSimplifier(sides, sites, mostSquareSteps);
    simplifier.removeSmallTriangles();
    return simplifier.remaining();
  }

  private void removeSmallTriangles() {
    vertices.values().forEach(this::propose);
    while (!candidates.isEmpty()) {
      Candidate candidate = candidates.remove();
      if (!candidate.isStale() && isRemovable(candidate.vertex())) {
        remove(candidate.vertex());
      }
    }
  }

  private void propose(Vertex vertex) {
    if (vertex.neighbours.size() != 2) {
      return;
    }
    Coordinate before = vertex.neighbours.get(0).position;
    Coordinate after = vertex.neighbours.get(1).position;
    double area = Area.ofRing(new Coordinate[] {before, vertex.position, after, before});
    if (area <= mostSquareSteps) {
      candidates.add(new Candidate(vertex, area, vertex.changes));
    }
  }

  private boolean isRemovable(Vertex vertex) {
    Vertex before = vertex.neighbours.get(0);
    Vertex after = vertex.neighbours.get(1);
    if (before.neighbours.contains(after)) {
      return false;
    }
    var triangle = new Triangle(before.position, vertex.position, after.position);
    Envelope siteRange = triangle.envelope();
    siteRange.expandBy(SITE_MARGIN_STEPS);
    for (Object item : siteIndex.query(siteRange)) {
      Coordinate site = (Coordinate) item;
      double margin = Distance.pointToSegment(site, before.position, after.position);
      if (margin < SITE_MARGIN_STEPS || triangle.holds(site)) {
        return false;
      }
    }
    for (Object item : vertexIndex.query(triangle.envelope())) {
      Vertex other = (Vertex) item;
      boolean isCorner = other == vertex || other == before || other == after;
      if (!other.removed && !isCorner && triangle.holds(other.position)) {
        return false;
      }
    }
    return true;
  }

  private void remove(Vertex vertex) {
    Vertex before = vertex.neighbours.get(0);
    Vertex after = vertex.neighbours.get(1);
    vertex.removed = true;
    before.replace(vertex, after);
    after.replace(vertex, before);
    propose(before);
    propose(after);
  }

  private Set<Side> remaining() {
    Set<Side> sides = new TreeSet<>();
    for (Vertex vertex : vertices.values()) {
      if (!vertex.removed) {
        vertex.neighbours.forEach(
            neighbour -> sides.add(Side.between(vertex.position, neighbour.position)));
      }
    }
    return sides;
  }

  private record Triangle(Coordinate a, Coordinate b, Coordinate c) {

    Envelope envelope() {
      Envelope envelope = new Envelope(a, b);
      envelope.expandToInclude(c);
      return envelope;
    }

    /** Whether the point lies inside or on the edge. */
    boolean holds(Coordinate point) {
      if (!envelope().contains(point)) {
        return false;
      }
      int ab = Orientation.index(a, b, point);
      int bc = Orientation.index(b, c, point);
      int ca = Orientation.index(c, a, point);
      return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }
  }
}
