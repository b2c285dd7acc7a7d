package dev.fairfield.solver.whatif;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.checking.CheckedPlan;
import dev.fairfield.solver.checking.PlanChecker;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers what a plan would cost with some accounts elsewhere. Only reps who gain or lose an
 * account are priced and checked anew, so the work does not grow with the book, and the answer
 * equals a full pricing to the cent and the last bit. Built once for a plan; immutable and safe to
 * share between threads.
 */
public final class WhatIf {

  private final SolvedPlan plan;
  private final PricedBook priced;
  private final PlanKpis kpis;
  private final CheckedPlan checked;
  private final Map<String, String> owners;
  private final Map<String, List<Account>> heldByRep = new HashMap<>();
  private final Set<String> accountsOfPinnedUnits = new HashSet<>();

  public WhatIf(SolvedPlan plan) {
    this.plan = plan;
    this.priced = plan.priced();
    this.kpis = PlanKpis.of(priced, plan.ownersByAccount());
    this.checked =
        new CheckedPlan(
            new PlanChecker(priced.book(), priced.request(), priced.pins()),
            plan.ownersByAccount());
    this.owners = new HashMap<>(plan.ownersByAccount());
    for (Account account : priced.book().assignableAccounts()) {
      String owner = owners.get(account.id());
      if (owner != null) {
        heldByRep.computeIfAbsent(owner, rep -> new ArrayList<>()).add(account);
      }
    }
    priced.units().stream()
        .filter(
            unit ->
                unit.members().stream().anyMatch(member -> priced.pins().containsKey(member.id())))
        .forEach(
            unit -> unit.members().forEach(account -> accountsOfPinnedUnits.add(account.id())));
  }

  /** Key figures of the plan before any move. */
  public PlanKpis kpis() {
    return kpis;
  }

  /**
   * The plan with accounts moved. Nothing is refused: what a move breaks is counted.
   *
   * @param repByAccount account id to the id of a rep of the book, or to a blank for none
   * @throws IllegalArgumentException for an account that no plan assigns, or an unknown rep
   */
  public WhatIfResult move(Map<String, String> repByAccount) {
    Map<String, String> changed = changes(repByAccount);
    Map<String, List<Account>> accountsByRep = accountsByRep(changed);
    PlanCost cost = plan.cost().with(priced, accountsByRep);
    return new WhatIfResult(
        accountsByRep.keySet(),
        cost,
        kpis(changed, accountsByRep),
        checked.hardUnitsByRule(changed),
        plan.pooledCents() + pooledCents(changed));
  }

  /** Those that differ from the plan, ordered by account id. */
  private Map<String, String> changes(Map<String, String> repByAccount) {
    Map<String, String> changed = new TreeMap<>();
    repByAccount.forEach(
        (accountId, repId) -> {
          boolean assignable =
              priced
                  .book()
                  .findAccount(accountId)
                  .filter(account -> account.ownership().assignable())
                  .isPresent();
          if (!assignable) {
            throw new IllegalArgumentException(
                "There is no account '%s' that a plan assigns.".formatted(accountId));
          }
          if (!repId.isBlank() && priced.book().findRep(repId).isEmpty()) {
            throw new IllegalArgumentException("There is no rep '%s'.".formatted(repId));
          }
          if (!repId.equals(ownerOf(accountId))) {
            changed.put(accountId, repId);
          }
        });
    return changed;
  }

  private String ownerOf(String accountId) {
    return owners.getOrDefault(accountId, "");
  }

  /** What each rep who gains or loses an account then holds, ordered by account id. */
  private Map<String, List<Account>> accountsByRep(Map<String, String> changed) {
    Map<String, List<Account>> accountsByRep = new TreeMap<>();
    changed.forEach(
        (accountId, repId) -> {
          for (String rep : List.of(ownerOf(accountId), repId)) {
            if (!rep.isBlank()) {
              accountsByRep.computeIfAbsent(rep, id -> staying(id, changed));
            }
          }
          if (!repId.isBlank()) {
            accountsByRep.get(repId).add(account(accountId));
          }
        });
    accountsByRep.values().forEach(accounts -> accounts.sort(Comparator.comparing(Account::id)));
    return accountsByRep;
  }

  private List<Account> staying(String repId, Map<String, String> changed) {
    List<Account> accounts = new ArrayList<>(heldByRep.getOrDefault(repId, List.of()));
    accounts.removeIf(account -> changed.containsKey(account.id()));
    return accounts;
  }

  private Account account(String accountId) {
    return priced.book().findAccount(accountId).orElseThrow();
  }

  private PlanKpis kpis(Map<String, String> changed, Map<String, List<Account>> accountsByRep) {
    List<RepKpis> reps =
        kpis.reps().stream()
            .map(
                before ->
                    accountsByRep.containsKey(before.rep().id())
                        ? repKpis(before, accountsByRep.get(before.rep().id()))
                        : before)
            .toList();
    int moves = kpis.moves();
    int unowned = kpis.unowned();
    for (var change : changed.entrySet()) {
      moves += moved(change.getKey(), change.getValue());
      moves -= moved(change.getKey(), ownerOf(change.getKey()));
      unowned += change.getValue().isBlank() ? 1 : 0;
      unowned -= ownerOf(change.getKey()).isBlank() ? 1 : 0;
    }
    return new PlanKpis(reps, moves, kpis.orphans(), unowned);
  }

  /** Who owns an account today and does not keep it loses it, whoever gets it. */
  private RepKpis repKpis(RepKpis before, List<Account> accounts) {
    Rep rep = before.rep();
    int kept =
        (int)
            accounts.stream()
                .filter(account -> account.ownership().currentOwner().equals(rep.id()))
                .count();
    int ownedToday = before.movedOut() + before.accounts() - before.movedIn();
    return RepKpis.of(priced, rep, accounts, ownedToday - kept);
  }

  /** 1 where a rep who is still there loses the account to another. */
  private int moved(String accountId, String repId) {
    return !repId.isBlank()
            && priced
                .book()
                .findPresentOwner(account(accountId))
                .filter(present -> !present.id().equals(repId))
                .isPresent()
        ? 1
        : 0;
  }

  private long pooledCents(Map<String, String> changed) {
    if (!priced.request().rules().openPool()) {
      return 0;
    }
    long cents = 0;
    for (var change : changed.entrySet()) {
      if (!accountsOfPinnedUnits.contains(change.getKey())) {
        long weight = Math.max(1, account(change.getKey()).value().potentialCents());
        cents += change.getValue().isBlank() ? weight : 0;
        cents -= ownerOf(change.getKey()).isBlank() ? weight : 0;
      }
    }
    return cents;
  }
}
