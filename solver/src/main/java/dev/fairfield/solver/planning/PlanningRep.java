package dev.fairfield.solver.planning;

import java.util.OptionalLong;

/** A rep as a problem fact, with the load of the units that are not part of the plan at hand. */
public final class PlanningRep {

  private final RepFacts facts;
  private final int index;
  private final int position;
  private final RepLoad base;

  /**
   * @param index position among all reps of the problem
   * @param position position among the reps of the plan
   * @param base what the rep holds beside the units of the plan
   */
  PlanningRep(RepFacts facts, int index, int position, RepLoad base) {
    this.facts = facts;
    this.index = index;
    this.position = position;
    this.base = base;
  }

  int index() {
    return index;
  }

  int position() {
    return position;
  }

  public String id() {
    return facts.id();
  }

  RepLoad base() {
    return base;
  }

  long basePotentialCents() {
    return base.potentialCents();
  }

  long baseMinutes() {
    return base.workloadMinutes();
  }

  long baseAccounts() {
    return base.accounts();
  }

  long capacityMinutes() {
    return facts.capacityMinutes();
  }

  OptionalLong findMaxAccounts() {
    return facts.maxAccounts();
  }

  long excessMinutes(long workloadMinutes) {
    return Math.max(0, workloadMinutes - facts.capacityMinutes());
  }

  /** Accounts above the limit; 0 without one. */
  long excessAccounts(long accounts) {
    return facts.maxAccounts().isPresent()
        ? Math.max(0, accounts - facts.maxAccounts().getAsLong())
        : 0;
  }

  long balancedValueCents(long potentialCents) {
    return facts.loadCost().balancedValueCents(potentialCents);
  }

  long fairnessBandCents(long potentialCents) {
    return facts.loadCost().fairnessBandCents(potentialCents);
  }

  @Override
  public String toString() {
    return facts.id();
  }
}
