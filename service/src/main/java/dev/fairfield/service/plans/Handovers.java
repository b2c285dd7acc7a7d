package dev.fairfield.service.plans;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.solver.plan.SolvedPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Accounts that a rep gains from another or from one who left. */
public final class Handovers {

  private Handovers() {}

  /** The largest revenue first. */
  public static List<Account> of(SolvedPlan plan) {
    Map<String, String> owners = plan.ownersByAccount();
    return plan.priced().book().assignableAccounts().stream()
        .filter(account -> owners.containsKey(account.id()))
        .filter(account -> !account.ownership().currentOwner().isBlank())
        .filter(account -> !account.ownership().currentOwner().equals(owners.get(account.id())))
        .sorted(
            Comparator.comparingLong((Account account) -> -account.value().revenueCents())
                .thenComparing(Account::id))
        .toList();
  }
}
