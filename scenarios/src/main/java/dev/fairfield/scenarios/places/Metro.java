package dev.fairfield.scenarios.places;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Objects;

/**
 * A large city with what lies around it.
 *
 * @param name city and state, such as "Denver, CO"
 * @param country ISO 3166 code of two letters
 * @param centre mean of the city's postal codes
 * @param postalCodes number of the city's postal codes, a measure of its size
 */
public record Metro(String name, String country, GeoPoint centre, int postalCodes) {

  public Metro {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(centre, "centre");
  }
}
