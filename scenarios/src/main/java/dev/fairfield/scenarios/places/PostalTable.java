package dev.fairfield.scenarios.places;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Places by country and postal code. Immutable and thread-safe. */
public final class PostalTable {

  /** Latitudes, longitudes and codes of a city. */
  private static final int CITY_SUMS = 3;

  /** Whole parts of a degree add up to the same in any order. */
  private static final double DEGREE_PARTS = 100_000;

  private final Map<String, PostalPlace> placesByKey;

  private PostalTable(Map<String, PostalPlace> placesByKey) {
    this.placesByKey = placesByKey;
  }

  /** The shipped table of all US ZIP codes, read at the first call. */
  public static PostalTable unitedStates() {
    return UnitedStates.TABLE;
  }

  /** A table of given places; the inner keys are postal codes in any way of writing. */
  public static PostalTable of(Map<String, Map<String, PostalPlace>> placesByCountryAndCode) {
    Map<String, PostalPlace> places = new HashMap<>();
    placesByCountryAndCode.forEach(
        (country, placesByCode) ->
            placesByCode.forEach((code, place) -> places.put(key(country, code), place)));
    return new PostalTable(places);
  }

  /** Both tables; where they disagree the other one holds. */
  public PostalTable with(PostalTable other) {
    Map<String, PostalPlace> places = new HashMap<>(placesByKey);
    places.putAll(other.placesByKey);
    return new PostalTable(places);
  }

  /**
   * The place of a postal code, which may lack leading zeros, carry a ZIP+4 or hold blanks; of a
   * Canadian code the first three characters count.
   *
   * @param country ISO 3166 code of two letters
   */
  public Optional<PostalPlace> findPlace(String country, String postalCode) {
    return Optional.ofNullable(placesByKey.get(key(country, postalCode)));
  }

  /**
   * Places of a name, each city of a state once, at the middle of its postal codes; ordered by
   * state.
   *
   * @param city in any case; a part of the beginning of the name is not enough
   */
  public List<PostalPlace> listCities(String city) {
    String wanted = city.strip();
    Map<String, List<PostalPlace>> byState =
        placesByKey.values().stream()
            .filter(place -> place.city().equalsIgnoreCase(wanted))
            .collect(Collectors.groupingBy(PostalPlace::state, TreeMap::new, Collectors.toList()));
    return byState.values().stream().map(PostalTable::middle).toList();
  }

  private static PostalPlace middle(List<PostalPlace> places) {
    double[] latitudes =
        places.stream().mapToDouble(place -> place.location().latitude()).sorted().toArray();
    double[] longitudes =
        places.stream().mapToDouble(place -> place.location().longitude()).sorted().toArray();
    int half = places.size() / 2;
    PostalPlace any = places.get(0);
    return new PostalPlace(
        new GeoPoint(latitudes[half], longitudes[half]), any.city(), any.state(), "");
  }

  /** Number of postal codes. */
  public int size() {
    return placesByKey.size();
  }

  /**
   * Places of a country with at least so many postal codes, by state and name; the centre is the
   * mean of their points.
   */
  List<Metro> largeCities(String country, int leastCodes) {
    Map<String, double[]> sums = new TreeMap<>();
    placesByKey.forEach(
        (key, place) -> {
          if (key.startsWith(country + "/") && !place.city().isBlank()) {
            double[] sum =
                sums.computeIfAbsent(
                    place.city() + ", " + place.state(), name -> new double[CITY_SUMS]);
            sum[0] += StrictMath.round(place.location().latitude() * DEGREE_PARTS);
            sum[1] += StrictMath.round(place.location().longitude() * DEGREE_PARTS);
            sum[2]++;
          }
        });
    List<Metro> cities = new ArrayList<>();
    sums.forEach(
        (name, sum) -> {
          if (sum[2] >= leastCodes) {
            double parts = sum[2] * DEGREE_PARTS;
            var centre = new GeoPoint(sum[0] / parts, sum[1] / parts);
            cities.add(new Metro(name, country, centre, (int) sum[2]));
          }
        });
    return cities;
  }

  private static String key(String country, String postalCode) {
    return country + "/" + PostalCodes.normalise(country, postalCode);
  }

  private static final class UnitedStates {

    static final PostalTable TABLE = load();

    private static PostalTable load() {
      Map<String, PostalPlace> places = new HashMap<>();
      ShippedTable.forEachRow(
          "us_zip.csv",
          row -> {
            var location =
                new GeoPoint(
                    Double.parseDouble(row.getField("lat")),
                    Double.parseDouble(row.getField("lon")));
            var place =
                new PostalPlace(
                    location,
                    row.getField("place"),
                    row.getField("state"),
                    row.getField("county_fips"));
            places.put(key("US", row.getField("zip")), place);
          });
      return new PostalTable(places);
    }
  }
}
