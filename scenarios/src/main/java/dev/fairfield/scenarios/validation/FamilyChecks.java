package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parents exist, form no cycle and no endless chain. */
final class FamilyChecks {

  private static final int MAX_LEVELS = 100;
  private static final int IDS_SHOWN = 10;
  private static final int ON_PATH = -1;
  private static final String PARENT_ID = "parent_id";

  private final Book book;
  private final BookProblems problems;

  /** Number of ancestors of each account; {@link #ON_PATH} while they are being counted. */
  private final Map<String, Integer> levelById = new HashMap<>();

  private boolean sound = true;

  private FamilyChecks(Book book, BookProblems problems) {
    this.book = book;
    this.problems = problems;
  }

  /** Whether families can be built. */
  static boolean check(Book book, BookProblems problems) {
    var checks = new FamilyChecks(book, problems);
    for (Account account : book.accounts()) {
      checks.warnOfAbsentParent(account);
      checks.climb(account);
    }
    return checks.sound;
  }

  private void warnOfAbsentParent(Account account) {
    String parent = account.ownership().parentId();
    if (!parent.isBlank() && book.findAccount(parent).isEmpty()) {
      problems.ofAccount(
          Severity.WARNING,
          account,
          PARENT_ID,
          parent,
          "the id of an account of the book, or blank",
          "The parent %s of account %s is not in the book; the account counts as the root of its family."
              .formatted(ProblemLog.shorten(parent), account.id()));
    }
  }

  private void climb(Account start) {
    List<Account> path = new ArrayList<>();
    Account current = start;
    while (current != null && !levelById.containsKey(current.id())) {
      levelById.put(current.id(), ON_PATH);
      path.add(current);
      current = book.findAccount(current.ownership().parentId()).orElse(null);
    }
    int level = current == null ? -1 : levelById.get(current.id());
    if (current != null && level == ON_PATH) {
      reportCycle(path, current);
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      level++;
      levelById.put(path.get(i).id(), level);
      if (level == MAX_LEVELS) {
        reportDepth(path.get(i));
      }
    }
  }

  private void reportCycle(List<Account> path, Account first) {
    sound = false;
    List<String> ids =
        path.subList(path.indexOf(first), path.size()).stream().map(Account::id).toList();
    String shown =
        ids.size() <= IDS_SHOWN
            ? String.join(" → ", ids)
            : String.join(" → ", ids.subList(0, IDS_SHOWN))
                + Sentence.of(" → … (%,d accounts)", ids.size());
    problems.ofAccount(
        Severity.ERROR,
        first,
        PARENT_ID,
        first.ownership().parentId(),
        "parents that lead to a root",
        "The parents form a cycle: %s → %s; clear the parent of one of them."
            .formatted(shown, first.id()));
  }

  private void reportDepth(Account account) {
    sound = false;
    problems.ofAccount(
        Severity.ERROR,
        account,
        PARENT_ID,
        account.ownership().parentId(),
        "families of at most %d levels".formatted(MAX_LEVELS),
        "The account %s has more than %d ancestors; check the parents of its family."
            .formatted(account.id(), MAX_LEVELS - 1));
  }
}
