package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractSimplifiedMove;
import ai.timefold.solver.core.impl.heuristic.move.Move;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Gives one or more units a new owner at once: a shift, a swap, or a chain over a third rep.
 *
 * <p>The base class goes in Timefold 2, which this product cannot take (Java 21); within 1.x it is
 * the documented way to write a move, its successor still being a preview.
 */
@SuppressWarnings("removal")
final class OwnerMove extends AbstractSimplifiedMove<TerritoryPlan> {

  private static final String REP = "rep";

  private final List<PlanningUnit> units;
  private final List<PlanningRep> owners;

  /**
   * @param owners the new owner of each unit; null leaves a unit in the open pool
   */
  OwnerMove(List<PlanningUnit> units, List<PlanningRep> owners) {
    this.units = units;
    this.owners = owners;
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<TerritoryPlan> director) {
    for (int i = 0; i < units.size(); i++) {
      director.beforeVariableChanged(units.get(i), REP);
      units.get(i).setRep(owners.get(i));
      director.afterVariableChanged(units.get(i), REP);
    }
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<TerritoryPlan> director) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).getRep() == owners.get(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Move<TerritoryPlan> rebase(ScoreDirector<TerritoryPlan> destination) {
    List<PlanningUnit> rebasedUnits = new ArrayList<>(units.size());
    List<PlanningRep> rebasedOwners = new ArrayList<>(owners.size());
    for (int i = 0; i < units.size(); i++) {
      rebasedUnits.add(destination.lookUpWorkingObject(units.get(i)));
      rebasedOwners.add(destination.lookUpWorkingObject(owners.get(i)));
    }
    return new OwnerMove(rebasedUnits, rebasedOwners);
  }

  @Override
  public Collection<?> getPlanningEntities() {
    return units;
  }

  @Override
  public Collection<?> getPlanningValues() {
    return owners;
  }

  @Override
  public String getSimpleMoveTypeDescription() {
    return "OwnerMove of " + units.size();
  }
}
