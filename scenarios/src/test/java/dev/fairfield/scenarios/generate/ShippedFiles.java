package dev.fairfield.scenarios.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The committed sample book, read as plain rows. */
final class ShippedFiles {

  static final Path FOLDER = Path.of("data", "north-america-40");
  static final Path SOURCE_ACCOUNTS = FOLDER.resolve("source/accounts-5000-places.csv");
  static final Path SOURCE_REPS = FOLDER.resolve("source/reps-40.csv");
  static final Path COUNTIES = FOLDER.resolve("source/zip-counties.csv");

  final List<Map<String, String>> accounts = read(FOLDER.resolve("accounts.csv"));
  final List<Map<String, String>> reps = read(FOLDER.resolve("reps.csv"));

  final Map<String, Map<String, String>> accountsById =
      accounts.stream()
          .collect(
              Collectors.toMap(
                  account -> account.get("account_id"),
                  account -> account,
                  (a, b) -> a,
                  TreeMap::new));

  static List<Map<String, String>> read(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  Stream<Map<String, String>> assignable(String team) {
    return accounts.stream()
        .filter(account -> account.get("team").equals(team))
        .filter(account -> account.get("assignable").equals("true"));
  }

  List<Map<String, String>> reps(String team) {
    return reps.stream().filter(rep -> rep.get("team").equals(team)).toList();
  }

  Map<String, String> getRep(String id) {
    return reps.stream().filter(rep -> rep.get("rep_id").equals(id)).findFirst().orElseThrow();
  }

  /** Root of the family by account id; fails on an absent parent and on a cycle. */
  Map<String, String> rootById() {
    Map<String, String> roots = new TreeMap<>();
    for (String id : accountsById.keySet()) {
      String current = id;
      int steps = 0;
      while (!accountsById.get(current).get("parent_id").isEmpty()) {
        current = accountsById.get(current).get("parent_id");
        if (!accountsById.containsKey(current) || ++steps > 10) {
          throw new IllegalStateException("The parents of %s do not end.".formatted(id));
        }
      }
      roots.put(id, current);
    }
    return roots;
  }

  /** The assignable accounts of a team by unit. */
  Map<String, List<Map<String, String>>> units(String team) {
    Map<String, String> roots = rootById();
    Map<String, List<Map<String, String>>> units = new TreeMap<>();
    assignable(team)
        .forEach(
            account ->
                units
                    .computeIfAbsent(roots.get(account.get("account_id")), r -> new ArrayList<>())
                    .add(account));
    return units;
  }

  static boolean speaks(Map<String, String> rep, String language) {
    return language.isEmpty() || List.of(rep.get("languages").split(";")).contains(language);
  }

  static double sum(Stream<Map<String, String>> rows, String column) {
    return rows.mapToDouble(row -> number(row, column)).sum();
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  /** The rep's fair share of the team's potential. */
  double shareUsd(Map<String, String> rep) {
    String team = rep.get("team");
    return sum(assignable(team), "potential_usd")
        * number(rep, "capacity_hours")
        / sum(reps(team).stream(), "capacity_hours");
  }
}
