package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Owners who are not among the reps have left; their accounts are orphaned. */
final class OwnerChecks {

  private OwnerChecks() {}

  static void check(Book book, BookProblems problems) {
    Map<String, List<Account>> accountsByOwner =
        book.accounts().stream()
            .filter(book::isOrphaned)
            .collect(
                Collectors.groupingBy(
                    account -> account.ownership().currentOwner(),
                    TreeMap::new,
                    Collectors.toList()));
    accountsByOwner.forEach(
        (owner, accounts) ->
            problems.ofAccount(
                Severity.WARNING,
                accounts.get(0),
                "current_owner",
                owner,
                "the id of a rep, or blank",
                Sentence.of(
                    "The owner %s is not among the reps and counts as having left; %s (%s).",
                    ProblemLog.shorten(owner),
                    accounts.size() == 1
                        ? "1 account is orphaned"
                        : Sentence.of("%,d accounts are orphaned", accounts.size()),
                    BookProblems.names(accounts.stream().map(Account::id).toList()))));
  }
}
