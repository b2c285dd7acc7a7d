package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.OptionalInt;

/** Checks that events share. */
final class EventBounds {

  private static final double MAX_LATITUDE = 90;
  private static final double MAX_LONGITUDE = 180;

  private static final int MAX_COUNT = 10_000;

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
      Bounds.whole("count", count.getAsInt(), MAX_COUNT);
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
    Bounds.between("latitude", latitude, -MAX_LATITUDE, MAX_LATITUDE);
    Bounds.between("longitude", longitude, -MAX_LONGITUDE, MAX_LONGITUDE);
    return new GeoPoint(latitude, longitude);
  }
}
