package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Joins accounts that have merged. */
final class MergedAccounts {

  private MergedAccounts() {}

  /** Applies the named mergers up to a week, in order of time. */
  static void merge(Map<String, Account> accounts, List<AccountMerger> mergers, double week) {
    mergers.stream()
        .filter(merger -> !merger.isDrawn() && merger.week() <= week)
        .sorted(Comparator.comparingDouble(AccountMerger::week))
        .forEach(merger -> merge(accounts, merger));
  }

  private static void merge(Map<String, Account> accounts, AccountMerger merger) {
    Account ended = accounts.remove(merger.from());
    accounts.computeIfPresent(merger.into(), (id, buyer) -> joined(buyer, ended, merger));
    accounts.replaceAll((id, account) -> adopted(account, ended, merger.into()));
  }

  private static Account joined(Account buyer, Account ended, AccountMerger merger) {
    double kept = merger.keptShare();
    AccountValue value = buyer.value();
    AccountValue bought = ended.value();
    AccountEffort effort = buyer.effort();
    return buyer
        .withValue(
            new AccountValue(
                value.revenueCents() + part(bought.revenueCents(), kept),
                value.potentialCents() + part(bought.potentialCents(), kept),
                value.openPipelineCents() + part(bought.openPipelineCents(), kept)))
        .withEffort(
            new AccountEffort(
                effort.workloadMinutes() + part(ended.effort().workloadMinutes(), kept),
                effort.visitsPerYear() + kept * ended.effort().visitsPerYear()));
  }

  private static long part(long whole, double share) {
    return StrictMath.round(whole * share);
  }

  /** Members of the ended account's family go to the buyer; the buyer itself takes its parent. */
  private static Account adopted(Account account, Account ended, String into) {
    AccountOwnership ownership = account.ownership();
    if (!ownership.parentId().equals(ended.id())) {
      return account;
    }
    String parent = account.id().equals(into) ? ended.ownership().parentId() : into;
    return account.withOwnership(ownership.withParent(parent));
  }
}
