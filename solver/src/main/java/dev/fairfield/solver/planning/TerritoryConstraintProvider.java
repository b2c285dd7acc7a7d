package dev.fairfield.solver.planning;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.SoftRule;

/**
 * The rules of a territory plan. Hard units: minutes above capacity, 1,000 for each account that
 * breaks another rule. Medium: cents of potential left in the open pool. Soft: cents a year. Loads
 * start from what each rep holds beside the units of the plan.
 */
public final class TerritoryConstraintProvider implements ConstraintProvider {

  public static final String OPEN_POOL = "Open pool";

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      // Hard
      oneOwner(factory),
      eligibility(factory),
      capacity(factory),
      accountLimit(factory),
      pinned(factory),
      moveLimit(factory),
      exclusiveArea(factory),
      // Medium
      openPool(factory),
      // Soft
      travel(factory),
      balancedValue(factory),
      fairnessBand(factory),
      handover(factory),
      fit(factory)
    };
  }

  Constraint oneOwner(ConstraintFactory factory) {
    return unowned(factory)
        .filter(unit -> !unit.mayStayInPool())
        .penalizeLong(ONE_HARD, unit -> HardRule.UNITS_PER_ACCOUNT * unit.accountCount())
        .asConstraint(HardRule.ONE_OWNER.label());
  }

  Constraint eligibility(ConstraintFactory factory) {
    return owned(factory)
        .filter(unit -> unit.ineligibleAccounts() > 0)
        .penalizeLong(ONE_HARD, unit -> HardRule.UNITS_PER_ACCOUNT * unit.ineligibleAccounts())
        .asConstraint(HardRule.ELIGIBILITY.label());
  }

  Constraint capacity(ConstraintFactory factory) {
    return factory
        .forEach(PlanningRep.class)
        .map(rep -> rep, PlanningRep::baseMinutes)
        .concat(owned(factory).map(PlanningUnit::getRep, PlanningUnit::workloadMinutes))
        .groupBy((rep, minutes) -> rep, sumLong((rep, minutes) -> minutes))
        .filter((rep, minutes) -> rep.excessMinutes(minutes) > 0)
        .penalizeLong(ONE_HARD, PlanningRep::excessMinutes)
        .asConstraint(HardRule.CAPACITY.label());
  }

  Constraint accountLimit(ConstraintFactory factory) {
    return factory
        .forEach(PlanningRep.class)
        .map(rep -> rep, PlanningRep::baseAccounts)
        .concat(owned(factory).map(PlanningUnit::getRep, PlanningUnit::accountCount))
        .groupBy((rep, accounts) -> rep, sumLong((rep, accounts) -> accounts))
        .filter((rep, accounts) -> rep.excessAccounts(accounts) > 0)
        .penalizeLong(
            ONE_HARD, (rep, accounts) -> HardRule.UNITS_PER_ACCOUNT * rep.excessAccounts(accounts))
        .asConstraint(HardRule.ACCOUNT_LIMIT.label());
  }

  Constraint pinned(ConstraintFactory factory) {
    return owned(factory)
        .filter(unit -> unit.pinnedAwayAccounts() > 0)
        .penalizeLong(ONE_HARD, unit -> HardRule.UNITS_PER_ACCOUNT * unit.pinnedAwayAccounts())
        .asConstraint(HardRule.PINNED.label());
  }

  Constraint moveLimit(ConstraintFactory factory) {
    return factory
        .forEach(MoveLimit.class)
        .map(limit -> limit, MoveLimit::baseMoves)
        .concat(
            owned(factory)
                .filter(unit -> unit.movedAccounts() > 0)
                .join(MoveLimit.class)
                .map((unit, limit) -> limit, (unit, limit) -> unit.movedAccounts()))
        .groupBy((limit, moves) -> limit, sumLong((limit, moves) -> moves))
        .filter((limit, moves) -> limit.excess(moves) > 0)
        .penalizeLong(ONE_HARD, (limit, moves) -> HardRule.UNITS_PER_ACCOUNT * limit.excess(moves))
        .asConstraint(HardRule.MOVE_LIMIT.label());
  }

  Constraint exclusiveArea(ConstraintFactory factory) {
    return factory
        .forEach(AreaShare.class)
        .join(allUnits(factory), equal(AreaShare::unitId, PlanningUnit::getId))
        .join(allUnits(factory), equal((share, unit) -> share.leadUnitId(), PlanningUnit::getId))
        .filter((share, unit, lead) -> unit.getRep() != lead.getRep())
        .penalizeLong(
            ONE_HARD, (share, unit, lead) -> HardRule.UNITS_PER_ACCOUNT * share.accounts())
        .asConstraint(HardRule.EXCLUSIVE_AREA.label());
  }

  Constraint openPool(ConstraintFactory factory) {
    return unowned(factory)
        .filter(PlanningUnit::mayStayInPool)
        .penalizeLong(ONE_MEDIUM, PlanningUnit::poolCents)
        .asConstraint(OPEN_POOL);
  }

  Constraint travel(ConstraintFactory factory) {
    return owned(factory)
        .filter(unit -> unit.travelCents() != 0)
        .penalizeLong(ONE_SOFT, PlanningUnit::travelCents)
        .asConstraint(SoftRule.TRAVEL.label());
  }

  Constraint balancedValue(ConstraintFactory factory) {
    return potentialByRep(factory)
        .penalizeLong(ONE_SOFT, PlanningRep::balancedValueCents)
        .asConstraint(SoftRule.BALANCED_VALUE.label());
  }

  Constraint fairnessBand(ConstraintFactory factory) {
    return potentialByRep(factory)
        .penalizeLong(ONE_SOFT, PlanningRep::fairnessBandCents)
        .asConstraint(SoftRule.FAIRNESS_BAND.label());
  }

  Constraint handover(ConstraintFactory factory) {
    return owned(factory)
        .filter(unit -> unit.handoverCents() != 0)
        .penalizeLong(ONE_SOFT, PlanningUnit::handoverCents)
        .asConstraint(SoftRule.HANDOVER.label());
  }

  Constraint fit(ConstraintFactory factory) {
    return owned(factory)
        .filter(unit -> unit.fitCents() != 0)
        .penalizeLong(ONE_SOFT, PlanningUnit::fitCents)
        .asConstraint(SoftRule.FIT.label());
  }

  private static UniConstraintStream<PlanningUnit> owned(ConstraintFactory factory) {
    return factory.forEach(PlanningUnit.class);
  }

  private static UniConstraintStream<PlanningUnit> unowned(ConstraintFactory factory) {
    return allUnits(factory).filter(unit -> unit.getRep() == null);
  }

  private static UniConstraintStream<PlanningUnit> allUnits(ConstraintFactory factory) {
    return factory.forEachIncludingUnassigned(PlanningUnit.class);
  }

  /** Also a rep without units is there: grouping units alone would miss it. */
  private static BiConstraintStream<PlanningRep, Long> potentialByRep(ConstraintFactory factory) {
    return factory
        .forEach(PlanningRep.class)
        .map(rep -> rep, PlanningRep::basePotentialCents)
        .concat(owned(factory).map(PlanningUnit::getRep, PlanningUnit::potentialCents))
        .groupBy((rep, potential) -> rep, sumLong((rep, potential) -> potential));
  }
}
