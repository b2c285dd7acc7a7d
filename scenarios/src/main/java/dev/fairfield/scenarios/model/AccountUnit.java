package dev.fairfield.scenarios.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.alg.util.UnionFind;

/**
 * Accounts that must share an owner: a family of companies, all of a team's accounts in one
 * exclusive area, or both joined; else a single account.
 *
 * @param id the smallest id of its members
 * @param members ordered by id, all of one team
 */
public record AccountUnit(String id, List<Account> members) {

  public AccountUnit {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("The unit %s has no members.".formatted(id));
    }
  }

  public String team() {
    return members.get(0).profile().team();
  }

  public long potentialCents() {
    long cents = 0;
    for (Account account : members) {
      cents += account.value().potentialCents();
    }
    return cents;
  }

  public long workloadMinutes() {
    long minutes = 0;
    for (Account account : members) {
      minutes += account.effort().workloadMinutes();
    }
    return minutes;
  }

  /**
   * The units of a book, ordered by id. A family reaches to its root over all accounts of the book
   * and binds its assignable members within one team.
   *
   * @throws IllegalArgumentException when parents form a cycle
   */
  public static List<AccountUnit> of(Book book, ExclusiveArea area) {
    List<Account> accounts = book.assignableAccounts();
    var groups = new UnionFind<String>(Set.of());
    accounts.forEach(account -> groups.addElement(account.id()));
    Map<String, String> firstByKey = new HashMap<>();
    for (Account account : accounts) {
      join(groups, firstByKey, account, "family/" + familyRoot(book, account));
      area.findKey(account).ifPresent(key -> join(groups, firstByKey, account, "area/" + key));
    }
    Map<String, List<Account>> membersByGroup = new LinkedHashMap<>();
    for (Account account : accounts) {
      membersByGroup
          .computeIfAbsent(groups.find(account.id()), group -> new ArrayList<>())
          .add(account);
    }
    return membersByGroup.values().stream()
        .map(members -> new AccountUnit(members.get(0).id(), members))
        .sorted(Comparator.comparing(AccountUnit::id))
        .toList();
  }

  private static void join(
      UnionFind<String> groups, Map<String, String> firstByKey, Account account, String key) {
    String first = firstByKey.putIfAbsent(account.profile().team() + "/" + key, account.id());
    if (first != null) {
      groups.union(first, account.id());
    }
  }

  private static String familyRoot(Book book, Account account) {
    Account current = account;
    for (int steps = 0; steps <= book.accounts().size(); steps++) {
      Optional<Account> parent = book.findAccount(current.ownership().parentId());
      if (parent.isEmpty()) {
        return current.id();
      }
      current = parent.get();
    }
    throw new IllegalArgumentException(
        "The parents of account %s form a cycle.".formatted(account.id()));
  }
}
