package dev.fairfield.scenarios.generate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the generator's own source files; anything unexpected stops the run and names the cell. */
final class SourceFiles {

  private SourceFiles() {}

  /** The companies, ordered by id. */
  static List<SourceAccount> readAccounts(Path file) throws IOException {
    Set<String> ids = new HashSet<>();
    return read(file, row -> account(file, row, newId(file, row, "account_id", ids))).stream()
        .sorted(Comparator.comparing(SourceAccount::id))
        .toList();
  }

  /** The reps, ordered by id. */
  static List<SourceRep> readReps(Path file) throws IOException {
    Set<String> ids = new HashSet<>();
    return read(file, row -> rep(file, row, newId(file, row, "rep_id", ids))).stream()
        .sorted(Comparator.comparing(SourceRep::id))
        .toList();
  }

  /** County FIPS code by ZIP code; a ZIP that the file puts into two counties is left out. */
  static Map<String, String> readCounties(Path file) throws IOException {
    Map<String, TreeSet<String>> countiesByZip = new TreeMap<>();
    read(file, row -> Map.entry(text(file, row, "zip"), row.findField("county_fips").orElse("")))
        .forEach(
            entry ->
                countiesByZip
                    .computeIfAbsent(entry.getKey(), zip -> new TreeSet<>())
                    .add(entry.getValue()));
    Map<String, String> unambiguous = new TreeMap<>();
    countiesByZip.forEach(
        (zip, counties) -> {
          if (counties.size() == 1) {
            unambiguous.put(zip, counties.first());
          }
        });
    return unambiguous;
  }

  private static SourceAccount account(Path file, NamedCsvRecord row, String id) {
    return new SourceAccount(
        id,
        text(file, row, "name"),
        segment(file, row),
        text(file, row, "industry"),
        (int) number(file, row, "employees", 0, 10_000_000),
        (long) number(file, row, "potential_usd", 0, 1e12),
        point(file, row),
        new SourceAccount.Address(
            text(file, row, "city"),
            state(file, row, "state"),
            postalCode(file, row),
            text(file, row, "country")));
  }

  private static SourceRep rep(Path file, NamedCsvRecord row, String id) {
    return new SourceRep(
        id,
        text(file, row, "name"),
        team(file, row),
        point(file, row),
        state(file, row, "home_state"),
        text(file, row, "country"),
        List.of(text(file, row, "languages").split(",")),
        number(file, row, "tenure_years", 0, 80));
  }

  private static GeoPoint point(Path file, NamedCsvRecord row) {
    return new GeoPoint(number(file, row, "lat", -90, 90), number(file, row, "lon", -180, 180));
  }

  private static Segment segment(Path file, NamedCsvRecord row) {
    String value = text(file, row, "segment");
    return Arrays.stream(Segment.values())
        .filter(segment -> segment.label().equals(value))
        .findFirst()
        .orElseThrow(() -> problem(file, row, "segment", value, "SMB, Mid-Market or Enterprise"));
  }

  private static String state(Path file, NamedCsvRecord row, String column) {
    String value = text(file, row, column);
    if (!SalesRegion.has(value)) {
      throw problem(file, row, column, value, "a code of a US state or a Canadian province");
    }
    return value;
  }

  private static String postalCode(Path file, NamedCsvRecord row) {
    String value = text(file, row, "postal");
    if (value.length() < 3) {
      throw problem(file, row, "postal", value, "a ZIP code or forward sortation area");
    }
    return value;
  }

  private static String newId(Path file, NamedCsvRecord row, String column, Set<String> ids) {
    String value = text(file, row, column);
    if (!ids.add(value)) {
      throw problem(file, row, column, value, "an id that no earlier line has");
    }
    return value;
  }

  private static SalesTeam team(Path file, NamedCsvRecord row) {
    String value = text(file, row, "segment");
    return Arrays.stream(SalesTeam.values())
        .filter(team -> team.label().equals(value))
        .findFirst()
        .orElseThrow(() -> problem(file, row, "segment", value, "Commercial or Enterprise"));
  }

  private static String text(Path file, NamedCsvRecord row, String column) {
    String value = row.findField(column).orElse("");
    if (value.isBlank()) {
      throw problem(file, row, column, value, "a value that is not blank");
    }
    return value;
  }

  private static double number(
      Path file, NamedCsvRecord row, String column, double least, double most) {
    String value = text(file, row, column);
    String allowed = "a number from %s to %s".formatted(least, most);
    try {
      double number = Double.parseDouble(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw problem(file, row, column, value, allowed);
    }
    throw problem(file, row, column, value, allowed);
  }

  private static <T> List<T> read(Path file, Function<NamedCsvRecord, T> toRow) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw invalid(file, 0, "", "", "a CSV file", "%s is not a file.".formatted(file));
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().map(toRow).toList();
    } catch (CsvParseException e) {
      throw invalid(
          file, 0, "", "", "CSV", "%s is not valid CSV: %s".formatted(file, e.getMessage()));
    }
  }

  private static InvalidInputException problem(
      Path file, NamedCsvRecord row, String column, String value, String allowed) {
    long line = row.getStartingLineNumber();
    return invalid(
        file,
        line,
        column,
        value,
        allowed,
        "%s is \"%s\"; allowed is %s.".formatted(column, value, allowed));
  }

  private static InvalidInputException invalid(
      Path file, long line, String column, String value, String allowed, String message) {
    return new InvalidInputException(
        List.of(
            new Problem(
                file.getFileName().toString(),
                line,
                column,
                value,
                allowed,
                Severity.ERROR,
                message)));
  }
}
