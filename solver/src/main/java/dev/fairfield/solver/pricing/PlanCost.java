package dev.fairfield.solver.pricing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.SoftRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an assignment costs, by rule and by rep, in cents. Accounts without an owner cost nothing.
 */
public final class PlanCost {

  private final Map<String, Map<SoftRule, Long>> centsByRepAndRule = new TreeMap<>();
  private final Map<String, Long> potentialByRep = new TreeMap<>();
  private final Map<String, Long> unavoidableHandoverByRep = new TreeMap<>();

  private PlanCost() {}

  /**
   * Prices an assignment anew, account by account.
   *
   * @param ownersByAccount account id to the id of a rep of the book
   */
  public static PlanCost of(PricedBook priced, Map<String, String> ownersByAccount) {
    var cost = new PlanCost();
    priced.reps().forEach(cost::addRep);
    for (Account account : priced.book().assignableAccounts()) {
      String owner = ownersByAccount.get(account.id());
      if (owner != null) {
        cost.addAccount(priced, account, priced.book().findRep(owner).orElseThrow());
      }
    }
    priced.reps().forEach(rep -> cost.addLoad(priced, rep));
    return cost;
  }

  /**
   * The cost where some reps hold other accounts and all others hold what they hold here.
   *
   * @param accountsByRep rep id to all accounts the rep then holds
   */
  public PlanCost with(PricedBook priced, Map<String, List<Account>> accountsByRep) {
    var changed = new PlanCost();
    changed.centsByRepAndRule.putAll(centsByRepAndRule);
    changed.potentialByRep.putAll(potentialByRep);
    changed.unavoidableHandoverByRep.putAll(unavoidableHandoverByRep);
    accountsByRep.forEach(
        (repId, accounts) -> {
          Rep rep = priced.book().findRep(repId).orElseThrow();
          changed.addRep(rep);
          accounts.forEach(account -> changed.addAccount(priced, account, rep));
          changed.addLoad(priced, rep);
        });
    return changed;
  }

  private void addRep(Rep rep) {
    Map<SoftRule, Long> cents = new EnumMap<>(SoftRule.class);
    Arrays.stream(SoftRule.values()).forEach(rule -> cents.put(rule, 0L));
    centsByRepAndRule.put(rep.id(), cents);
    potentialByRep.put(rep.id(), 0L);
    unavoidableHandoverByRep.put(rep.id(), 0L);
  }

  private void addAccount(PricedBook priced, Account account, Rep rep) {
    for (SoftRule rule : SoftRule.values()) {
      add(rep, rule, priced.pricing().cents(rule, account, rep));
    }
    potentialByRep.merge(rep.id(), account.value().potentialCents(), Long::sum);
    if (priced.book().isOrphaned(account)) {
      unavoidableHandoverByRep.merge(
          rep.id(), priced.pricing().cents(SoftRule.HANDOVER, account, rep), Long::sum);
    }
  }

  private void addLoad(PricedBook priced, Rep rep) {
    var balance = new BalanceCost(priced.shares().shareCents(rep), priced.request().prices());
    long potential = potentialByRep.get(rep.id());
    add(rep, SoftRule.BALANCED_VALUE, balance.balanceCents(potential));
    add(rep, SoftRule.FAIRNESS_BAND, balance.bandCents(potential));
  }

  private void add(Rep rep, SoftRule rule, long cents) {
    centsByRepAndRule.get(rep.id()).merge(rule, cents, Long::sum);
  }

  /** Sum over all rules and reps. */
  public long totalCents() {
    return Arrays.stream(SoftRule.values()).mapToLong(this::cents).sum();
  }

  public long cents(SoftRule rule) {
    return centsByRepAndRule.values().stream().mapToLong(cents -> cents.get(rule)).sum();
  }

  /** Cost of each rule for one rep. */
  public Map<SoftRule, Long> centsByRule(String repId) {
    return Collections.unmodifiableMap(centsByRepAndRule.get(repId));
  }

  public long potentialCents(String repId) {
    return potentialByRep.get(repId);
  }

  /** The part of handover that accounts cause whose owner has left: any plan pays for them. */
  public long unavoidableHandoverCents() {
    return unavoidableHandoverByRep.values().stream().mapToLong(Long::longValue).sum();
  }
}
