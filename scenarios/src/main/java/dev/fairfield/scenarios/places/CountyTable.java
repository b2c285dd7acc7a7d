package dev.fairfield.scenarios.places;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** US counties by FIPS code. Immutable and thread-safe. */
public final class CountyTable {

  private final Map<String, County> countiesByFips;

  private CountyTable(Map<String, County> countiesByFips) {
    this.countiesByFips = Collections.unmodifiableMap(countiesByFips);
  }

  /** The shipped table of all US counties, read at the first call. */
  public static CountyTable unitedStates() {
    return UnitedStates.TABLE;
  }

  /**
   * The county with a FIPS code.
   *
   * @param fips with or without its leading zero
   */
  public Optional<County> findCounty(String fips) {
    return Optional.ofNullable(countiesByFips.get(normaliseFips(fips)));
  }

  /** All counties, keys and order by FIPS code. */
  public Map<String, County> countiesByFips() {
    return countiesByFips;
  }

  /** Puts back the leading zero that spreadsheets drop; other text is returned without blanks. */
  public static String normaliseFips(String fips) {
    String code = fips.strip();
    return code.length() == 4 && PostalCodes.isDigits(code) ? "0" + code : code;
  }

  private static final class UnitedStates {

    static final CountyTable TABLE = load();

    private static CountyTable load() {
      Map<String, County> counties = new TreeMap<>();
      ShippedTable.forEachRow(
          "us_county.csv",
          row -> {
            var centroid =
                new GeoPoint(
                    Double.parseDouble(row.getField("centroid_lat")),
                    Double.parseDouble(row.getField("centroid_lon")));
            String fips = row.getField("county_fips");
            counties.put(
                fips, new County(fips, row.getField("name"), row.getField("state"), centroid));
          });
      return new CountyTable(counties);
    }
  }
}
