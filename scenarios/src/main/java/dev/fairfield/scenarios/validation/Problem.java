package dev.fairfield.scenarios.validation;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with an input.
 *
 * @param file name of the file, without folders
 * @param line one-based line where the record starts; 0 when the whole file is meant
 * @param column header of the column; blank when the whole record is meant
 * @param value the offending value as read; blank when something is missing
 * @param allowed what would be accepted, in words
 * @param severity whether it stops the run
 * @param message one plain sentence: what is wrong and what to do
 */
public record Problem(
    String file,
    long line,
    String column,
    String value,
    String allowed,
    Severity severity,
    String message) {

  /** By file, line and column: the order people read. */
  public static final Comparator<Problem> READING_ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingLong(Problem::line)
          .thenComparing(Problem::column)
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
  }

  /** The message after file and line, as a terminal shows it: {@code accounts.csv:12: …}. */
  public String describe() {
    return line == 0
        ? "%s: %s".formatted(file, message)
        : "%s:%d: %s".formatted(file, line, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
