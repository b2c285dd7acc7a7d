package dev.fairfield.solver.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Builds planning solutions: whole plans to be scored and sub-plans to be searched. */
final class TerritoryPlanBuilder {

  private final PlanningFacts facts;

  TerritoryPlanBuilder(PlanningFacts facts) {
    this.facts = facts;
  }

  /** All reps, without a base load. */
  static List<PlanningRep> allReps(PlanningFacts facts) {
    List<PlanningRep> reps = new ArrayList<>(facts.repCount());
    for (int rep = 0; rep < facts.repCount(); rep++) {
      reps.add(new PlanningRep(facts.rep(rep), rep, rep, RepLoad.NONE));
    }
    return reps;
  }

  static List<MoveLimit> moveLimits(OptionalLong maxMoves, long baseMoves) {
    return maxMoves.stream().mapToObj(most -> new MoveLimit(most, baseMoves)).toList();
  }

  /**
   * A plan of all units.
   *
   * @param repByUnit rep index of each unit, −1 for none
   * @param candidates rep indexes each unit may go to beside its owner
   */
  TerritoryPlan whole(int[] repByUnit, int[][] candidates) {
    List<PlanningRep> reps = allReps(facts);
    List<PlanningUnit> units = new ArrayList<>(repByUnit.length);
    for (int unit = 0; unit < repByUnit.length; unit++) {
      units.add(unit(unit, repByUnit[unit], candidates[unit], reps));
    }
    return new TerritoryPlan(
        reps, moveLimits(facts.maxMoves(), 0), facts.areaShares(), units, Neighbourhood.NONE);
  }

  /**
   * A plan of the units that may change. Areas shared across its edge are left out: units are built
   * so that there are none.
   */
  TerritoryPlan part(WholePlan whole, SubPlan part) {
    List<PlanningUnit> units = new ArrayList<>(part.units().length);
    RepLoad[] base = new RepLoad[facts.repCount()];
    for (int rep : part.reps()) {
      base[rep] = whole.load(rep);
    }
    long baseMoves = whole.moves();
    for (int unit : part.units()) {
      int owner = whole.rep(unit);
      if (owner >= 0 && base[owner] != null) {
        OwnerEffect effect = facts.effect(unit, owner);
        base[owner] = base[owner].minus(facts.unit(unit), effect);
        baseMoves -= effect.movedAccounts();
      }
    }
    PlanningRep[] reps = new PlanningRep[facts.repCount()];
    for (int i = 0; i < part.reps().length; i++) {
      int rep = part.reps()[i];
      reps[rep] = new PlanningRep(facts.rep(rep), rep, i, base[rep]);
    }
    List<PlanningRep> repsByIndex = Arrays.asList(reps);
    for (int i = 0; i < part.units().length; i++) {
      int unit = part.units()[i];
      units.add(unit(unit, whole.rep(unit), part.candidates()[i], repsByIndex));
    }
    List<PlanningRep> ofPart = Arrays.stream(part.reps()).mapToObj(repsByIndex::get).toList();
    return new TerritoryPlan(
        ofPart,
        moveLimits(part.maxMoves(), baseMoves),
        areaShares(units),
        units,
        Neighbourhood.of(units, ofPart.size()));
  }

  private List<AreaShare> areaShares(List<PlanningUnit> units) {
    if (facts.areaShares().isEmpty()) {
      return List.of();
    }
    Set<String> ids = new HashSet<>();
    units.forEach(unit -> ids.add(unit.getId()));
    return facts.areaShares().stream()
        .filter(share -> ids.contains(share.unitId()) && ids.contains(share.leadUnitId()))
        .toList();
  }

  private PlanningUnit unit(int unit, int owner, int[] candidates, List<PlanningRep> repsByIndex) {
    List<PlanningRep> choices = new ArrayList<>(candidates.length + 1);
    for (int rep : candidates) {
      choices.add(rep(unit, rep, repsByIndex));
    }
    if (owner >= 0 && !choices.contains(repsByIndex.get(owner))) {
      choices.add(rep(unit, owner, repsByIndex));
    }
    OwnerEffect[] effects = new OwnerEffect[choices.size()];
    for (int i = 0; i < effects.length; i++) {
      effects[i] = facts.effect(unit, choices.get(i).index());
    }
    var planningUnit = new PlanningUnit(facts.unit(unit), List.copyOf(choices), effects);
    planningUnit.setRep(owner < 0 ? null : repsByIndex.get(owner));
    return planningUnit;
  }

  private PlanningRep rep(int unit, int rep, List<PlanningRep> repsByIndex) {
    PlanningRep found = repsByIndex.get(rep);
    if (found == null) {
      throw new IllegalArgumentException(
          "The unit %s has the rep %s as owner or candidate, who is not part of the sub-plan."
              .formatted(facts.unit(unit).id(), facts.rep(rep).id()));
    }
    return found;
  }
}
