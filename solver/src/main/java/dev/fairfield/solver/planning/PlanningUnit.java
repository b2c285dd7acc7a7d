package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.function.ToLongFunction;

/** Accounts that share an owner; the owner is what the search decides. */
@PlanningEntity
public class PlanningUnit {

  @PlanningId private String id;
  private List<PlanningAccount> accounts;
  private boolean pooling;
  private long potentialCents;
  private long workloadMinutes;
  private long poolCents;
  private OwnerEffect[] effectByRep;
  private PlanningRep presentOwner;

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
    this.poolCents = sum(account -> Math.max(1, account.account().value().potentialCents()));
    this.effectByRep = new OwnerEffect[repCount];
    this.presentOwner =
        this.candidates.stream()
            .filter(candidate -> accounts.stream().anyMatch(PlanningAccount::ownerPresent))
            .filter(candidate -> accounts.stream().noneMatch(of -> of.isMovedTo(candidate)))
            .findFirst()
            .orElse(null);
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

  /** The candidate with whom no account of the unit changes owner; null when there is none. */
  PlanningRep presentOwner() {
    return presentOwner;
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
    return poolCents;
  }

  long ineligibleAccounts() {
    return effect().ineligibleAccounts();
  }

  long pinnedAwayAccounts() {
    return effect().pinnedAwayAccounts();
  }

  long movedAccounts() {
    return effect().movedAccounts();
  }

  long travelCents() {
    return effect().travelCents();
  }

  long handoverCents() {
    return effect().handoverCents();
  }

  long fitCents() {
    return effect().fitCents();
  }

  /** What the present rep means for this unit; kept once known, as distances are dear. */
  private OwnerEffect effect() {
    OwnerEffect effect = effectByRep[rep.index()];
    if (effect == null) {
      effect = OwnerEffect.of(accounts, rep);
      effectByRep[rep.index()] = effect;
    }
    return effect;
  }

  private long sum(ToLongFunction<PlanningAccount> term) {
    return accounts.stream().mapToLong(term).sum();
  }

  @Override
  public String toString() {
    return id + " -> " + rep;
  }
}
