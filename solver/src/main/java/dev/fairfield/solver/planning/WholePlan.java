package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan of all units with what follows from it, from which sub-plans are cut. Immutable; shared by
 * searches side by side.
 */
public final class WholePlan {

  private final int[] repByUnit;
  private final List<RepLoad> loads;
  private final long moves;
  private final HardMediumSoftLongScore score;

  private WholePlan(int[] repByUnit, ScoreLedger ledger, int repCount) {
    this.repByUnit = repByUnit;
    this.score = ledger.score();
    this.moves = ledger.moves();
    this.loads = new ArrayList<>(repCount);
    for (int rep = 0; rep < repCount; rep++) {
      loads.add(ledger.load(rep));
    }
  }

  /**
   * @param repByUnit rep index of each unit, −1 for none; copied
   */
  static WholePlan of(PlanningFacts facts, int[] repByUnit) {
    List<PlanningRep> reps = TerritoryPlanBuilder.allReps(facts);
    var ledger = new ScoreLedger(reps, TerritoryPlanBuilder.moveLimits(facts.maxMoves(), 0));
    for (int unit = 0; unit < repByUnit.length; unit++) {
      int rep = repByUnit[unit];
      ledger.add(
          facts.unit(unit),
          rep < 0 ? null : reps.get(rep),
          rep < 0 ? null : facts.effect(unit, rep));
    }
    return new WholePlan(repByUnit.clone(), ledger, reps.size());
  }

  /** Rep index of the unit's owner, −1 for none. */
  public int rep(int unit) {
    return repByUnit[unit];
  }

  /** What the rep holds. */
  public RepLoad load(int rep) {
    return loads.get(rep);
  }

  /** Accounts that change owner. */
  public long moves() {
    return moves;
  }

  /** 0 for a plan that keeps all hard rules, shared areas aside. */
  public long hardUnits() {
    return -score.hardScore();
  }

  public long costCents() {
    return -score.softScore();
  }
}
