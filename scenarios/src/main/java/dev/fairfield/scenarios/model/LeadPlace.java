package dev.fairfield.scenarios.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a lead is, as far as it is known. Text fields are blank when unknown.
 *
 * @param location null when unknown; travel then counts for nothing
 * @param postalCode ZIP code (five digits) or forward sortation area
 * @param countyFips US county by its five-digit FIPS code
 * @param state state or province code
 * @param country ISO 3166 code of two letters
 */
public record LeadPlace(
    GeoPoint location,
    String city,
    String state,
    String postalCode,
    String countyFips,
    String country) {

  public LeadPlace {
    Objects.requireNonNull(city, "city");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(postalCode, "postalCode");
    Objects.requireNonNull(countyFips, "countyFips");
    Objects.requireNonNull(country, "country");
  }

  /** The place of an account. */
  public static LeadPlace of(Place place) {
    return new LeadPlace(
        place.location(),
        place.city(),
        place.state(),
        place.postalCode(),
        place.countyFips(),
        place.country());
  }

  public Optional<GeoPoint> findLocation() {
    return Optional.ofNullable(location);
  }
}
