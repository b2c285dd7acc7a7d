package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.places.Countries;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.scenarios.places.PostalCodes;
import dev.fairfield.scenarios.places.PostalPlace;
import dev.fairfield.scenarios.places.PostalTable;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the postal codes of countries that are not shipped. Columns: {@code postal_code} (or {@code
 * fsa}, {@code zip}), {@code latitude}, {@code longitude} (or {@code lat}, {@code lon}), {@code
 * country}, {@code city} (or {@code place}), {@code state} (or {@code province}), {@code
 * county_fips}. Without a country, a Canadian forward sortation area is Canadian and any other code
 * is an error.
 */
public final class PostalTableReader {

  private static final String NEEDED = "a postal code";
  private final FileProblems problems;
  private final Map<String, Map<String, PostalPlace>> places = new TreeMap<>();

  private PostalTableReader(FileProblems problems) {
    this.problems = problems;
  }

  /**
   * Reads a table, plain or gzipped. A code that stands twice keeps its first place.
   *
   * @throws InvalidInputException when anything in the file is an error
   */
  public static PostalTable read(Path file) {
    return read(file, ReadLimits.DEFAULT);
  }

  /**
   * Reads a table up to other limits.
   *
   * @throws InvalidInputException when anything in the file is an error
   */
  public static PostalTable read(Path file, ReadLimits limits) {
    var log = new ProblemLog();
    FileProblems problems = FileProblems.of(file, log);
    var reader = new PostalTableReader(problems);
    CsvTable.read(file, format(), ReadBounds.of(limits), problems, reader::accept);
    List<Problem> found = log.list();
    if (log.errorCount() > 0) {
      throw new InvalidInputException(found);
    }
    return PostalTable.of(reader.places);
  }

  private static TableFormat<PostalColumn> format() {
    Map<PostalColumn, List<String>> headers = new EnumMap<>(PostalColumn.class);
    for (PostalColumn column : PostalColumn.values()) {
      headers.put(column, List.of(column.header()));
    }
    return new TableFormat<>(
        PostalColumn.class,
        headers,
        Set.of(),
        Set.of("geonames_accuracy", "county", "latlon_source", "is_zcta"),
        Pattern.compile(";"));
  }

  private void accept(TableRow<PostalColumn> row) {
    var cells = new RowCells<>(row, problems);
    String code =
        first(cells, PostalColumn.POSTAL_CODE, PostalColumn.FSA, PostalColumn.ZIP)
            .toUpperCase(Locale.ROOT);
    Optional<String> country = country(cells, code);
    Optional<GeoPoint> point = point(cells);
    if (code.isBlank()) {
      cells.error(
          PostalColumn.POSTAL_CODE,
          "",
          NEEDED,
          "The row has no postal code; it needs one in postal_code, fsa or zip.");
    } else if (country.isEmpty()) {
      cells.error(
          PostalColumn.COUNTRY,
          cells.text(PostalColumn.COUNTRY),
          "an ISO 3166 code of two letters",
          "The country of postal code %s is unknown; fill the column country."
              .formatted(ProblemText.quotable(code)));
    } else if (point.isPresent()) {
      places
          .computeIfAbsent(country.get(), key -> new TreeMap<>())
          .putIfAbsent(
              PostalCodes.normalise(country.get(), code),
              new PostalPlace(
                  point.get(),
                  first(cells, PostalColumn.CITY, PostalColumn.PLACE),
                  first(cells, PostalColumn.STATE, PostalColumn.PROVINCE).toUpperCase(Locale.ROOT),
                  CountyTable.normaliseFips(cells.text(PostalColumn.COUNTY_FIPS))));
    }
  }

  private static Optional<String> country(RowCells<PostalColumn> cells, String code) {
    String text = cells.text(PostalColumn.COUNTRY);
    if (text.isEmpty() && PostalCodes.startsWithFsa(code)) {
      return Optional.of("CA");
    }
    return Countries.findCode(text);
  }

  private Optional<GeoPoint> point(RowCells<PostalColumn> cells) {
    long errorsBefore = problems.log().errorCount();
    Optional<GeoPoint> point =
        Coordinates.find(cells, PostalColumn.LATITUDE, PostalColumn.LONGITUDE)
            .or(() -> Coordinates.find(cells, PostalColumn.LAT, PostalColumn.LON));
    if (point.isEmpty() && problems.log().errorCount() == errorsBefore) {
      cells.error(
          PostalColumn.LATITUDE,
          "",
          NumberRange.LATITUDE.allowed(),
          "The row has no coordinates; it needs latitude and longitude.");
    }
    return point;
  }

  private static String first(RowCells<PostalColumn> cells, PostalColumn... columns) {
    for (PostalColumn column : columns) {
      if (!cells.text(column).isEmpty()) {
        return cells.text(column);
      }
    }
    return "";
  }
}
