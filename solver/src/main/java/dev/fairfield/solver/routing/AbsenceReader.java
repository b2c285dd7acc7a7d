package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.io.NamedRow;
import dev.fairfield.scenarios.io.NamedTable;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Severity;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads absences: {@code rep_id, from, to, cover_rep_id}, the last blank for nobody. */
public final class AbsenceReader {

  private static final String REP = "rep_id";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String COVER = "cover_rep_id";

  private final Collection<Rep> reps;
  private final ProblemLog log = new ProblemLog();
  private final List<Absence> absences = new ArrayList<>();

  private AbsenceReader(Collection<Rep> reps) {
    this.reps = reps;
  }

  /**
   * Reads a file, plain or gzipped.
   *
   * @param reps all reps of the plan
   * @throws InvalidInputException with every problem: a date that cannot be read, a rep who is not
   *     there, an end before its beginning
   */
  public static Absences read(Path file, Collection<Rep> reps) {
    var reader = new AbsenceReader(reps);
    NamedTable.read(
        file, Set.of(REP, FROM, TO, COVER), ReadLimits.DEFAULT, reader.log, reader::accept);
    if (reader.log.errorCount() > 0) {
      throw new InvalidInputException(reader.log.list());
    }
    return Absences.of(reader.absences, reps);
  }

  private void accept(NamedRow row) {
    long before = log.errorCount();
    requireRep(row, REP, row.text(REP));
    if (!row.text(COVER).isBlank()) {
      requireRep(row, COVER, row.text(COVER));
    }
    LocalDate from = day(row, FROM);
    LocalDate to = day(row, TO);
    if (log.errorCount() > before) {
      return;
    }
    try {
      absences.add(new Absence(row.text(REP), from, to, row.text(COVER)));
    } catch (IllegalArgumentException e) {
      report(row, TO, "a day on or after the first, and another rep as cover", e.getMessage());
    }
  }

  private void requireRep(NamedRow row, String column, String rep) {
    if (reps.stream().noneMatch(known -> known.id().equals(rep))) {
      String allowed = "the id of a rep of the plan";
      String shown = ProblemLog.shorten(rep);
      report(
          row,
          column,
          allowed,
          "%s \"%s\" is not among the reps; give %s.".formatted(column, shown, allowed));
    }
  }

  /** Null where it cannot be read, which is then reported. */
  private LocalDate day(NamedRow row, String column) {
    try {
      return LocalDate.parse(row.text(column));
    } catch (DateTimeException e) {
      String allowed = "a date such as 2026-10-05";
      String shown = ProblemLog.shorten(row.text(column));
      report(
          row,
          column,
          allowed,
          "%s \"%s\" cannot be read; allowed is %s.".formatted(column, shown, allowed));
      return null;
    }
  }

  private void report(NamedRow row, String column, String allowed, String message) {
    log.add(
        new Problem(
            row.file(),
            row.line(),
            column,
            ProblemLog.shorten(row.text(column)),
            allowed,
            Severity.ERROR,
            message));
  }
}
