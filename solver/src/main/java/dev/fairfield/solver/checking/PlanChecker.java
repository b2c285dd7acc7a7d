package dev.fairfield.solver.checking;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.PlanRequest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Counts what an assignment breaks, account by account. Units: minutes above capacity; {@link
 * HardRule#UNITS_PER_ACCOUNT} for each account that breaks another rule.
 */
public final class PlanChecker {

  private final Book book;
  private final PlanRequest request;
  private final Map<String, String> pins;
  private final List<AccountUnit> families;
  private final Set<String> accountsOfPinnedUnits;

  /**
   * @param pins account id to the rep that must own it
   */
  public PlanChecker(Book book, PlanRequest request, Map<String, String> pins) {
    this.book = book;
    this.request = request;
    this.pins = pins;
    this.families = AccountUnit.of(book, ExclusiveArea.NONE);
    this.accountsOfPinnedUnits = accountsOfPinnedUnits();
  }

  /** A pin holds its whole unit, family and exclusive area, out of the open pool. */
  private Set<String> accountsOfPinnedUnits() {
    Set<String> accounts = new HashSet<>();
    ExclusiveArea area = request.rules().exclusiveArea();
    for (AccountUnit unit : area == ExclusiveArea.NONE ? families : AccountUnit.of(book, area)) {
      if (unit.members().stream().anyMatch(account -> pins.containsKey(account.id()))) {
        unit.members().forEach(account -> accounts.add(account.id()));
      }
    }
    return accounts;
  }

  /**
   * Hard units by rule; every rule is there, 0 where it is kept.
   *
   * @param ownersByAccount account id to rep id; an account without owner is absent
   */
  public Map<HardRule, Long> hardUnitsByRule(Map<String, String> ownersByAccount) {
    Map<HardRule, Long> units = new EnumMap<>(HardRule.class);
    units.put(HardRule.ONE_OWNER, perAccount(accountsWithoutTheirOneOwner(ownersByAccount)));
    units.put(
        HardRule.ELIGIBILITY, perAccount(count(account -> isIneligible(account, ownersByAccount))));
    units.put(HardRule.CAPACITY, minutesAboveCapacity(ownersByAccount));
    units.put(HardRule.ACCOUNT_LIMIT, perAccount(accountsAboveLimit(ownersByAccount)));
    units.put(HardRule.PINNED, perAccount(count(account -> leftItsPin(account, ownersByAccount))));
    units.put(HardRule.MOVE_LIMIT, perAccount(movesAboveLimit(ownersByAccount)));
    units.put(HardRule.EXCLUSIVE_AREA, perAccount(accountsOutsideTheirArea(ownersByAccount)));
    return units;
  }

  /** Accounts that a rep who is still there loses. */
  public long moves(Map<String, String> ownersByAccount) {
    return count(
        account ->
            book.findPresentOwner(account)
                .filter(
                    owner ->
                        !owner.id().equals(ownersByAccount.getOrDefault(account.id(), owner.id())))
                .isPresent());
  }

  private static long perAccount(long accounts) {
    return HardRule.UNITS_PER_ACCOUNT * accounts;
  }

  private long count(Predicate<Account> breaks) {
    return book.assignableAccounts().stream().filter(breaks).count();
  }

  /**
   * Accounts with no owner where none may be without, or with another than their family's first.
   */
  private long accountsWithoutTheirOneOwner(Map<String, String> owners) {
    long accounts = 0;
    for (AccountUnit family : families) {
      String first =
          family.members().stream()
              .map(account -> owners.get(account.id()))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      for (Account account : family.members()) {
        String owner = owners.get(account.id());
        boolean kept =
            owner == null ? first == null && mayStayInPool(account) : owner.equals(first);
        accounts += kept ? 0 : 1;
      }
    }
    return accounts;
  }

  private boolean mayStayInPool(Account account) {
    return request.rules().openPool() && !accountsOfPinnedUnits.contains(account.id());
  }

  private boolean isIneligible(Account account, Map<String, String> owners) {
    String owner = owners.get(account.id());
    return owner != null
        && book.findRep(owner).filter(rep -> request.assignment().mayOwn(rep, account)).isEmpty();
  }

  private boolean leftItsPin(Account account, Map<String, String> owners) {
    String pin = pins.get(account.id());
    String owner = owners.get(account.id());
    return pin != null && owner != null && !owner.equals(pin);
  }

  private long minutesAboveCapacity(Map<String, String> owners) {
    Map<String, Long> minutesByRep = new HashMap<>();
    for (Account account : book.assignableAccounts()) {
      String owner = owners.get(account.id());
      if (owner != null) {
        minutesByRep.merge(owner, account.effort().workloadMinutes(), Long::sum);
      }
    }
    return book.reps().stream()
        .mapToLong(
            rep ->
                Math.max(
                    0, minutesByRep.getOrDefault(rep.id(), 0L) - rep.capacity().capacityMinutes()))
        .sum();
  }

  private long accountsAboveLimit(Map<String, String> owners) {
    Map<String, Long> accountsByRep = new HashMap<>();
    book.assignableAccounts().stream()
        .map(account -> owners.get(account.id()))
        .filter(owner -> owner != null)
        .forEach(owner -> accountsByRep.merge(owner, 1L, Long::sum));
    long above = 0;
    for (Rep rep : book.reps()) {
      if (rep.capacity().maxAccounts().isPresent()) {
        long accounts = accountsByRep.getOrDefault(rep.id(), 0L);
        above += Math.max(0, accounts - rep.capacity().maxAccounts().getAsInt());
      }
    }
    return above;
  }

  private long movesAboveLimit(Map<String, String> owners) {
    return request.rules().maxMoves().isEmpty()
        ? 0
        : Math.max(0, moves(owners) - request.rules().maxMoves().getAsInt());
  }

  /** Accounts whose owner is not that of the first account of their area and team. */
  private long accountsOutsideTheirArea(Map<String, String> owners) {
    Map<String, String> firstOwnerByArea = new HashMap<>();
    Set<String> outside = new TreeSet<>();
    for (Account account : book.assignableAccounts()) {
      String owner = owners.getOrDefault(account.id(), "");
      request
          .rules()
          .exclusiveArea()
          .findKey(account)
          .map(key -> account.profile().team() + "/" + key)
          .map(key -> firstOwnerByArea.computeIfAbsent(key, first -> owner))
          .filter(first -> !first.equals(owner))
          .ifPresent(first -> outside.add(account.id()));
    }
    return outside.size();
  }
}
