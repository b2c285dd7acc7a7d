package dev.fairfield.solver.checking;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.HardRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * What an assignment breaks, and what it would break with a few accounts elsewhere: then only their
 * families, areas and reps are counted anew. Immutable and safe to share between threads.
 */
public final class CheckedPlan {

  private final PlanChecker checker;
  private final Map<String, String> ownersByAccount;
  private final Map<String, List<Account>> familyByAccount = new HashMap<>();
  private final Map<String, List<Account>> areaByAccount = new HashMap<>();
  private final Map<String, Long> minutesByRep = new HashMap<>();
  private final Map<String, Long> accountsByRep = new HashMap<>();
  private final long moves;
  private final Map<HardRule, Long> units;

  /**
   * @param ownersByAccount account id to rep id; an account without owner is absent
   */
  public CheckedPlan(PlanChecker checker, Map<String, String> ownersByAccount) {
    this.checker = checker;
    this.ownersByAccount = new HashMap<>(ownersByAccount);
    checker.families().stream().map(AccountUnit::members).forEach(this::addFamily);
    checker.areas().forEach(area -> area.forEach(account -> areaByAccount.put(account.id(), area)));
    this.moves = checker.moves(ownersByAccount);
    for (Account account : checker.book().assignableAccounts()) {
      String owner = ownersByAccount.get(account.id());
      if (owner != null) {
        minutesByRep.merge(owner, account.effort().workloadMinutes(), Long::sum);
        accountsByRep.merge(owner, 1L, Long::sum);
      }
    }
    this.units = count();
  }

  private void addFamily(List<Account> family) {
    family.forEach(account -> familyByAccount.put(account.id(), family));
  }

  private Map<HardRule, Long> count() {
    UnaryOperator<String> ownerOf = ownersByAccount::get;
    Map<HardRule, Long> counted = new EnumMap<>(HardRule.class);
    counted.put(
        HardRule.ONE_OWNER,
        perAccount(
            checker.families(),
            family -> checker.accountsWithoutTheirOneOwner(family.members(), ownerOf)));
    counted.put(
        HardRule.ELIGIBILITY,
        perAccount(assignable(), account -> ineligible(account, ownerOf.apply(account.id()))));
    counted.put(
        HardRule.CAPACITY,
        sum(
            reps(),
            rep -> PlanChecker.minutesAboveCapacity(rep, minutesByRep.getOrDefault(rep.id(), 0L))));
    counted.put(
        HardRule.ACCOUNT_LIMIT,
        perAccount(
            reps(),
            rep -> PlanChecker.accountsAboveLimit(rep, accountsByRep.getOrDefault(rep.id(), 0L))));
    counted.put(
        HardRule.PINNED,
        perAccount(assignable(), account -> leftItsPin(account, ownerOf.apply(account.id()))));
    counted.put(HardRule.MOVE_LIMIT, HardRule.UNITS_PER_ACCOUNT * checker.movesAboveLimit(moves));
    counted.put(
        HardRule.EXCLUSIVE_AREA,
        perAccount(checker.areas(), area -> PlanChecker.accountsOutsideTheirArea(area, ownerOf)));
    return counted;
  }

  /** Hard units by rule; every rule is there, 0 where it is kept. */
  public Map<HardRule, Long> hardUnitsByRule() {
    return Collections.unmodifiableMap(units);
  }

  /**
   * Hard units by rule with some accounts elsewhere.
   *
   * @param repByAccount id of an account that a plan assigns to the id of a rep, blank for none
   */
  public Map<HardRule, Long> hardUnitsByRule(Map<String, String> repByAccount) {
    UnaryOperator<String> ownerAfter =
        accountId -> {
          String changed = repByAccount.get(accountId);
          if (changed == null) {
            return ownersByAccount.get(accountId);
          }
          return changed.isBlank() ? null : changed;
        };
    Map<HardRule, Long> after = new EnumMap<>(units);
    after.merge(
        HardRule.ONE_OWNER,
        changeOfGroups(
            repByAccount, ownerAfter, familyByAccount, checker::accountsWithoutTheirOneOwner),
        Long::sum);
    after.merge(
        HardRule.EXCLUSIVE_AREA,
        changeOfGroups(
            repByAccount, ownerAfter, areaByAccount, PlanChecker::accountsOutsideTheirArea),
        Long::sum);
    List<Account> changed =
        repByAccount.keySet().stream()
            .map(id -> checker.book().findAccount(id).orElseThrow())
            .toList();
    after.merge(
        HardRule.ELIGIBILITY, changeOfAccounts(changed, ownerAfter, this::ineligible), Long::sum);
    after.merge(
        HardRule.PINNED, changeOfAccounts(changed, ownerAfter, this::leftItsPin), Long::sum);
    after.put(
        HardRule.MOVE_LIMIT,
        HardRule.UNITS_PER_ACCOUNT
            * checker.movesAboveLimit(
                moves
                    + changeOfAccounts(changed, ownerAfter, this::moved)
                        / HardRule.UNITS_PER_ACCOUNT));
    addLoads(after, changed, ownerAfter);
    return after;
  }

  /** Minutes and accounts of the reps who gain or lose an account. */
  private void addLoads(
      Map<HardRule, Long> after, List<Account> changed, UnaryOperator<String> ownerAfter) {
    Map<String, Long> minutesGained = new HashMap<>();
    Map<String, Long> accountsGained = new HashMap<>();
    for (Account account : changed) {
      long minutes = account.effort().workloadMinutes();
      String from = ownersByAccount.get(account.id());
      String to = ownerAfter.apply(account.id());
      if (from != null) {
        minutesGained.merge(from, -minutes, Long::sum);
        accountsGained.merge(from, -1L, Long::sum);
      }
      if (to != null) {
        minutesGained.merge(to, minutes, Long::sum);
        accountsGained.merge(to, 1L, Long::sum);
      }
    }
    minutesGained.forEach(
        (repId, gained) -> {
          Rep rep = checker.book().findRep(repId).orElse(null);
          if (rep != null) {
            long minutes = minutesByRep.getOrDefault(repId, 0L);
            long accounts = accountsByRep.getOrDefault(repId, 0L);
            after.merge(
                HardRule.CAPACITY,
                PlanChecker.minutesAboveCapacity(rep, minutes + gained)
                    - PlanChecker.minutesAboveCapacity(rep, minutes),
                Long::sum);
            after.merge(
                HardRule.ACCOUNT_LIMIT,
                HardRule.UNITS_PER_ACCOUNT
                    * (PlanChecker.accountsAboveLimit(rep, accounts + accountsGained.get(repId))
                        - PlanChecker.accountsAboveLimit(rep, accounts)),
                Long::sum);
          }
        });
  }

  private long changeOfGroups(
      Map<String, String> repByAccount,
      UnaryOperator<String> ownerAfter,
      Map<String, List<Account>> groupByAccount,
      ToLongBiFunction<List<Account>, UnaryOperator<String>> broken) {
    Set<List<Account>> groups = Collections.newSetFromMap(new IdentityHashMap<>());
    repByAccount.keySet().stream()
        .filter(groupByAccount::containsKey)
        .forEach(id -> groups.add(groupByAccount.get(id)));
    return perAccount(
        groups,
        group ->
            broken.applyAsLong(group, ownerAfter)
                - broken.applyAsLong(group, ownersByAccount::get));
  }

  private long changeOfAccounts(
      List<Account> changed,
      UnaryOperator<String> ownerAfter,
      ToLongBiFunction<Account, String> broken) {
    return perAccount(
        changed,
        account ->
            broken.applyAsLong(account, ownerAfter.apply(account.id()))
                - broken.applyAsLong(account, ownersByAccount.get(account.id())));
  }

  private long ineligible(Account account, String owner) {
    return checker.isIneligible(account, owner) ? 1 : 0;
  }

  private long leftItsPin(Account account, String owner) {
    return checker.leftItsPin(account, owner) ? 1 : 0;
  }

  private long moved(Account account, String owner) {
    return checker.isMoved(account, owner) ? 1 : 0;
  }

  private List<Account> assignable() {
    return checker.book().assignableAccounts();
  }

  private List<Rep> reps() {
    return checker.book().reps();
  }

  private static <T> long perAccount(Iterable<T> all, ToLongFunction<T> broken) {
    return HardRule.UNITS_PER_ACCOUNT * sum(all, broken);
  }

  private static <T> long sum(Iterable<T> all, ToLongFunction<T> broken) {
    long sum = 0;
    for (T one : all) {
      sum += broken.applyAsLong(one);
    }
    return sum;
  }
}
