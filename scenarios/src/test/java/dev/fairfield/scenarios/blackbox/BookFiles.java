package dev.fairfield.scenarios.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes small files, reads them as a book and looks at the problems. */
final class BookFiles {

  static final String ACCOUNT_HEADER = "account_id,latitude,longitude,potential_usd";
  static final String REP_HEADER = "rep_id,latitude,longitude";
  static final String ONE_REP = REP_HEADER + "\nR1,41,-87\n";

  private final Path folder;

  BookFiles(Path folder) {
    this.folder = folder;
  }

  BookReading read(String accounts, String reps) {
    return read(BookReader.of(BookPreset.FAIRFIELD), accounts, reps);
  }

  BookReading read(BookReader reader, String accounts, String reps) {
    return reader.read(write("accounts.csv", accounts), write("reps.csv", reps));
  }

  /** Rows under the header of required columns plus more columns, with one rep in Chicago. */
  BookReading readAccounts(String moreColumns, String... rows) {
    return read(ACCOUNT_HEADER + moreColumns + "\n" + String.join("\n", rows) + "\n", ONE_REP);
  }

  /** One account in Chicago, and reps under the header of required columns plus more columns. */
  BookReading readReps(String moreColumns, String... rows) {
    return read(
        ACCOUNT_HEADER + "\nA1,41.5,-87.5,1000\n",
        REP_HEADER + moreColumns + "\n" + String.join("\n", rows) + "\n");
  }

  BookReading readLimited(ReadLimits limits, String accounts) {
    return read(BookReader.of(BookPreset.FAIRFIELD).withLimits(limits), accounts, ONE_REP);
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void assertError(
      BookReading reading, String file, long line, String column, String message) {
    assertThat(reading.book()).isNull();
    assertProblem(reading.problems(), Severity.ERROR, file, line, column, message);
  }

  static void assertWarning(
      BookReading reading, String file, long line, String column, String message) {
    assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
    assertProblem(reading.problems(), Severity.WARNING, file, line, column, message);
  }

  static void assertProblem(
      List<Problem> problems,
      Severity severity,
      String file,
      long line,
      String column,
      String message) {
    assertThat(problems)
        .extracting(
            Problem::severity, Problem::file, Problem::line, Problem::column, Problem::message)
        .contains(tuple(severity, file, line, column, message));
    assertThat(problems).extracting(Problem::allowed).doesNotContain("");
  }
}
