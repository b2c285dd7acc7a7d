package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** Accounts that share an owner; the owner is what the search decides. */
@PlanningEntity
public class PlanningUnit {

  @PlanningId private String id;
  private UnitFacts facts;
  private OwnerEffect[] effects;

  @ValueRangeProvider private List<PlanningRep> candidates;

  @PlanningVariable(allowsUnassigned = true)
  private PlanningRep rep;

  /** The last effect asked for, as a rep is asked for several times in a row. */
  private PlanningRep knownRep;

  private OwnerEffect knownEffect;

  /** Required by Timefold. */
  PlanningUnit() {}

  /**
   * @param candidates reps the search may try
   * @param effects what each candidate means for the unit
   */
  PlanningUnit(UnitFacts facts, List<PlanningRep> candidates, OwnerEffect[] effects) {
    this.id = facts.id();
    this.facts = facts;
    this.candidates = candidates;
    this.effects = effects;
  }

  /** The same unit with the same owner, to be changed on its own. */
  PlanningUnit copy() {
    var copy = new PlanningUnit(facts, candidates, effects);
    copy.rep = rep;
    return copy;
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

  UnitFacts facts() {
    return facts;
  }

  /** The candidate with whom no account moves, where others move some; null when there is none. */
  PlanningRep presentOwner() {
    PlanningRep owner = null;
    boolean moves = false;
    for (int i = 0; i < effects.length; i++) {
      boolean stays = effects[i].movedAccounts() == 0;
      owner = owner == null && stays ? candidates.get(i) : owner;
      moves |= !stays;
    }
    return moves ? owner : null;
  }

  boolean mayStayInPool() {
    return facts.mayStayInPool();
  }

  long accountCount() {
    return facts.accounts();
  }

  long potentialCents() {
    return facts.potentialCents();
  }

  /** Potential left without an owner; an account without potential counts one cent. */
  long poolCents() {
    return facts.poolCents();
  }

  long workloadMinutes() {
    return effect().workloadMinutes();
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

  /** What the present rep, one of the candidates, means for this unit. */
  OwnerEffect effect() {
    if (knownRep != rep) {
      knownEffect = effects[candidates.indexOf(rep)];
      knownRep = rep;
    }
    return knownEffect;
  }

  @Override
  public String toString() {
    return id + " -> " + rep;
  }
}
