package dev.fairfield.solver.checking;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Counts what an assignment breaks. Units: minutes above capacity; {@link
 * HardRule#UNITS_PER_ACCOUNT} for each account that breaks another rule.
 */
public final class PlanChecker {

  private final Book book;
  private final PlanRequest request;
  private final Map<String, String> pins;
  private final List<AccountUnit> families;
  private final List<List<Account>> areas;
  private final Set<String> accountsOfPinnedUnits;

  /**
   * @param pins account id to the rep that must own it
   */
  public PlanChecker(Book book, PlanRequest request, Map<String, String> pins) {
    this.book = book;
    this.request = request;
    this.pins = pins;
    this.families = AccountUnit.of(book, ExclusiveArea.NONE);
    this.areas = accountsByArea();
    this.accountsOfPinnedUnits = accountsOfPinnedUnits();
  }

  /** Accounts of one area and team each, in the order of the book. */
  private List<List<Account>> accountsByArea() {
    Map<String, List<Account>> accountsByArea = new LinkedHashMap<>();
    for (Account account : book.assignableAccounts()) {
      request
          .rules()
          .exclusiveArea()
          .findKey(account)
          .map(key -> account.profile().team() + "/" + key)
          .ifPresent(
              area -> accountsByArea.computeIfAbsent(area, key -> new ArrayList<>()).add(account));
    }
    return List.copyOf(accountsByArea.values());
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
    return new CheckedPlan(this, ownersByAccount).hardUnitsByRule();
  }

  /** Accounts that a rep who is still there loses. */
  public long moves(Map<String, String> ownersByAccount) {
    return book.assignableAccounts().stream()
        .filter(account -> isMoved(account, ownersByAccount.get(account.id())))
        .count();
  }

  Book book() {
    return book;
  }

  List<AccountUnit> families() {
    return families;
  }

  List<List<Account>> areas() {
    return areas;
  }

  /**
   * Accounts of a family with no owner where none may be without, or with another than the first.
   *
   * @param ownerOf rep id of an account id, null for none
   */
  long accountsWithoutTheirOneOwner(List<Account> family, UnaryOperator<String> ownerOf) {
    String first =
        family.stream()
            .map(account -> ownerOf.apply(account.id()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    long accounts = 0;
    for (Account account : family) {
      String owner = ownerOf.apply(account.id());
      boolean kept = owner == null ? first == null && mayStayInPool(account) : owner.equals(first);
      accounts += kept ? 0 : 1;
    }
    return accounts;
  }

  private boolean mayStayInPool(Account account) {
    return request.rules().openPool() && !accountsOfPinnedUnits.contains(account.id());
  }

  /** Accounts of an area whose owner is not that of the first. */
  static long accountsOutsideTheirArea(List<Account> area, UnaryOperator<String> ownerOf) {
    String first = ownerOf.apply(area.get(0).id());
    return area.stream()
        .filter(account -> !Objects.equals(ownerOf.apply(account.id()), first))
        .count();
  }

  /**
   * @param owner rep id, null for none
   */
  boolean isIneligible(Account account, String owner) {
    return owner != null
        && book.findRep(owner).filter(rep -> request.assignment().mayOwn(rep, account)).isEmpty();
  }

  /**
   * @param owner rep id, null for none
   */
  boolean leftItsPin(Account account, String owner) {
    String pin = pins.get(account.id());
    return pin != null && owner != null && !owner.equals(pin);
  }

  /**
   * Whether a rep who is still there loses the account.
   *
   * @param owner rep id, null for none
   */
  boolean isMoved(Account account, String owner) {
    return owner != null
        && book.findPresentOwner(account)
            .filter(present -> !present.id().equals(owner))
            .isPresent();
  }

  static long minutesAboveCapacity(Rep rep, long minutes) {
    return Math.max(0, minutes - rep.capacity().capacityMinutes());
  }

  static long accountsAboveLimit(Rep rep, long accounts) {
    OptionalInt limit = rep.capacity().maxAccounts();
    return limit.isEmpty() ? 0 : Math.max(0, accounts - limit.getAsInt());
  }

  long movesAboveLimit(long moves) {
    OptionalInt limit = request.rules().maxMoves();
    return limit.isEmpty() ? 0 : Math.max(0, moves - limit.getAsInt());
  }
}
