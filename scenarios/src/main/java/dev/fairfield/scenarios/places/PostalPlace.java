package dev.fairfield.scenarios.places;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Objects;

/**
 * Where a postal code is. Text fields are blank when unknown.
 *
 * @param location a point that stands for the whole postal code
 * @param state state or province code
 * @param countyFips US county by its five-digit FIPS code
 */
public record PostalPlace(GeoPoint location, String city, String state, String countyFips) {

  public PostalPlace {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(city, "city");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(countyFips, "countyFips");
  }
}
