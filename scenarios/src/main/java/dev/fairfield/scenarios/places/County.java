package dev.fairfield.scenarios.places;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Objects;

/**
 * A US county.
 *
 * @param fips five-digit FIPS code
 * @param state state code of two letters
 * @param centroid centre of the county's area
 */
public record County(String fips, String name, String state, GeoPoint centroid) {

  public County {
    Objects.requireNonNull(fips, "fips");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(centroid, "centroid");
  }
}
