package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;

/** A territory plan: every unit with its rep. */
@PlanningSolution
public class TerritoryPlan {

  @ProblemFactCollectionProperty private List<PlanningRep> reps;
  @ProblemFactCollectionProperty private List<MoveLimit> moveLimits;
  @ProblemFactCollectionProperty private List<AreaShare> areaShares;
  @PlanningEntityCollectionProperty private List<PlanningUnit> units;
  @PlanningScore private HardMediumSoftLongScore score;
  private Neighbourhood neighbourhood;

  /** For the solver's cloning. */
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

  public List<PlanningRep> getReps() {
    return reps;
  }

  /** In the order of the priced model's units. */
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

  Neighbourhood neighbourhood() {
    return neighbourhood;
  }
}
