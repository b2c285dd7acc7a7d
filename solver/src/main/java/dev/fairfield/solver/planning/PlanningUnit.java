package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/** Accounts that share an owner; the owner is what the search decides. */
@PlanningEntity
public class PlanningUnit {

  private static final long NOT_PRICED = -1;

  @PlanningId private String id;
  private List<PlanningAccount> accounts;
  private boolean pooling;
  private long potentialCents;
  private long workloadMinutes;
  private long[] travelCentsByRep;

  @ValueRangeProvider private List<PlanningRep> candidates;

  @PlanningVariable(allowsUnassigned = true)
  private PlanningRep rep;

  /** For the solver's cloning. */
  PlanningUnit() {}

  /**
   * @param candidates reps the search may try
   * @param pooling whether the unit may stay without an owner
   * @param repCount number of reps in the book
   */
  PlanningUnit(
      String id,
      List<PlanningAccount> accounts,
      List<PlanningRep> candidates,
      boolean pooling,
      int repCount) {
    this.id = id;
    this.accounts = List.copyOf(accounts);
    this.candidates = List.copyOf(candidates);
    this.pooling = pooling;
    this.potentialCents = sum(account -> account.account().value().potentialCents());
    this.workloadMinutes = sum(account -> account.account().effort().workloadMinutes());
    this.travelCentsByRep = new long[repCount];
    Arrays.fill(travelCentsByRep, NOT_PRICED);
  }

  public String getId() {
    return id;
  }

  /** Null while the unit has no owner. */
  public PlanningRep getRep() {
    return rep;
  }

  public void setRep(PlanningRep rep) {
    this.rep = rep;
  }

  public List<PlanningRep> getCandidates() {
    return candidates;
  }

  boolean mayStayInPool() {
    return pooling;
  }

  long accountCount() {
    return accounts.size();
  }

  long potentialCents() {
    return potentialCents;
  }

  long workloadMinutes() {
    return workloadMinutes;
  }

  /** Potential left without an owner; an account without potential counts one cent. */
  long poolCents() {
    return sum(account -> Math.max(1, account.account().value().potentialCents()));
  }

  long ineligibleAccounts() {
    return accounts.stream().filter(account -> !account.mayBeOwnedBy(rep)).count();
  }

  long pinnedAwayAccounts() {
    return accounts.stream().filter(account -> account.isPinnedAwayFrom(rep)).count();
  }

  long movedAccounts() {
    return accounts.stream().filter(account -> account.isMovedTo(rep)).count();
  }

  /** Distances are dear, so the cost for each rep is kept once known. */
  long travelCents() {
    long cents = travelCentsByRep[rep.index()];
    if (cents == NOT_PRICED) {
      cents = sumWithRep(PlanningAccount::travelCents);
      travelCentsByRep[rep.index()] = cents;
    }
    return cents;
  }

  long handoverCents() {
    return sumWithRep(PlanningAccount::handoverCents);
  }

  long fitCents() {
    return sumWithRep(PlanningAccount::fitCents);
  }

  private long sumWithRep(ToLongBiFunction<PlanningAccount, PlanningRep> cents) {
    return sum(account -> cents.applyAsLong(account, rep));
  }

  private long sum(ToLongFunction<PlanningAccount> term) {
    return accounts.stream().mapToLong(term).sum();
  }

  @Override
  public String toString() {
    return id + " -> " + rep;
  }
}
