package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import dev.fairfield.solver.request.HardRule;
import java.util.HashMap;
import java.util.Map;

/**
 * Scores the moves of the search, many times faster than constraint streams do. {@link
 * TerritoryConstraintProvider} says what is right; this class must give the same score on every
 * plan.
 */
public final class TerritoryScoreCalculator
    implements IncrementalScoreCalculator<TerritoryPlan, HardMediumSoftLongScore> {

  private TerritoryPlan plan;
  private ScoreLedger ledger;
  private Map<String, PlanningUnit> sharingUnits;

  /** Required by Timefold, which creates the calculator by reflection. */
  public TerritoryScoreCalculator() {}

  @Override
  public void resetWorkingSolution(TerritoryPlan workingSolution) {
    plan = workingSolution;
    ledger = new ScoreLedger(plan.getReps(), plan.moveLimits());
    plan.getUnits().forEach(this::add);
    sharingUnits = new HashMap<>();
    if (!plan.areaShares().isEmpty()) {
      plan.getUnits().forEach(unit -> sharingUnits.put(unit.getId(), unit));
    }
  }

  @Override
  public void beforeEntityAdded(Object entity) {
    // Nothing to take back yet.
  }

  @Override
  public void afterEntityAdded(Object entity) {
    add((PlanningUnit) entity);
  }

  @Override
  public void beforeVariableChanged(Object entity, String variableName) {
    remove((PlanningUnit) entity);
  }

  @Override
  public void afterVariableChanged(Object entity, String variableName) {
    add((PlanningUnit) entity);
  }

  @Override
  public void beforeEntityRemoved(Object entity) {
    remove((PlanningUnit) entity);
  }

  @Override
  public void afterEntityRemoved(Object entity) {
    // Taken back before.
  }

  private void add(PlanningUnit unit) {
    PlanningRep rep = unit.getRep();
    ledger.add(unit.facts(), rep, rep == null ? null : unit.effect());
  }

  private void remove(PlanningUnit unit) {
    PlanningRep rep = unit.getRep();
    ledger.remove(unit.facts(), rep, rep == null ? null : unit.effect());
  }

  @Override
  public HardMediumSoftLongScore calculateScore() {
    HardMediumSoftLongScore score = ledger.score();
    return plan.areaShares().isEmpty()
        ? score
        : score.subtract(HardMediumSoftLongScore.ofHard(areaHard()));
  }

  private long areaHard() {
    long hard = 0;
    for (AreaShare share : plan.areaShares()) {
      PlanningUnit unit = sharingUnits.get(share.unitId());
      PlanningUnit lead = sharingUnits.get(share.leadUnitId());
      hard += unit.getRep() == lead.getRep() ? 0 : HardRule.UNITS_PER_ACCOUNT * share.accounts();
    }
    return hard;
  }
}
