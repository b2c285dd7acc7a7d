package dev.fairfield.scenarios.model;

/**
 * A point on the globe in decimal degrees (WGS 84).
 *
 * @param latitude −90 to 90
 * @param longitude −180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

  /** Mean earth radius in kilometres (IUGG). */
  public static final double EARTH_RADIUS_KM = 6371.0088;

  public GeoPoint {
    if (!(latitude >= -90 && latitude <= 90)) {
      throw new IllegalArgumentException("Latitude %s is not in -90 to 90.".formatted(latitude));
    }
    if (!(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException(
          "Longitude %s is not in -180 to 180.".formatted(longitude));
    }
  }

  /**
   * Great-circle distance in kilometres by the haversine formula, computed with {@link StrictMath}
   * so that every machine gets the same bits.
   */
  public double distanceKmTo(GeoPoint other) {
    double phi1 = StrictMath.toRadians(latitude);
    double phi2 = StrictMath.toRadians(other.latitude);
    double sinHalfPhi = StrictMath.sin((phi2 - phi1) / 2);
    double sinHalfLambda = StrictMath.sin(StrictMath.toRadians(other.longitude - longitude) / 2);
    double h =
        sinHalfPhi * sinHalfPhi
            + StrictMath.cos(phi1) * StrictMath.cos(phi2) * sinHalfLambda * sinHalfLambda;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h)));
  }
}
