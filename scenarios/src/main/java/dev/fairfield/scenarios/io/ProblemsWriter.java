package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.validation.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes a validation report that opens in a spreadsheet. */
public final class ProblemsWriter {

  private static final List<String> HEADER =
      List.of("file", "line", "column", "value", "allowed", "severity", "message");

  private ProblemsWriter() {}

  /**
   * Writes all problems in their order.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void write(Path problemsCsv, List<Problem> problems) throws IOException {
    SpreadsheetCsv.write(problemsCsv, HEADER, problems.stream().map(ProblemsWriter::cells));
  }

  private static List<Cell> cells(Problem problem) {
    return List.of(
        Cell.text(problem.file()),
        problem.line() == 0 ? Cell.blank() : Cell.number(problem.line()),
        Cell.text(problem.column()),
        Cell.text(problem.value()),
        Cell.text(problem.allowed()),
        Cell.text(problem.severity().name().toLowerCase(Locale.ROOT)),
        Cell.text(problem.message()));
  }
}
