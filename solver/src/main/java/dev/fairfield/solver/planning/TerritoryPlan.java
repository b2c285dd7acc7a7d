package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;

/**
 * A territory plan: units with their reps. It holds all units, to be scored, or those of a group of
 * reps that the search may move, all others being a base load.
 */
@PlanningSolution(solutionCloner = TerritoryPlanCloner.class)
public class TerritoryPlan {

  @ProblemFactCollectionProperty private List<PlanningRep> reps;
  @ProblemFactCollectionProperty private List<MoveLimit> moveLimits;
  @ProblemFactCollectionProperty private List<AreaShare> areaShares;
  @PlanningEntityCollectionProperty private List<PlanningUnit> units;
  @PlanningScore private HardMediumSoftLongScore score;
  private Neighbourhood neighbourhood;

  /** Required by Timefold. */
  TerritoryPlan() {}

  TerritoryPlan(
      List<PlanningRep> reps,
      List<MoveLimit> moveLimits,
      List<AreaShare> areaShares,
      List<PlanningUnit> units,
      Neighbourhood neighbourhood) {
    this.reps = reps;
    this.moveLimits = moveLimits;
    this.areaShares = areaShares;
    this.units = units;
    this.neighbourhood = neighbourhood;
  }

  /** The same plan, whose units may be changed on their own. */
  TerritoryPlan copy() {
    List<PlanningUnit> copies = new ArrayList<>(units.size());
    for (PlanningUnit unit : units) {
      copies.add(unit.copy());
    }
    var copy = new TerritoryPlan(reps, moveLimits, areaShares, copies, neighbourhood);
    copy.score = score;
    return copy;
  }

  public List<PlanningRep> getReps() {
    return reps;
  }

  /** In the order they were given. */
  public List<PlanningUnit> getUnits() {
    return units;
  }

  /** Null until scored. */
  public HardMediumSoftLongScore getScore() {
    return score;
  }

  public void setScore(HardMediumSoftLongScore score) {
    this.score = score;
  }

  boolean hasMoveLimit() {
    return !moveLimits.isEmpty();
  }

  List<MoveLimit> moveLimits() {
    return moveLimits;
  }

  List<AreaShare> areaShares() {
    return areaShares;
  }

  Neighbourhood neighbourhood() {
    return neighbourhood;
  }
}
