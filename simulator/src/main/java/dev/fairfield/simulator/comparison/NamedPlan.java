package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.scenarios.validation.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan to simulate under the name people call it.
 *
 * @param name at most 64 letters, digits, blanks, {@code -}, {@code _} and {@code .}, with a letter
 *     or digit first
 * @param repByAccount rep id by account id; an account that is absent or has a blank rep is unowned
 * @param file what messages call the plan's file
 */
public record NamedPlan(String name, Map<String, String> repByAccount, String file) {

  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}";

  /**
   * @throws InvalidInputException when the name is not one
   */
  public NamedPlan {
    if (name == null || !name.matches(NAME)) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  "--plan",
                  0,
                  "",
                  ProblemLog.shorten(String.valueOf(name)),
                  "a name of 1 to 64 letters, digits, blanks, '-', '_' and '.'",
                  Severity.ERROR,
                  "A plan needs a name of 1 to 64 letters, digits, blanks, '-', '_' and '.' with a letter or digit first.")));
    }
    repByAccount = Collections.unmodifiableMap(new TreeMap<>(repByAccount));
  }

  /**
   * A plan that comes from no file.
   *
   * @throws InvalidInputException when the name is not one
   */
  public NamedPlan(String name, Map<String, String> repByAccount) {
    this(name, repByAccount, name);
  }

  /**
   * Checks that the plan speaks of the accounts and reps of a book, and of all its assignable
   * accounts. Accounts of new markets may be left out: they are unowned until the scenario's policy
   * assigns them.
   *
   * @param file what messages call the plan's file
   * @param planned the book that plans are made for, before anything of the scenario happens
   * @param everything the same with all accounts and reps of the scenario
   * @throws InvalidInputException with every problem
   */
  public void requireFits(String file, Book planned, Book everything) {
    var log = new ProblemLog();
    repByAccount.forEach(
        (accountId, repId) -> {
          if (everything.findAccount(accountId).isEmpty()) {
            log.add(unknownAccount(file, accountId, everything));
          }
          if (!repId.isBlank()
              && everything.findRep(repId).isEmpty()
              && !isFormerRep(repId, planned)) {
            log.add(unknownRep(file, repId, everything));
          }
        });
    List<String> missing =
        planned.assignableAccounts().stream()
            .map(account -> account.id())
            .filter(id -> !repByAccount.containsKey(id))
            .toList();
    if (!missing.isEmpty()) {
      log.add(missing(file, missing));
    }
    if (log.errorCount() > 0) {
      throw new InvalidInputException(log.list().stream().distinct().toList());
    }
  }

  /** Today's ownership names reps who have left; their accounts are simply unowned. */
  private static boolean isFormerRep(String repId, Book book) {
    return book.accounts().stream()
        .anyMatch(account -> account.ownership().currentOwner().equals(repId));
  }

  private Problem unknownAccount(String file, String accountId, Book book) {
    String shown = ProblemLog.shorten(accountId);
    return new Problem(
        file,
        0,
        "account_id",
        shown,
        "ids of the book",
        Severity.ERROR,
        "Plan %s: the account %s is neither in the book nor in a new market%s. Correct the id or take its row out."
            .formatted(
                name,
                shown,
                nearest(accountId, book.accounts().stream().map(a -> a.id()).toList())));
  }

  private Problem unknownRep(String file, String repId, Book book) {
    String shown = ProblemLog.shorten(repId);
    return new Problem(
        file,
        0,
        "rep_id",
        shown,
        "ids of the book",
        Severity.ERROR,
        "Plan %s: the rep %s is neither in the book nor joins in the scenario%s. Correct the id in column rep_id."
            .formatted(
                name, shown, nearest(repId, book.reps().stream().map(r -> r.id()).toList())));
  }

  private static String nearest(String given, List<String> known) {
    return NearestName.find(given, known).map(" (did you mean %s?)"::formatted).orElse("");
  }

  private Problem missing(String file, List<String> ids) {
    return new Problem(
        file,
        0,
        "account_id",
        ids.get(0),
        "a row for each assignable account",
        Severity.ERROR,
        Sentence.of(
            "Plan %s has no row for %,d of the book's accounts, the first is %s. Give each account a row; a blank rep_id leaves it unowned.",
            name, ids.size(), ids.get(0)));
  }
}
