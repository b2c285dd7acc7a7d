package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;

/** Copies the owners alone; all else of a plan never changes. */
public final class TerritoryPlanCloner implements SolutionCloner<TerritoryPlan> {

  /** Required by Timefold, which creates the cloner by reflection. */
  public TerritoryPlanCloner() {}

  @Override
  public TerritoryPlan cloneSolution(TerritoryPlan original) {
    return original.copy();
  }
}
