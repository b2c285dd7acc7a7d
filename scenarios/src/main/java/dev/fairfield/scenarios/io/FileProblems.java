package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Severity;
import java.nio.file.Path;

/** Reports the problems of one file. */
record FileProblems(String file, ProblemLog log) {

  static FileProblems of(Path file, ProblemLog log) {
    Path name = file.getFileName();
    return new FileProblems(name == null ? file.toString() : name.toString(), log);
  }

  void error(long line, String column, String value, String allowed, String message) {
    add(Severity.ERROR, line, column, value, allowed, message);
  }

  void warning(long line, String column, String value, String allowed, String message) {
    add(Severity.WARNING, line, column, value, allowed, message);
  }

  void add(
      Severity severity, long line, String column, String value, String allowed, String message) {
    log.add(new Problem(file, line, column, ProblemLog.shorten(value), allowed, severity, message));
  }
}
