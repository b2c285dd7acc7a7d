package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.OptionalInt;

/** Checks that events share. */
final class EventBounds {

  private static final double MAX_LATITUDE = 90;
  private static final double MAX_LONGITUDE = 180;

  private EventBounds() {}

  /** Either an id or a number to draw, not both and not neither. */
  static void oneOrDrawn(String idSetting, String id, OptionalInt count) {
    if (count.isPresent() != id.isBlank()) {
      throw new InvalidSettingException(
          count.isPresent() ? "count" : idSetting,
          count.isPresent() ? Integer.toString(count.getAsInt()) : "",
          "either %s or count, and only one of them,".formatted(idSetting));
    }
    if (count.isPresent()) {
      Bounds.check(
          count.getAsInt() >= 1, "count", count.getAsInt(), "a whole number of at least 1");
    }
  }

  /** A filter that has a meaning only where ids are drawn. */
  static void onlyDrawn(String setting, String value) {
    if (!value.isBlank()) {
      throw new InvalidSettingException(setting, value, "the setting only together with count");
    }
  }

  /** A point in decimal degrees. */
  static GeoPoint point(double latitude, double longitude) {
    Bounds.check(
        StrictMath.abs(latitude) <= MAX_LATITUDE,
        "latitude",
        latitude,
        "a number of at least -90 and of at most 90");
    Bounds.check(
        StrictMath.abs(longitude) <= MAX_LONGITUDE,
        "longitude",
        longitude,
        "a number of at least -180 and of at most 180");
    return new GeoPoint(latitude, longitude);
  }
}
