package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.io.ProblemsWriter;
import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes what merging gave as CSV files that are safe to open in a spreadsheet. */
public final class EnrichmentWriter {

  static final List<String> FACT_HEADER =
      List.of(
          "account_id",
          "field",
          "type",
          "value",
          "source",
          "as_of",
          "match_method",
          "match_score",
          "use");

  private static final List<String> CONFLICT_HEADER =
      List.of(
          "account_id",
          "field",
          "kept_value",
          "kept_source",
          "kept_as_of",
          "other_value",
          "other_source",
          "other_as_of",
          "reason");

  private static final List<String> UNMATCHED_HEADER =
      List.of(
          "source",
          "file",
          "line",
          "key",
          "name",
          "place",
          "reason",
          "detail",
          "nearest_account_id",
          "nearest_score");

  private static final List<String> SOURCE_HEADER =
      List.of(
          "source",
          "rows",
          "rows_by_id",
          "rows_by_domain",
          "rows_by_name",
          "rows_unmatched",
          "accounts",
          "values_used",
          "name_pairs_compared");

  private static final int SCORE_DECIMALS = 4;

  private EnrichmentWriter() {}

  /**
   * Writes {@code accounts.csv} (which a book reader takes), {@code facts.csv}, {@code
   * conflicts.csv}, {@code unmatched.csv}, {@code sources.csv} and {@code problems.csv} into a
   * folder.
   *
   * @throws IOException when a file cannot be written
   */
  public static void write(Path folder, EnrichmentResult result) throws IOException {
    BookWriter.writeAccounts(folder.resolve("accounts.csv"), result.book());
    writeFacts(folder.resolve("facts.csv"), result.facts());
    SpreadsheetCsv.write(
        folder.resolve("conflicts.csv"),
        CONFLICT_HEADER,
        result.conflicts().stream().map(EnrichmentWriter::cells));
    SpreadsheetCsv.write(
        folder.resolve("unmatched.csv"),
        UNMATCHED_HEADER,
        result.unmatched().stream().map(EnrichmentWriter::cells));
    SpreadsheetCsv.write(
        folder.resolve("sources.csv"),
        SOURCE_HEADER,
        result.sources().stream().map(EnrichmentWriter::cells));
    ProblemsWriter.write(folder.resolve("problems.csv"), result.problems());
  }

  /**
   * Writes facts, one in each row; {@link FactReader} reads them back.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeFacts(Path file, Facts facts) throws IOException {
    SpreadsheetCsv.write(file, FACT_HEADER, facts.list().stream().map(EnrichmentWriter::cells));
  }

  private static List<Cell> cells(Fact fact) {
    return List.of(
        Cell.text(fact.accountId()),
        Cell.text(fact.field()),
        Cell.text(fact.type().word()),
        value(fact.type(), fact.value()),
        Cell.text(fact.source()),
        date(fact.asOf()),
        Cell.text(fact.method().word()),
        score(fact.matchScore()),
        Cell.text(fact.use().word()));
  }

  private static List<Cell> cells(Conflict conflict) {
    return List.of(
        Cell.text(conflict.accountId()),
        Cell.text(conflict.field()),
        Cell.text(conflict.keptValue()),
        Cell.text(conflict.keptSource()),
        date(conflict.keptAsOf()),
        Cell.text(conflict.otherValue()),
        Cell.text(conflict.otherSource()),
        date(conflict.otherAsOf()),
        Cell.text(conflict.reason()));
  }

  private static List<Cell> cells(UnmatchedRow row) {
    return List.of(
        Cell.text(row.source()),
        Cell.text(row.file()),
        Cell.number(row.line()),
        Cell.text(row.key()),
        Cell.text(row.name()),
        Cell.text(row.place()),
        Cell.text(row.reason().word()),
        Cell.text(row.detail()),
        Cell.text(row.nearestAccountId()),
        row.nearestAccountId().isBlank() ? Cell.blank() : score(row.nearestScore()));
  }

  private static List<Cell> cells(SourceSummary source) {
    return List.of(
        Cell.text(source.name()),
        Cell.number(source.rows()),
        Cell.number(source.rowsById()),
        Cell.number(source.rowsByDomain()),
        Cell.number(source.rowsByName()),
        Cell.number(source.rowsUnmatched()),
        Cell.number(source.accounts()),
        Cell.number(source.valuesUsed()),
        Cell.number(source.namePairsCompared()));
  }

  private static Cell value(SignalType type, String value) {
    return type == SignalType.NUMBER ? Cell.number(new BigDecimal(value)) : Cell.text(value);
  }

  private static Cell date(LocalDate date) {
    return date == null ? Cell.blank() : Cell.text(date.toString());
  }

  private static Cell score(double score) {
    return Cell.number(
        BigDecimal.valueOf(score)
            .setScale(SCORE_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros());
  }
}
