package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.io.NamedRow;
import dev.fairfield.scenarios.io.NamedTable;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Scores so far in a CSV file, {@code account_id, date, score}, by account, then date. A file that
 * is written appears whole or stays as it was.
 */
public final class ScoreHistoryFile {

  private static final String ACCOUNT = "account_id";
  private static final String DATE = "date";
  private static final String SCORE = "score";
  private static final List<String> HEADER = List.of(ACCOUNT, DATE, SCORE);
  private static final List<String> FLAG_HEADER =
      List.of(ACCOUNT, DATE, SCORE, "centre", "lower_limit", "upper_limit", "direction", "words");

  private final ProblemLog log = new ProblemLog();
  private final Map<String, List<ScorePoint>> pointsByAccount = new TreeMap<>();

  private ScoreHistoryFile() {}

  /**
   * Reads a file, plain or gzipped; a file that is not there yet is a history without points.
   *
   * @return by account id
   * @throws InvalidInputException with every row that cannot be read
   */
  public static Map<String, ScoreHistory> read(Path file) {
    var reader = new ScoreHistoryFile();
    if (Files.exists(file)) {
      NamedTable.read(file, new TreeSet<>(HEADER), ReadLimits.DEFAULT, reader.log, reader::accept);
    }
    if (reader.log.errorCount() > 0) {
      throw new InvalidInputException(reader.log.list());
    }
    Map<String, ScoreHistory> histories = new TreeMap<>();
    reader.pointsByAccount.forEach(
        (account, points) -> histories.put(account, new ScoreHistory(account, points)));
    return histories;
  }

  private void accept(NamedRow row) {
    try {
      if (row.text(ACCOUNT).isBlank()) {
        throw new IllegalArgumentException("The row names no account.");
      }
      double score = new BigDecimal(row.text(SCORE)).doubleValue();
      pointsByAccount
          .computeIfAbsent(row.text(ACCOUNT), account -> new ArrayList<>())
          .add(new ScorePoint(LocalDate.parse(row.text(DATE)), score));
    } catch (IllegalArgumentException | DateTimeException e) {
      String found = ProblemLog.shorten(String.join(", ", HEADER.stream().map(row::text).toList()));
      log.add(
          new Problem(
              row.file(),
              row.line(),
              "",
              found,
              "an account id, a date such as 2026-03-31 and a score from 0 to 100",
              Severity.ERROR,
              ("\"%s\" cannot be read; allowed are an account id, a date such as 2026-03-31 and a"
                      + " score from 0 to 100.")
                  .formatted(found)));
    }
  }

  /**
   * The histories with the scores of one day behind them. Scores that the day has already are
   * replaced, so that a run that is repeated counts once.
   */
  public static Map<String, ScoreHistory> append(
      Map<String, ScoreHistory> histories, List<AccountScore> scores, LocalDate day) {
    Map<String, ScoreHistory> all = new TreeMap<>(histories);
    for (AccountScore score : scores) {
      List<ScorePoint> points = new ArrayList<>();
      if (all.containsKey(score.accountId())) {
        all.get(score.accountId()).points().stream()
            .filter(point -> !point.date().equals(day))
            .forEach(points::add);
      }
      points.add(new ScorePoint(day, score.score()));
      all.put(score.accountId(), new ScoreHistory(score.accountId(), points));
    }
    return all;
  }

  /** Flags of scores that their history before the day does not explain, by account id. */
  public static List<ScoreFlag> flags(
      Map<String, ScoreHistory> histories,
      List<AccountScore> scores,
      LocalDate day,
      ControlSettings settings) {
    List<ScoreFlag> flags = new ArrayList<>();
    for (AccountScore score : scores) {
      ScoreHistory known = histories.get(score.accountId());
      if (known != null) {
        List<ScorePoint> before =
            known.points().stream().filter(point -> point.date().isBefore(day)).toList();
        ControlChart.check(
                new ScoreHistory(score.accountId(), before),
                new ScorePoint(day, score.score()),
                settings)
            .ifPresent(flags::add);
      }
    }
    return flags;
  }

  /**
   * Writes histories.
   *
   * @throws IOException when the file cannot be written; an older one is then left as it was
   */
  public static void write(Path file, Map<String, ScoreHistory> histories) throws IOException {
    SpreadsheetCsv.write(
        file, HEADER, new TreeMap<>(histories).values().stream().flatMap(ScoreHistoryFile::rows));
  }

  private static Stream<List<Cell>> rows(ScoreHistory history) {
    return history.points().stream()
        .map(
            point ->
                List.of(
                    Cell.text(history.accountId()),
                    Cell.text(point.date().toString()),
                    number(point.score())));
  }

  /**
   * Writes flags for spreadsheets.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeFlags(Path file, List<ScoreFlag> flags) throws IOException {
    SpreadsheetCsv.write(
        file,
        FLAG_HEADER,
        flags.stream()
            .map(
                flag ->
                    List.of(
                        Cell.text(flag.accountId()),
                        Cell.text(flag.date().toString()),
                        number(flag.score()),
                        number(flag.centre()),
                        number(flag.lower()),
                        number(flag.upper()),
                        Cell.text(flag.rises() ? "up" : "down"),
                        Cell.text(flag.words()))));
  }

  private static Cell number(double score) {
    return Cell.number(BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP));
  }
}
