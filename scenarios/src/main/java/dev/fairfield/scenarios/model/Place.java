package dev.fairfield.scenarios.model;

import java.util.Objects;

/**
 * Where an account is. Text fields are blank when unknown.
 *
 * @param location the point that travel is measured to
 * @param postalCode ZIP code (five digits) or forward sortation area
 * @param countyFips US county by its five-digit FIPS code
 * @param state state or province code
 * @param country ISO 3166 code of two letters
 * @param region the company's own sales region
 */
public record Place(
    GeoPoint location,
    String city,
    String state,
    String postalCode,
    String countyFips,
    String country,
    String region) {

  public Place {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(city, "city");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(postalCode, "postalCode");
    Objects.requireNonNull(countyFips, "countyFips");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(region, "region");
  }
}
