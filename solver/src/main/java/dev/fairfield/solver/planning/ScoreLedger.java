package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import dev.fairfield.solver.request.HardRule;
import java.util.List;

/**
 * Loads and score of a plan, kept up to date unit by unit: the rules of {@link
 * TerritoryConstraintProvider} once more, as sums. Not thread-safe.
 */
final class ScoreLedger {

  private final PlanningRep[] reps;
  private final long[] potentialCents;
  private final long[] workloadMinutes;
  private final long[] accounts;
  private final LoadPrice[] prices;
  private final long[] scoredHard;
  private final long[] scoredCents;
  private final int[] stale;
  private final boolean[] isStale;
  private final List<MoveLimit> moveLimits;
  private int staleCount;
  private long moves;
  private long unitHard;
  private long pooledCents;
  private long unitCents;
  private long repHard;
  private long repCents;

  /**
   * @param reps by position; their base loads count
   */
  ScoreLedger(List<PlanningRep> reps, List<MoveLimit> moveLimits) {
    int count = reps.size();
    this.reps = reps.toArray(PlanningRep[]::new);
    this.moveLimits = moveLimits;
    this.potentialCents = new long[count];
    this.workloadMinutes = new long[count];
    this.accounts = new long[count];
    this.prices = new LoadPrice[count];
    this.scoredHard = new long[count];
    this.scoredCents = new long[count];
    this.stale = new int[count];
    this.isStale = new boolean[count];
    for (PlanningRep rep : this.reps) {
      int position = rep.position();
      potentialCents[position] = rep.basePotentialCents();
      workloadMinutes[position] = rep.baseMinutes();
      accounts[position] = rep.baseAccounts();
      prices[position] = new LoadPrice(rep);
      markStale(position);
    }
  }

  /**
   * @param rep null for none
   * @param effect what the rep means for the unit; not looked at without one
   */
  void add(UnitFacts unit, PlanningRep rep, OwnerEffect effect) {
    change(unit, rep, effect, 1);
  }

  void remove(UnitFacts unit, PlanningRep rep, OwnerEffect effect) {
    change(unit, rep, effect, -1);
  }

  private void change(UnitFacts unit, PlanningRep rep, OwnerEffect effect, int sign) {
    if (rep == null) {
      if (unit.mayStayInPool()) {
        pooledCents += sign * unit.poolCents();
      } else {
        unitHard += sign * HardRule.UNITS_PER_ACCOUNT * unit.accounts();
      }
      return;
    }
    int position = rep.position();
    potentialCents[position] += sign * unit.potentialCents();
    workloadMinutes[position] += sign * effect.workloadMinutes();
    accounts[position] += sign * unit.accounts();
    moves += sign * effect.movedAccounts();
    unitHard += sign * effect.hardUnits();
    unitCents += sign * effect.costCents();
    markStale(position);
  }

  private void markStale(int position) {
    if (!isStale[position]) {
      isStale[position] = true;
      stale[staleCount++] = position;
    }
  }

  HardMediumSoftLongScore score() {
    while (staleCount > 0) {
      rescore(stale[--staleCount]);
    }
    return HardMediumSoftLongScore.of(
        -unitHard - repHard - moveHard(), -pooledCents, -unitCents - repCents);
  }

  private void rescore(int position) {
    isStale[position] = false;
    PlanningRep rep = reps[position];
    long hard =
        rep.excessMinutes(workloadMinutes[position])
            + HardRule.UNITS_PER_ACCOUNT * rep.excessAccounts(accounts[position]);
    long cents = prices[position].cents(potentialCents[position]);
    repHard += hard - scoredHard[position];
    repCents += cents - scoredCents[position];
    scoredHard[position] = hard;
    scoredCents[position] = cents;
  }

  private long moveHard() {
    long hard = 0;
    for (MoveLimit limit : moveLimits) {
      hard += HardRule.UNITS_PER_ACCOUNT * limit.excess(limit.baseMoves() + moves);
    }
    return hard;
  }

  long moves() {
    return moves;
  }

  RepLoad load(int position) {
    return new RepLoad(potentialCents[position], workloadMinutes[position], accounts[position]);
  }

  /**
   * What the load of one rep costs. The last two loads are kept: a move tried and undone asks for
   * the load before it again.
   */
  private static final class LoadPrice {

    private final PlanningRep rep;
    private long firstPotential = -1;
    private long firstCents;
    private long secondPotential = -1;
    private long secondCents;

    LoadPrice(PlanningRep rep) {
      this.rep = rep;
    }

    long cents(long potential) {
      if (potential == firstPotential) {
        return firstCents;
      }
      long cents =
          potential == secondPotential
              ? secondCents
              : rep.balancedValueCents(potential) + rep.fairnessBandCents(potential);
      secondPotential = firstPotential;
      secondCents = firstCents;
      firstPotential = potential;
      firstCents = cents;
      return cents;
    }
  }
}
