package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import ai.timefold.solver.core.impl.heuristic.move.Move;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Gives one or more units a new owner at once: a shift, a swap, or a chain over further reps. */
final class OwnerMove extends AbstractMove<TerritoryPlan> {

  private static final String REP = "rep";

  private final PlanningUnit[] units;
  private final PlanningRep[] owners;

  private OwnerMove(PlanningUnit[] units, PlanningRep[] owners) {
    this.units = units;
    this.owners = owners;
  }

  /**
   * @param owner null leaves the unit in the open pool
   */
  static OwnerMove shift(PlanningUnit unit, PlanningRep owner) {
    return new OwnerMove(new PlanningUnit[] {unit}, new PlanningRep[] {owner});
  }

  /** Two units, which must differ. */
  static OwnerMove pair(
      PlanningUnit first, PlanningRep firstOwner, PlanningUnit second, PlanningRep secondOwner) {
    return new OwnerMove(
        new PlanningUnit[] {first, second}, new PlanningRep[] {firstOwner, secondOwner});
  }

  /** One unit more; it must not be among those that move already. */
  OwnerMove and(PlanningUnit unit, PlanningRep owner) {
    PlanningUnit[] moreUnits = Arrays.copyOf(units, units.length + 1);
    PlanningRep[] moreOwners = Arrays.copyOf(owners, owners.length + 1);
    moreUnits[units.length] = unit;
    moreOwners[owners.length] = owner;
    return new OwnerMove(moreUnits, moreOwners);
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<TerritoryPlan> director) {
    for (int i = 0; i < units.length; i++) {
      director.beforeVariableChanged(units[i], REP);
      units[i].setRep(owners[i]);
      director.afterVariableChanged(units[i], REP);
    }
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<TerritoryPlan> director) {
    for (int i = 0; i < units.length; i++) {
      if (units[i].getRep() == owners[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Move<TerritoryPlan> rebase(ScoreDirector<TerritoryPlan> destination) {
    return new OwnerMove(
        rebaseList(List.of(units), destination).toArray(PlanningUnit[]::new),
        rebaseList(Arrays.asList(owners), destination).toArray(PlanningRep[]::new));
  }

  @Override
  public Collection<?> getPlanningEntities() {
    return List.of(units);
  }

  @Override
  public Collection<?> getPlanningValues() {
    return Arrays.asList(owners);
  }

  @Override
  public String getSimpleMoveTypeDescription() {
    return "OwnerMove of " + units.length;
  }

  @Override
  public String toString() {
    return Arrays.toString(units) + " to " + Arrays.toString(owners);
  }
}
