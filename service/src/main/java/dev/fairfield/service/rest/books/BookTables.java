package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes accounts and reps that came as JSON as our own CSV files, a line each, so that one reader
 * checks whatever comes in. Finds the field of the JSON that a problem of such a file is about.
 */
final class BookTables {

  private static final int LINES_BEFORE_ROWS = 2;
  private static final String LIST_SEPARATOR = ";";

  /** A column of the file, the field it comes from and its content: text, number, date or list. */
  private record Column<T>(String header, String field, Function<T, Object> value) {}

  private static final List<Column<AccountDto>> ACCOUNTS =
      List.of(
          new Column<>("account_id", "accountId", AccountDto::accountId),
          new Column<>("name", "name", AccountDto::name),
          new Column<>("latitude", "latitude", AccountDto::latitude),
          new Column<>("longitude", "longitude", AccountDto::longitude),
          new Column<>("postal_code", "postalCode", AccountDto::postalCode),
          new Column<>("city", "city", AccountDto::city),
          new Column<>("state", "state", AccountDto::state),
          new Column<>("country", "country", AccountDto::country),
          new Column<>("county_fips", "countyFips", AccountDto::countyFips),
          new Column<>("team", "team", AccountDto::team),
          new Column<>("industry", "industry", AccountDto::industry),
          new Column<>("employees", "employees", AccountDto::employees),
          new Column<>("kind", "kind", AccountDto::kind),
          new Column<>("revenue_usd", "revenueCents", dto -> dollars(dto.revenueCents())),
          new Column<>("potential_usd", "potentialCents", dto -> dollars(dto.potentialCents())),
          new Column<>("workload_hours", "workloadHours", AccountDto::workloadHours),
          new Column<>("visits_per_year", "visitsPerYear", AccountDto::visitsPerYear),
          new Column<>("current_owner", "currentOwner", AccountDto::currentOwner),
          new Column<>("last_owner_change", "lastOwnerChange", AccountDto::lastOwnerChange),
          new Column<>(
              "open_pipeline_usd", "openPipelineCents", dto -> dollars(dto.openPipelineCents())),
          new Column<>("parent_id", "parentId", AccountDto::parentId),
          new Column<>("pinned", "pinned", AccountDto::pinned),
          new Column<>("assignable", "assignable", AccountDto::assignable),
          new Column<>("region", "region", AccountDto::region),
          new Column<>("language", "language", AccountDto::language),
          new Column<>("score", "score", AccountDto::score));

  private static final List<Column<RepDto>> REPS =
      List.of(
          new Column<>("rep_id", "repId", RepDto::repId),
          new Column<>("name", "name", RepDto::name),
          new Column<>("latitude", "latitude", RepDto::latitude),
          new Column<>("longitude", "longitude", RepDto::longitude),
          new Column<>("team", "team", RepDto::team),
          new Column<>("capacity_hours", "capacityHours", RepDto::capacityHours),
          new Column<>("max_accounts", "maxAccounts", RepDto::maxAccounts),
          new Column<>("quota_usd", "quotaCents", dto -> dollars(dto.quotaCents())),
          new Column<>("industries", "industries", RepDto::industries),
          new Column<>("languages", "languages", RepDto::languages),
          new Column<>("states", "states", RepDto::states),
          new Column<>("expertise", "expertise", RepDto::expertise),
          new Column<>("tenure_years", "tenureYears", RepDto::tenureYears),
          new Column<>("target_share", "targetShare", RepDto::targetShare),
          new Column<>("win_rate", "winRate", RepDto::winRate),
          new Column<>("manager", "manager", RepDto::manager),
          new Column<>("region", "region", RepDto::region),
          new Column<>("status", "status", RepDto::status),
          new Column<>("start_date", "startDate", RepDto::startDate));

  private static final Map<String, Map<String, String>> FIELDS_BY_FILE =
      Map.of(
          BookShelf.ACCOUNTS,
          ACCOUNTS.stream().collect(Collectors.toMap(Column::header, Column::field)),
          BookShelf.REPS,
          REPS.stream().collect(Collectors.toMap(Column::header, Column::field)));

  private BookTables() {}

  /** Writes both files; what no file could hold is returned, and then the files are of no use. */
  static FieldProblems write(NewBook book, BookFolder folder) throws IOException {
    var problems = new FieldProblems();
    write(folder.accounts(), ACCOUNTS, book.accounts(), "/accounts/", problems);
    write(folder.reps(), REPS, book.reps(), "/reps/", problems);
    return problems;
  }

  /**
   * The place in the JSON that a problem is about.
   *
   * @param file name of the file that was written
   * @param line of the problem; 0 for the whole file
   * @param header of the column; blank for the whole row
   */
  static String pointer(String file, long line, String header) {
    String list = file.equals(BookShelf.REPS) ? "/reps" : "/accounts";
    if (line < LINES_BEFORE_ROWS) {
      return list;
    }
    String item = list + "/" + (line - LINES_BEFORE_ROWS);
    return Optional.ofNullable(FIELDS_BY_FILE.getOrDefault(file, Map.of()).get(header))
        .map(field -> item + "/" + field)
        .orElse(item);
  }

  private static <T> void write(
      Path file, List<Column<T>> columns, List<T> items, String list, FieldProblems problems)
      throws IOException {
    SpreadsheetCsv.write(
        file,
        columns.stream().map(Column::header).toList(),
        IntStream.range(0, items.size())
            .mapToObj(i -> row(columns, items.get(i), list + i, problems)));
  }

  private static <T> List<Cell> row(
      List<Column<T>> columns, T item, String pointer, FieldProblems problems) {
    List<Cell> cells = new ArrayList<>(columns.size());
    for (Column<T> column : columns) {
      Object value = column.value().apply(item);
      String field = pointer + "/" + column.field();
      cells.add(cell(value, field, problems));
    }
    if (isBlank(columns.get(0).value().apply(item))) {
      String field = columns.get(0).field();
      problems.add(
          pointer + "/" + field, "required", "%s is missing; give an id.".formatted(field));
    }
    return cells;
  }

  private static boolean isBlank(Object value) {
    return value == null || value.toString().isBlank();
  }

  private static Cell cell(Object value, String pointer, FieldProblems problems) {
    if (value == null) {
      return Cell.blank();
    }
    if (value instanceof BigDecimal number) {
      return number(number, pointer, problems);
    }
    if (value instanceof List<?> entries) {
      return list(entries, pointer, problems);
    }
    return text(value.toString(), pointer, problems);
  }

  /** A number of a million digits would be written in full. */
  private static Cell number(BigDecimal number, String pointer, FieldProblems problems) {
    if (Math.abs((long) number.scale()) > 30 || number.precision() > 30) {
      problems.add(pointer, "invalid-number", "The number has more than 30 digits.");
      return Cell.blank();
    }
    return Cell.number(number);
  }

  private static Cell list(List<?> entries, String pointer, FieldProblems problems) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).toString().contains(LIST_SEPARATOR)) {
        problems.add(
            pointer + "/" + i,
            "invalid-entry",
            "An entry of this list must be a text without semicolons.");
      }
    }
    String joined =
        entries.stream().map(String::valueOf).collect(Collectors.joining(LIST_SEPARATOR));
    return text(joined, pointer, problems);
  }

  private static Cell text(String text, String pointer, FieldProblems problems) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          pointer,
          "control-character",
          "The text has a line break or another control character; take it out.");
      return Cell.blank();
    }
    return Cell.text(text);
  }

  private static BigDecimal dollars(Long cents) {
    return cents == null ? null : BigDecimal.valueOf(cents, 2);
  }
}
