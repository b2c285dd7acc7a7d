package dev.fairfield.solver.territories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A box in degrees as RFC 7946 (section 5.2) writes it: where the antimeridian is crossed, west is
 * greater than east.
 */
record BoundingBox(double west, double south, double east, double north) {

  /** The box of all areas; empty when they are. */
  static Optional<BoundingBox> findAround(Collection<Geometry> areas) {
    List<Envelope> parts = new ArrayList<>();
    Envelope all = new Envelope();
    for (Geometry area : areas) {
      for (int i = 0; i < area.getNumGeometries(); i++) {
        if (!area.getGeometryN(i).isEmpty()) {
          parts.add(area.getGeometryN(i).getEnvelopeInternal());
          all.expandToInclude(area.getGeometryN(i).getEnvelopeInternal());
        }
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    boolean crosses = all.getMinX() == -180 && all.getMaxX() == 180;
    return Optional.of(crosses ? acrossAntimeridian(parts, all) : of(all));
  }

  private static BoundingBox of(Envelope box) {
    return new BoundingBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  /** Leaves out the widest empty range of longitudes; the whole globe when there is none. */
  private static BoundingBox acrossAntimeridian(List<Envelope> parts, Envelope all) {
    parts.sort(Comparator.comparingDouble(Envelope::getMinX));
    double reached = parts.get(0).getMaxX();
    double widest = 0;
    double east = all.getMaxX();
    double west = all.getMinX();
    for (Envelope part : parts) {
      if (part.getMinX() - reached > widest) {
        widest = part.getMinX() - reached;
        east = reached;
        west = part.getMinX();
      }
      reached = StrictMath.max(reached, part.getMaxX());
    }
    return new BoundingBox(west, all.getMinY(), east, all.getMaxY());
  }
}
