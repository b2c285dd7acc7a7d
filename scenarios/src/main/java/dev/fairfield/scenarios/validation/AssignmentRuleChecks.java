package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import java.util.List;
import java.util.TreeSet;

/** Assignment rules name reps of the book, and each holds for some account. */
final class AssignmentRuleChecks {

  private static final String COLUMN = "assignmentRules";

  private AssignmentRuleChecks() {}

  static void check(Book book, AssignmentRules assignment, BookProblems problems) {
    var used = new boolean[assignment.rules().size()];
    if (used.length == 0) {
      return;
    }
    for (Account account : book.assignableAccounts()) {
      int rule = assignment.indexOf(account);
      if (rule != AssignmentRules.UNMATCHED) {
        used[rule] = true;
      }
    }
    for (int rule = 0; rule < used.length; rule++) {
      checkReps(book, assignment.rules().get(rule), problems);
      if (!used[rule]) {
        warnOfIdle(book, assignment.rules().get(rule), problems);
      }
    }
  }

  private static void checkReps(Book book, AssignmentRule rule, BookProblems problems) {
    List<String> known = book.reps().stream().map(Rep::id).toList();
    for (String repId : new TreeSet<>(rule.repIds())) {
      if (book.findRep(repId).isEmpty()) {
        problems.ofRepsFile(
            Severity.ERROR,
            COLUMN,
            "ids of reps of the book",
            "The assignment rule %s names the rep %s, who is not in the book.%s"
                .formatted(
                    rule.name(),
                    ProblemLog.shorten(repId),
                    NearestName.find(repId, known)
                        .map(" Did you mean %s?"::formatted)
                        .orElse(" Name a rep of the book.")));
      }
    }
  }

  private static void warnOfIdle(Book book, AssignmentRule rule, BookProblems problems) {
    boolean shadowed = book.assignableAccounts().stream().anyMatch(rule.match()::matches);
    problems.ofAccountsFile(
        Severity.WARNING,
        COLUMN,
        "rules that hold for some account",
        shadowed
            ? "The assignment rule %s holds for no account: rules before it take all that it matches. Move it up or take it out."
                .formatted(rule.name())
            : "The assignment rule %s matches no account of the book; check its industries, states, regions and numbers."
                .formatted(rule.name()));
  }
}
