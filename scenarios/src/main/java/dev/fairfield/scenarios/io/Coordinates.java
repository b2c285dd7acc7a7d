package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.GeoPoint;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads latitude and longitude of a row. */
final class Coordinates {

  private Coordinates() {}

  /** The point; empty when both cells are blank, or when one is wrong, which is reported. */
  static <C extends Enum<C> & Column> Optional<GeoPoint> find(
      RowCells<C> cells, C latitude, C longitude) {
    if (looksSwapped(cells.text(latitude), cells.text(longitude))) {
      cells.error(
          latitude,
          cells.text(latitude),
          NumberRange.LATITUDE.allowed(),
          "The latitude %s is out of range and the longitude %s would fit; latitude and longitude look swapped."
              .formatted(
                  ProblemText.quotable(cells.text(latitude)),
                  ProblemText.quotable(cells.text(longitude))));
      return Optional.empty();
    }
    Optional<BigDecimal> lat = cells.findNumber(latitude, NumberRange.LATITUDE);
    Optional<BigDecimal> lon = cells.findNumber(longitude, NumberRange.LONGITUDE);
    if (lat.isPresent() && lon.isPresent()) {
      return Optional.of(new GeoPoint(lat.get().doubleValue(), lon.get().doubleValue()));
    }
    reportHalf(cells, latitude, longitude);
    reportHalf(cells, longitude, latitude);
    return Optional.empty();
  }

  private static boolean looksSwapped(String latitude, String longitude) {
    return !latitude.isEmpty()
        && NumberText.findNumber(latitude)
            .filter(number -> !NumberRange.LATITUDE.contains(number))
            .filter(NumberRange.LONGITUDE::contains)
            .isPresent()
        && NumberText.findNumber(longitude).filter(NumberRange.LATITUDE::contains).isPresent();
  }

  private static <C extends Enum<C> & Column> void reportHalf(
      RowCells<C> cells, C given, C missing) {
    if (!cells.text(given).isEmpty() && cells.text(missing).isEmpty()) {
      cells.error(
          missing,
          "",
          "latitude and longitude, or none of them",
          "The row has one coordinate without the other; give both or none.");
    }
  }
}
