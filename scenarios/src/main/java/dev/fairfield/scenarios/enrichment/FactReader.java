package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.io.NamedRow;
import dev.fairfield.scenarios.io.NamedTable;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Severity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads facts as {@link EnrichmentWriter} writes them. */
public final class FactReader {

  private final ProblemLog log = new ProblemLog();
  private final List<Fact> facts = new ArrayList<>();
  private final Set<List<String>> used = new HashSet<>();

  private FactReader() {}

  /**
   * Reads a file, plain or gzipped.
   *
   * @throws InvalidInputException with every problem when a row is wrong
   */
  public static Facts read(Path file) {
    return read(file, ReadLimits.DEFAULT);
  }

  /**
   * Reads a file up to other limits.
   *
   * @throws InvalidInputException with every problem when a row is wrong
   */
  public static Facts read(Path file, ReadLimits limits) {
    var reader = new FactReader();
    NamedTable.read(
        file, new TreeSet<>(EnrichmentWriter.FACT_HEADER), limits, reader.log, reader::accept);
    if (reader.log.errorCount() > 0) {
      throw new InvalidInputException(reader.log.list());
    }
    return new Facts(reader.facts);
  }

  private void accept(NamedRow row) {
    String column = "type";
    String allowed = "number, text, list, yesNo, date or domain";
    try {
      SignalType type = SignalType.ofWord(row.text(column));
      column = "value";
      allowed = "a number";
      String value =
          type == SignalType.NUMBER
              ? new BigDecimal(row.text(column)).toPlainString()
              : row.text(column);
      column = "match_method";
      allowed = "id, domain or name_and_place";
      MatchMethod method = MatchMethod.valueOf(capitals(row, column));
      column = "use";
      allowed = "used, confirms or not_used";
      FactUse use = FactUse.valueOf(capitals(row, column));
      column = "match_score";
      allowed = "a number from 0 to 1";
      double score = new BigDecimal(row.text(column)).doubleValue();
      column = "value";
      allowed = "a value, and an account and field in front of it";
      add(row, type, value, method, score, use);
    } catch (IllegalArgumentException e) {
      report(row, column, allowed);
    }
  }

  private void add(
      NamedRow row, SignalType type, String value, MatchMethod method, double score, FactUse use) {
    String account = row.text("account_id");
    String field = row.text("field");
    if (account.isBlank() || field.isBlank()) {
      throw new IllegalArgumentException("The row names no account or no field.");
    }
    if (use == FactUse.USED && !used.add(List.of(account, field))) {
      report(row, "use", "one used value for each account and field");
      return;
    }
    facts.add(
        new Fact(
            account,
            field,
            type,
            value,
            row.text("source"),
            row.findDate("as_of").orElse(null),
            method,
            score,
            use));
  }

  private static String capitals(NamedRow row, String column) {
    return row.text(column).toUpperCase(Locale.ROOT);
  }

  private void report(NamedRow row, String column, String allowed) {
    String value = ProblemLog.shorten(row.text(column));
    log.add(
        new Problem(
            row.file(),
            row.line(),
            column,
            value,
            allowed,
            Severity.ERROR,
            "%s \"%s\" cannot be read; allowed is %s.".formatted(column, value, allowed)));
  }
}
