package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Team;
import java.util.List;
import java.util.Map;

/**
 * Checks a book as a whole: teams, owners, families, pins and who may own what. Whether a team's
 * workload fits its capacity is a question for the solver.
 */
public final class BookValidator {

  private BookValidator() {}

  /**
   * All problems of a book under the area and pins of a plan request, in reading order.
   *
   * @param pinsByAccountId rep ids that a request pins accounts to, beside the book's own pins
   * @param lines where accounts and reps were read; {@link SourceLines#NONE} when unknown
   */
  public static List<Problem> check(
      Book book, ExclusiveArea area, Map<String, String> pinsByAccountId, SourceLines lines) {
    return check(book, area, pinsByAccountId, AssignmentRules.NONE, lines);
  }

  /**
   * All problems of a book under the area, pins and assignment rules of a plan request, in reading
   * order.
   *
   * @param pinsByAccountId rep ids that a request pins accounts to, beside the book's own pins
   * @param assignment which accounts only certain reps may own
   * @param lines where accounts and reps were read; {@link SourceLines#NONE} when unknown
   */
  public static List<Problem> check(
      Book book,
      ExclusiveArea area,
      Map<String, String> pinsByAccountId,
      AssignmentRules assignment,
      SourceLines lines) {
    var problems = new BookProblems(lines, new ProblemLog());
    if (isEmpty(book, problems)) {
      return problems.log().list();
    }
    List<Team> teams = book.teams();
    TeamChecks.check(book, teams, problems);
    CoverageChecks.check(teams, problems);
    OwnerChecks.check(book, problems);
    if (FamilyChecks.check(book, problems)) {
      List<AccountUnit> units = AccountUnit.of(book, area);
      var eligibility = new Eligibility(book, assignment);
      AssignmentRuleChecks.check(book, assignment, problems);
      PinChecks.check(book, units, pinsByAccountId, eligibility, problems);
      EligibilityChecks.check(units, eligibility, problems);
    }
    return problems.log().list();
  }

  private static boolean isEmpty(Book book, BookProblems problems) {
    boolean withoutAccounts =
        book.accounts().stream().noneMatch(account -> account.ownership().assignable());
    if (withoutAccounts) {
      problems.ofAccountsFile(
          Severity.ERROR,
          "",
          "at least one account that a plan may assign",
          "The book has no account to assign; add accounts, or set assignable to true.");
    }
    if (book.reps().isEmpty()) {
      problems.ofRepsFile(
          Severity.ERROR, "", "at least one rep", "The book has no rep; add reps or open seats.");
    }
    return withoutAccounts || book.reps().isEmpty();
  }
}
