package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import java.util.Collection;
import java.util.stream.Collectors;

/** Reports problems of accounts and reps at the lines they were read from. */
record BookProblems(SourceLines lines, ProblemLog log) {

  private static final int NAMES_SHOWN = 5;

  void ofAccount(
      Severity severity,
      Account account,
      String column,
      String value,
      String allowed,
      String message) {
    add(
        severity,
        lines.accountsFile(),
        lines.accountLine(account.id()),
        column,
        value,
        allowed,
        message);
  }

  void ofRep(
      Severity severity, Rep rep, String column, String value, String allowed, String message) {
    add(severity, lines.repsFile(), lines.repLine(rep.id()), column, value, allowed, message);
  }

  void ofAccountsFile(Severity severity, String column, String allowed, String message) {
    add(severity, lines.accountsFile(), 0, column, "", allowed, message);
  }

  void ofRepsFile(Severity severity, String column, String allowed, String message) {
    add(severity, lines.repsFile(), 0, column, "", allowed, message);
  }

  /** The first ids, and how many more there are. */
  static String names(Collection<String> ids) {
    String shown = ids.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    return ids.size() <= NAMES_SHOWN
        ? shown
        : shown + Sentence.of(" and %,d more", ids.size() - NAMES_SHOWN);
  }

  private void add(
      Severity severity,
      String file,
      long line,
      String column,
      String value,
      String allowed,
      String message) {
    log.add(new Problem(file, line, column, ProblemLog.shorten(value), allowed, severity, message));
  }
}
