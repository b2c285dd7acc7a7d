package dev.fairfield.scenarios.places;

import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.LeadPlace;
import java.util.Locale;
import java.util.Optional;

/** Completes what a lead says of its place from a table of postal codes. */
public final class LeadPlaces {

  private LeadPlaces() {}

  /**
   * The place; a known postal code fills in what is not given. Without a country a code that is a
   * ZIP code of the table is taken for one of the US, and so is a state without a postal code.
   *
   * @param given as the lead says, in any way of writing; its location may be null
   */
  public static LeadPlace complete(LeadPlace given, PostalTable table) {
    String country =
        Countries.findCode(given.country().strip()).orElseGet(() -> assumedCountry(given, table));
    String postalCode = PostalCodes.normalise(country, given.postalCode());
    Optional<PostalPlace> known =
        postalCode.isEmpty() ? Optional.empty() : table.findPlace(country, postalCode);
    GeoPoint location =
        given.findLocation().orElseGet(() -> known.map(PostalPlace::location).orElse(null));
    return new LeadPlace(
        location,
        or(given.city().strip(), known.map(PostalPlace::city)),
        or(given.state().strip().toUpperCase(Locale.ROOT), known.map(PostalPlace::state)),
        postalCode,
        or(CountyTable.normaliseFips(given.countyFips()), known.map(PostalPlace::countyFips)),
        country);
  }

  private static String assumedCountry(LeadPlace given, PostalTable table) {
    String country = given.country().strip();
    if (!country.isEmpty()) {
      return country;
    }
    String zip = PostalCodes.normalise("", given.postalCode());
    boolean american =
        zip.isEmpty() ? !given.state().isBlank() : table.findPlace("US", zip).isPresent();
    return american ? "US" : "";
  }

  private static String or(String text, Optional<String> otherwise) {
    return text.isBlank() ? otherwise.orElse("") : text;
  }
}
