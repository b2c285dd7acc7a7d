package dev.fairfield.solver.planning;

import java.util.List;

/**
 * What it means for the accounts of a unit that a rep owns them. Units: accounts and cents a year.
 */
record OwnerEffect(
    long ineligibleAccounts,
    long pinnedAwayAccounts,
    long movedAccounts,
    long travelCents,
    long handoverCents,
    long fitCents) {

  static OwnerEffect of(List<PlanningAccount> accounts, PlanningRep rep) {
    return new OwnerEffect(
        accounts.stream().filter(account -> !account.mayBeOwnedBy(rep)).count(),
        accounts.stream().filter(account -> account.isPinnedAwayFrom(rep)).count(),
        accounts.stream().filter(account -> account.isMovedTo(rep)).count(),
        accounts.stream().mapToLong(account -> account.travelCents(rep)).sum(),
        accounts.stream().mapToLong(account -> account.handoverCents(rep)).sum(),
        accounts.stream().mapToLong(account -> account.fitCents(rep)).sum());
  }
}
