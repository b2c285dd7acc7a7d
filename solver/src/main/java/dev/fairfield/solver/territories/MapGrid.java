package dev.fairfield.solver.territories;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The integer grid on which a team's map is drawn: steps of 0.00001 degrees, longitudes unrolled so
 * that the team's largest range without accounts lies at the edge.
 *
 * @param westLongitude where the map begins, −360 to 0 degrees; it spans 360 degrees
 * @param longitudeScale length of a degree of longitude against one of latitude, above 0 up to 1
 */
record MapGrid(double westLongitude, double longitudeScale) {

  /** Steps of the grid in a degree. */
  static final int STEPS_PER_DEGREE = 100_000;

  /** Steps of the grid around the globe. */
  static final double STEPS_AROUND = 360.0 * STEPS_PER_DEGREE;

  /** Kilometres in a step of latitude. */
  static final double KM_PER_STEP =
      StrictMath.toRadians(GeoPoint.EARTH_RADIUS_KM) / STEPS_PER_DEGREE;

  /** Below this the rounding of borders could outweigh the distance of two sites. */
  private static final double LEAST_SCALE = 0.25;

  static MapGrid around(Collection<GeoPoint> points) {
    double meanLatitude = points.stream().mapToDouble(GeoPoint::latitude).sum() / points.size();
    double scale = StrictMath.cos(StrictMath.toRadians(meanLatitude));
    return new MapGrid(westOf(points), StrictMath.max(LEAST_SCALE, scale));
  }

  private static double westOf(Collection<GeoPoint> points) {
    double[] longitudes =
        points.stream().mapToDouble(GeoPoint::longitude).sorted().distinct().toArray();
    double last = longitudes[longitudes.length - 1];
    double widest = longitudes[0] + 360 - last;
    double middle = last + widest / 2;
    for (int i = 1; i < longitudes.length; i++) {
      double gap = longitudes[i] - longitudes[i - 1];
      if (gap > widest) {
        widest = gap;
        middle = longitudes[i - 1] + gap / 2;
      }
    }
    return middle > 0 ? middle - 360 : middle;
  }

  /** Longitude and latitude in steps, not rounded. */
  Coordinate position(GeoPoint point) {
    double longitude = point.longitude();
    if (longitude < westLongitude) {
      longitude += 360;
    } else if (longitude >= westLongitude + 360) {
      longitude -= 360;
    }
    return new Coordinate(longitude * STEPS_PER_DEGREE, point.latitude() * STEPS_PER_DEGREE);
  }

  /** Everything that can be drawn, in steps. */
  Envelope extent() {
    double west = StrictMath.rint(westLongitude * STEPS_PER_DEGREE);
    double north = 90.0 * STEPS_PER_DEGREE;
    return new Envelope(west, west + STEPS_AROUND, -north, north);
  }

  /** Where the antimeridian crosses the map, in steps. */
  double antimeridian() {
    return westLongitude < -180 ? -STEPS_AROUND / 2 : STEPS_AROUND / 2;
  }

  /** What to add to an unrolled x, in steps, to bring it back to −180 to 180 degrees. */
  double rollBack(double x) {
    if (x < -STEPS_AROUND / 2) {
      return STEPS_AROUND;
    }
    return x > STEPS_AROUND / 2 ? -STEPS_AROUND : 0;
  }

  /** The same grid with another aspect ratio. */
  MapGrid stretched(double factor) {
    return new MapGrid(westLongitude, longitudeScale * factor);
  }
}
