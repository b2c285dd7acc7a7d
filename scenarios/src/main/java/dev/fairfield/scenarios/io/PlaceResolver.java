package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.scenarios.places.Countries;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.scenarios.places.PostalCodes;
import dev.fairfield.scenarios.places.PostalPlace;
import dev.fairfield.scenarios.places.PostalTable;
import dev.fairfield.scenarios.validation.Sentence;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds where an account is: by its coordinates, else by its postal code. A postal code that is
 * known also fills a blank city, state and county, and is compared with the coordinates.
 */
final class PlaceResolver {

  private static final double MAX_KM_FROM_POSTAL_CODE = 150;
  private static final int FIPS_LENGTH = 5;
  private static final int STATE_CODE_LENGTH = 3;

  private final PostalTable shipped;
  private final PostalTable extra;
  private final PresetRules rules;
  private final FileProblems problems;
  private final Tally countryAssumed = new Tally();

  PlaceResolver(PostalTable shipped, PostalTable extra, PresetRules rules, FileProblems problems) {
    this.shipped = shipped;
    this.extra = extra;
    this.rules = rules;
    this.problems = problems;
  }

  /** The place; empty when there is none, which is reported. */
  Optional<Place> find(RowCells<AccountColumn> cells) {
    long errorsBefore = problems.log().errorCount();
    Optional<GeoPoint> given =
        Coordinates.find(cells, AccountColumn.LATITUDE, AccountColumn.LONGITUDE);
    if (problems.log().errorCount() > errorsBefore) {
      return Optional.empty();
    }
    String country = country(cells, given);
    String postalCode = PostalCodes.normalise(country, cells.text(AccountColumn.POSTAL_CODE));
    Optional<PostalPlace> postal =
        postalCode.isEmpty() ? Optional.empty() : findPlace(country, postalCode);
    if (given.isEmpty() && postal.isEmpty()) {
      reportUnplaced(cells, country, postalCode);
      return Optional.empty();
    }
    given.ifPresent(point -> checkPoint(cells, point, postal));
    GeoPoint location = given.isPresent() ? given.get() : postal.get().location();
    return Optional.of(
        new Place(
            location,
            or(cells.text(AccountColumn.CITY), postal.map(PostalPlace::city)),
            or(state(cells, postal), postal.map(PostalPlace::state)),
            postalCode,
            or(countyFips(cells), postal.map(PostalPlace::countyFips)),
            country,
            cells.text(AccountColumn.REGION)));
  }

  /** Reports what was assumed for many rows at once. */
  void finish() {
    if (countryAssumed.count() > 0) {
      problems.warning(
          countryAssumed.firstLine(),
          AccountColumn.COUNTRY.header(),
          "",
          "ISO 3166 codes of two letters",
          Sentence.of(
              "%,d accounts without a country have a postal code that is a ZIP code, the first in this line; they were placed in the US.",
              countryAssumed.count()));
    }
  }

  private String country(RowCells<AccountColumn> cells, Optional<GeoPoint> given) {
    String code = cells.text(AccountColumn.COUNTRY_CODE);
    String text = code.isEmpty() ? cells.text(AccountColumn.COUNTRY) : code;
    if (text.isEmpty()) {
      return assumedCountry(cells, given);
    }
    Optional<String> known = Countries.findCode(text);
    if (known.isEmpty()) {
      cells.warning(
          AccountColumn.COUNTRY,
          text,
          "ISO 3166 codes of two letters, or English names",
          "The country \"%s\" is unknown and was kept as it is; postal codes are not looked up there."
              .formatted(ProblemText.quotable(text)));
    }
    return known.orElse(text);
  }

  /** In a CRM people may write a state's name; a postal code then tells its code. */
  private String state(RowCells<AccountColumn> cells, Optional<PostalPlace> postal) {
    String code = cells.text(AccountColumn.STATE_CODE);
    String state = (code.isEmpty() ? cells.text(AccountColumn.STATE) : code);
    boolean isName = rules.crmExport() && state.length() > STATE_CODE_LENGTH && postal.isPresent();
    return isName && !postal.get().state().isBlank()
        ? postal.get().state()
        : state.toUpperCase(Locale.ROOT);
  }

  private String assumedCountry(RowCells<AccountColumn> cells, Optional<GeoPoint> given) {
    String zip = PostalCodes.normalise("", cells.text(AccountColumn.POSTAL_CODE));
    boolean fits =
        PostalCodes.isZip(zip)
            && findPlace("US", zip)
                .filter(place -> given.map(point -> isNear(point, place)).orElse(true))
                .isPresent();
    if (fits) {
      countryAssumed.add(cells.line());
    }
    return fits ? "US" : "";
  }

  private void reportUnplaced(RowCells<AccountColumn> cells, String country, String postalCode) {
    String why =
        postalCode.isEmpty()
            ? "The account has neither coordinates nor a postal code"
            : "The account has no coordinates and its postal code \"%s\" is not in the table of country \"%s\""
                .formatted(ProblemText.quotable(postalCode), ProblemText.quotable(country));
    String value = cells.text(AccountColumn.POSTAL_CODE);
    String allowed = "latitude and longitude, or a known postal code with its country";
    if (rules.leavesOutUnplaced()) {
      cells.warning(AccountColumn.POSTAL_CODE, value, allowed, why + "; it was left out.");
    } else {
      cells.error(
          AccountColumn.POSTAL_CODE,
          value,
          allowed,
          why + "; give latitude and longitude, or a table of that country's postal codes.");
    }
  }

  private static void checkPoint(
      RowCells<AccountColumn> cells, GeoPoint point, Optional<PostalPlace> postal) {
    if (point.latitude() == 0 && point.longitude() == 0) {
      cells.warning(
          AccountColumn.LATITUDE,
          "0",
          "the account's own coordinates",
          "Latitude and longitude are both 0, a point in the Atlantic; they are probably missing.");
    }
    if (postal.isEmpty() || isNear(point, postal.get())) {
      return;
    }
    cells.warning(
        AccountColumn.LATITUDE,
        "%s, %s".formatted(point.latitude(), point.longitude()),
        "a point within 150 km of the postal code",
        Sentence.of(
            "The point lies %,.0f km from postal code %s; %s.",
            point.distanceKmTo(postal.get().location()),
            ProblemText.quotable(cells.text(AccountColumn.POSTAL_CODE)),
            fitsSwapped(point, postal.get())
                ? "latitude and longitude look swapped"
                : "check which of them is right, the point was used"));
  }

  private static boolean fitsSwapped(GeoPoint point, PostalPlace postal) {
    return StrictMath.abs(point.longitude()) <= 90
        && isNear(new GeoPoint(point.longitude(), point.latitude()), postal);
  }

  private Optional<PostalPlace> findPlace(String country, String postalCode) {
    return extra.findPlace(country, postalCode).or(() -> shipped.findPlace(country, postalCode));
  }

  private static boolean isNear(GeoPoint point, PostalPlace postal) {
    return point.distanceKmTo(postal.location()) <= MAX_KM_FROM_POSTAL_CODE;
  }

  private static String countyFips(RowCells<AccountColumn> cells) {
    String text = cells.text(AccountColumn.COUNTY_FIPS);
    String fips = CountyTable.normaliseFips(text);
    if (!fips.isEmpty() && !(fips.length() == FIPS_LENGTH && PostalCodes.isZip(fips))) {
      cells.warning(
          AccountColumn.COUNTY_FIPS,
          text,
          "a FIPS code of five digits",
          "The county \"%s\" is no FIPS code of five digits and was taken as unknown."
              .formatted(ProblemText.quotable(text)));
      return "";
    }
    return fips;
  }

  private static String or(String text, Optional<String> otherwise) {
    return text.isBlank() ? otherwise.orElse("") : text;
  }
}
