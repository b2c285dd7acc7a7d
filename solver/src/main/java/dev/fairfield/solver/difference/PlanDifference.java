package dev.fairfield.solver.difference;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.SoftRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What differs between two plans of one book at the same prices. Turned round, every difference
 * changes its sign and nothing else.
 *
 * @param accounts with another owner, the largest potential first
 * @param pairs value and hours by giving and taking rep, the largest potential first
 * @param reps all reps, ordered by id
 * @param differenceCentsByRule second plan less first; the sum over {@code reps}
 */
public record PlanDifference(
    SolvedPlan from,
    SolvedPlan to,
    List<AccountChange> accounts,
    List<RepPairChange> pairs,
    List<RepChange> reps,
    Map<SoftRule, Long> differenceCentsByRule) {

  public PlanDifference {
    accounts = List.copyOf(accounts);
    pairs = List.copyOf(pairs);
    reps = List.copyOf(reps);
    differenceCentsByRule = Collections.unmodifiableMap(new EnumMap<>(differenceCentsByRule));
  }

  /**
   * Compares two plans.
   *
   * @throws IllegalArgumentException when their books or their prices differ
   */
  public static PlanDifference between(SolvedPlan from, SolvedPlan to) {
    requireComparable(from.priced(), to.priced());
    List<AccountChange> accounts = accounts(from, to);
    return new PlanDifference(
        from, to, accounts, pairs(accounts), reps(from, to, accounts), rules(from, to));
  }

  private static void requireComparable(PricedBook from, PricedBook to) {
    Book before = from.book();
    Book after = to.book();
    if (!before.accounts().equals(after.accounts()) || !before.reps().equals(after.reps())) {
      throw new IllegalArgumentException(
          "The two plans are of different books: accounts or reps differ. Plan both on the same files.");
    }
    if (!from.request().prices().equals(to.request().prices())
        || from.request().rules().rampShares() != to.request().rules().rampShares()) {
      throw new IllegalArgumentException(
          "The two plans were priced differently: prices or rules.rampShares of their requests differ. Plan both with the same prices.");
    }
  }

  private static String owner(SolvedPlan plan, Account account) {
    return plan.ownersByAccount().getOrDefault(account.id(), "");
  }

  private static List<AccountChange> accounts(SolvedPlan from, SolvedPlan to) {
    List<AccountChange> changes = new ArrayList<>();
    for (Account account : from.priced().book().assignableAccounts()) {
      String before = owner(from, account);
      String after = owner(to, account);
      if (!before.equals(after)) {
        Map<SoftRule, Long> cents = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : List.of(SoftRule.TRAVEL, SoftRule.HANDOVER, SoftRule.FIT)) {
          cents.put(
              rule,
              cents(from.priced(), rule, account, after)
                  - cents(from.priced(), rule, account, before));
        }
        changes.add(new AccountChange(account, before, after, cents));
      }
    }
    changes.sort(
        Comparator.comparingLong(
                (AccountChange change) -> -change.account().value().potentialCents())
            .thenComparing(change -> change.account().id()));
    return changes;
  }

  private static long cents(PricedBook priced, SoftRule rule, Account account, String repId) {
    return repId.isBlank()
        ? 0
        : priced.pricing().cents(rule, account, priced.book().findRep(repId).orElseThrow());
  }

  private static List<RepPairChange> pairs(List<AccountChange> accounts) {
    Map<String, RepPairChange> pairs = new TreeMap<>();
    for (AccountChange change : accounts) {
      Account account = change.account();
      pairs.merge(
          change.fromRepId() + "\u0000" + change.toRepId(),
          new RepPairChange(
              change.fromRepId(),
              change.toRepId(),
              1,
              account.value().potentialCents(),
              account.effort().workloadMinutes(),
              account.value().revenueCents()),
          PlanDifference::sum);
    }
    return pairs.values().stream()
        .sorted(
            Comparator.comparingLong((RepPairChange pair) -> -pair.potentialCents())
                .thenComparing(RepPairChange::fromRepId)
                .thenComparing(RepPairChange::toRepId))
        .toList();
  }

  private static RepPairChange sum(RepPairChange one, RepPairChange other) {
    return new RepPairChange(
        one.fromRepId(),
        one.toRepId(),
        one.accounts() + other.accounts(),
        one.potentialCents() + other.potentialCents(),
        one.workloadMinutes() + other.workloadMinutes(),
        one.revenueCents() + other.revenueCents());
  }

  private static List<RepChange> reps(
      SolvedPlan from, SolvedPlan to, List<AccountChange> accounts) {
    List<RepKpis> before = PlanKpis.of(from.priced(), from.ownersByAccount()).reps();
    List<RepKpis> after = PlanKpis.of(to.priced(), to.ownersByAccount()).reps();
    List<RepChange> changes = new ArrayList<>();
    for (int rep = 0; rep < before.size(); rep++) {
      String id = before.get(rep).rep().id();
      List<AccountChange> gained =
          accounts.stream().filter(change -> change.toRepId().equals(id)).toList();
      List<AccountChange> lost =
          accounts.stream().filter(change -> change.fromRepId().equals(id)).toList();
      changes.add(
          new RepChange(
              before.get(rep),
              after.get(rep),
              gained.size(),
              lost.size(),
              potentialCents(gained),
              potentialCents(lost),
              difference(from.cost().centsByRule(id), to.cost().centsByRule(id))));
    }
    return changes;
  }

  private static long potentialCents(List<AccountChange> changes) {
    return changes.stream().mapToLong(change -> change.account().value().potentialCents()).sum();
  }

  private static Map<SoftRule, Long> rules(SolvedPlan from, SolvedPlan to) {
    Map<SoftRule, Long> cents = new EnumMap<>(SoftRule.class);
    for (SoftRule rule : SoftRule.values()) {
      cents.put(rule, to.cost().cents(rule) - from.cost().cents(rule));
    }
    return cents;
  }

  private static Map<SoftRule, Long> difference(
      Map<SoftRule, Long> before, Map<SoftRule, Long> after) {
    Map<SoftRule, Long> cents = new EnumMap<>(SoftRule.class);
    after.forEach((rule, now) -> cents.put(rule, now - before.get(rule)));
    return cents;
  }

  /** What the second plan costs more than the first; negative: less. */
  public long differenceCents() {
    return differenceCentsByRule.values().stream().mapToLong(Long::longValue).sum();
  }
}
