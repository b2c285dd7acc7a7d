package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.validation.ProblemLog;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads who owns which account: {@code account_id,rep_id}, where {@code previous_rep_id} and {@code
 * moved} may follow and are not read. Whether accounts and reps exist is for the caller, who knows
 * the book.
 */
public final class AssignmentReader {

  private static final TableFormat<AssignmentColumn> FORMAT =
      new TableFormat<>(
          AssignmentColumn.class,
          new EnumMap<>(
              Map.of(
                  AssignmentColumn.ACCOUNT_ID,
                  List.of("account_id"),
                  AssignmentColumn.REP_ID,
                  List.of("rep_id"))),
          EnumSet.allOf(AssignmentColumn.class),
          Set.of("previous_rep_id", "moved"),
          Pattern.compile(";"));

  private AssignmentReader() {}

  /** Reads a file, plain or gzipped; an account named twice is an error. */
  public static AssignmentReading read(Path file) {
    var log = new ProblemLog();
    FileProblems problems = FileProblems.of(file, log);
    Map<String, String> repIdByAccountId = new LinkedHashMap<>();
    var accounts = new RowCollector<String>("account", problems);
    CsvTable.read(
        file,
        FORMAT,
        ReadBounds.of(ReadLimits.DEFAULT),
        problems,
        row -> {
          var cells = new RowCells<>(row, problems);
          String accountId = cells.id(AssignmentColumn.ACCOUNT_ID);
          accounts.collect(
              AssignmentColumn.ACCOUNT_ID.header(),
              accountId,
              row.line(),
              () -> {
                repIdByAccountId.putIfAbsent(accountId, cells.text(AssignmentColumn.REP_ID));
                return Optional.empty();
              });
        });
    return new AssignmentReading(repIdByAccountId, log.list());
  }
}
