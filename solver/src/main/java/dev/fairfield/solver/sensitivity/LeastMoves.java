package dev.fairfield.solver.sensitivity;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.PricedBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number of moves that no plan can do with less: accounts whose owner may not keep them, accounts
 * above an owner's limits, and members of units that are divided today. Proven by counting; the
 * true least may be higher. 0 with an open pool, into which an account leaves without a move.
 */
final class LeastMoves {

  private LeastMoves() {}

  static int of(PricedBook priced) {
    return priced.request().rules().openPool() ? 0 : Math.max(byRep(priced), byUnit(priced));
  }

  private static int byRep(PricedBook priced) {
    Map<String, List<Account>> keepable = new HashMap<>();
    int moves = 0;
    for (Account account : priced.book().assignableAccounts()) {
      Rep owner = priced.book().findPresentOwner(account).orElse(null);
      if (owner != null && mayKeep(priced, account, owner)) {
        keepable.computeIfAbsent(owner.id(), rep -> new ArrayList<>()).add(account);
      } else if (owner != null) {
        moves++;
      }
    }
    for (Rep rep : priced.reps()) {
      moves += aboveLimits(rep, keepable.getOrDefault(rep.id(), List.of()));
    }
    return moves;
  }

  private static boolean mayKeep(PricedBook priced, Account account, Rep owner) {
    return owner.mayOwn(account)
        && priced.pins().getOrDefault(account.id(), owner.id()).equals(owner.id());
  }

  /** How many must go at least, were the ones that take most to go first. */
  private static int aboveLimits(Rep rep, List<Account> accounts) {
    List<Account> heaviestFirst =
        accounts.stream()
            .sorted(
                Comparator.comparingLong((Account account) -> -account.effort().workloadMinutes()))
            .toList();
    long minutes = accounts.stream().mapToLong(account -> account.effort().workloadMinutes()).sum();
    int out = 0;
    while (minutes > rep.capacity().capacityMinutes()) {
      minutes -= heaviestFirst.get(out).effort().workloadMinutes();
      out++;
    }
    return Math.max(out, accounts.size() - rep.capacity().maxAccounts().orElse(accounts.size()));
  }

  /** Members of a unit end with one owner, so all but its largest part move. */
  private static int byUnit(PricedBook priced) {
    Book book = priced.book();
    int moves = 0;
    for (AccountUnit unit : priced.units()) {
      Map<String, Integer> membersByOwner = new HashMap<>();
      int owned = 0;
      for (Account member : unit.members()) {
        Rep owner = book.findPresentOwner(member).orElse(null);
        if (owner != null) {
          owned++;
          membersByOwner.merge(owner.id(), 1, Integer::sum);
        }
      }
      int largest =
          membersByOwner.entrySet().stream()
              .filter(
                  part ->
                      unit.members().stream()
                          .allMatch(
                              member ->
                                  mayKeep(
                                      priced, member, book.findRep(part.getKey()).orElseThrow())))
              .mapToInt(Map.Entry::getValue)
              .max()
              .orElse(0);
      moves += owned - largest;
    }
    return moves;
  }
}
