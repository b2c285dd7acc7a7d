package dev.fairfield.scenarios.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All accounts and reps of one planning round, ordered by id so that the order of input rows
 * decides nothing. Immutable.
 */
public final class Book {

  private final List<Account> accounts;
  private final List<Account> assignableAccounts;
  private final List<Rep> reps;
  private final Map<String, Account> accountsById;
  private final Map<String, Rep> repsById;

  /** Worked out when first asked for, by any thread. */
  private volatile List<Team> teams;

  /**
   * @throws IllegalArgumentException when two accounts or two reps carry one id
   */
  public Book(Collection<Account> accounts, Collection<Rep> reps) {
    this.accounts = accounts.stream().sorted(Comparator.comparing(Account::id)).toList();
    this.assignableAccounts =
        this.accounts.stream().filter(account -> account.ownership().assignable()).toList();
    this.reps = reps.stream().sorted(Comparator.comparing(Rep::id)).toList();
    this.accountsById = index("account", this.accounts, Account::id);
    this.repsById = index("rep", this.reps, Rep::id);
  }

  private static <T> Map<String, T> index(String what, List<T> items, Function<T, String> id) {
    return items.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                id,
                Function.identity(),
                (first, second) -> {
                  throw new IllegalArgumentException(
                      "Two %ss carry the id %s; ids must be unique."
                          .formatted(what, id.apply(first)));
                }));
  }

  /** All accounts, also those no plan touches, ordered by id. */
  public List<Account> accounts() {
    return accounts;
  }

  /** Accounts a plan gives an owner, ordered by id. */
  public List<Account> assignableAccounts() {
    return assignableAccounts;
  }

  /** Ordered by id. */
  public List<Rep> reps() {
    return reps;
  }

  /** Teams by name: every team that a rep or an assignable account names. */
  public List<Team> teams() {
    List<Team> known = teams;
    if (known == null) {
      known = findTeams();
      teams = known;
    }
    return known;
  }

  private List<Team> findTeams() {
    Map<String, List<Rep>> repsByTeam =
        reps.stream().collect(Collectors.groupingBy(Rep::team, TreeMap::new, Collectors.toList()));
    Map<String, List<Account>> accountsByTeam =
        assignableAccounts().stream()
            .collect(
                Collectors.groupingBy(
                    account -> account.profile().team(), TreeMap::new, Collectors.toList()));
    var names = new TreeSet<>(repsByTeam.keySet());
    names.addAll(accountsByTeam.keySet());
    return names.stream()
        .map(
            name ->
                new Team(
                    name,
                    repsByTeam.getOrDefault(name, List.of()),
                    accountsByTeam.getOrDefault(name, List.of())))
        .toList();
  }

  public Optional<Account> findAccount(String accountId) {
    return Optional.ofNullable(accountsById.get(accountId));
  }

  public Optional<Rep> findRep(String repId) {
    return Optional.ofNullable(repsById.get(repId));
  }

  /**
   * Today's owner if that rep is still there; empty when nobody owns the account or its owner has
   * left.
   */
  public Optional<Rep> findPresentOwner(Account account) {
    return findRep(account.ownership().currentOwner());
  }

  /** Whether the account names an owner who is not among the reps. */
  public boolean isOrphaned(Account account) {
    String owner = account.ownership().currentOwner();
    return !owner.isBlank() && !repsById.containsKey(owner);
  }
}
