package dev.fairfield.solver.territories;

import org.locationtech.jts.geom.Coordinate;

/** A straight line between two points, the smaller one first, so that both directions are equal. */
record Side(Coordinate start, Coordinate end) implements Comparable<Side> {

  static Side between(Coordinate one, Coordinate other) {
    return one.compareTo(other) <= 0 ? new Side(one, other) : new Side(other, one);
  }

  @Override
  public int compareTo(Side other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }
}
