package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.OptionalLong;

/**
 * A plan under change: the option of each unit and the loads that follow, kept up to date move by
 * move. Scores are (hard, medium, cost), all to be minimised in this order. Not thread-safe.
 */
public final class PlanState {

  /** More than rounding two terms of two reps, before and after, can come to. */
  private static final double ROUNDED_CENTS = 5;

  private final PricedModel model;
  private final int[] option;
  private final long[] potentialCents;
  private final long[] workloadMinutes;
  private final long[] accounts;
  private final long[] repCents;
  private final double[] repSlope;
  private final LimitBreaks breaks;
  private long moves;
  private long hard;
  private long pooledWeight;
  private long costCents;

  /**
   * @param optionByUnit an option of each unit; copied
   */
  public PlanState(PricedModel model, int[] optionByUnit) {
    this.model = model;
    this.breaks = new LimitBreaks(model);
    this.option = optionByUnit.clone();
    this.potentialCents = new long[model.repCount()];
    this.workloadMinutes = new long[model.repCount()];
    this.accounts = new long[model.repCount()];
    this.repCents = new long[model.repCount()];
    this.repSlope = new double[model.repCount()];
    for (int unit = 0; unit < option.length; unit++) {
      addLoad(unit, option[unit], 1);
    }
    for (int rep = 0; rep < repCents.length; rep++) {
      reprice(rep);
      hard += hardOf(rep);
    }
    hard += breaks.hardOfMoves(moves);
  }

  private void addLoad(int unit, int chosen, int sign) {
    int rep = model.rep(chosen);
    moves += (long) sign * model.moves(chosen);
    costCents += sign * model.costCents(chosen);
    if (rep == PricedModel.POOL) {
      pooledWeight += sign * model.poolWeight(unit);
    } else {
      potentialCents[rep] += sign * model.potentialCents(unit);
      workloadMinutes[rep] += (long) sign * model.minutes(chosen);
      accounts[rep] += (long) sign * model.accounts(unit);
    }
  }

  public PricedModel model() {
    return model;
  }

  /** The option of each unit; a copy. */
  public int[] options() {
    return option.clone();
  }

  public int option(int unit) {
    return option[unit];
  }

  /** The rep each unit has now, or {@link PricedModel#POOL}. */
  public int rep(int unit) {
    return model.rep(option[unit]);
  }

  /** Hard units broken; 0 for a plan that keeps all hard rules. */
  public long hard() {
    return hard;
  }

  /** Medium score: weight of the units in the open pool. */
  public long pooledWeight() {
    return pooledWeight;
  }

  public long costCents() {
    return costCents;
  }

  /** Accounts that change owner. */
  public long moves() {
    return moves;
  }

  /** From now on changes are also priced with penalties for what they break; null for none. */
  void penalise(Penalties penalties) {
    breaks.penalise(penalties);
  }

  boolean isAboveCapacity(int rep) {
    return workloadMinutes[rep] > model.capacityMinutes(rep);
  }

  boolean isAboveAccountLimit(int rep) {
    return accounts[rep] > model.maxAccounts(rep);
  }

  boolean isAboveMoveLimit() {
    return moves > model.maxMoves();
  }

  /** Moves the unit to the option. */
  public void shift(int unit, int to) {
    int from = option[unit];
    int left = model.rep(from);
    int joined = model.rep(to);
    hard -= hardOf(left) + (joined == left ? 0 : hardOf(joined)) + breaks.hardOfMoves(moves);
    addLoad(unit, from, -1);
    addLoad(unit, to, 1);
    option[unit] = to;
    hard += hardOf(left) + (joined == left ? 0 : hardOf(joined)) + breaks.hardOfMoves(moves);
    reprice(left);
    if (joined != left) {
      reprice(joined);
    }
  }

  private long hardOf(int rep) {
    return rep == PricedModel.POOL ? 0 : breaks.hardOfRep(rep, workloadMinutes[rep], accounts[rep]);
  }

  private void reprice(int rep) {
    if (rep != PricedModel.POOL) {
      long cents = model.balance(rep).cents(potentialCents[rep]);
      costCents += cents - repCents[rep];
      repCents[rep] = cents;
      repSlope[rep] = model.balance(rep).slope(potentialCents[rep]);
    }
  }

  /**
   * Whether a shift might make the plan better; a quick no for most that do not. The load costs are
   * convex, so a step costs at least what their slopes say.
   */
  boolean mayImprove(int unit, int to) {
    int from = rep(unit);
    int joined = model.rep(to);
    if (hard != 0
        || breaks.arePenalised()
        || from == PricedModel.POOL
        || joined == PricedModel.POOL) {
      return true;
    }
    double least =
        model.costCents(to)
            - model.costCents(option[unit])
            + (repSlope[joined] - repSlope[from]) * model.potentialCents(unit);
    return !(least >= ROUNDED_CENTS);
  }

  /** Whether exchanging the owners of two units might make the plan better. */
  boolean mayImprove(int first, int firstTo, int second, int secondTo) {
    if (hard != 0 || breaks.arePenalised()) {
      return true;
    }
    double least =
        model.costCents(firstTo)
            - model.costCents(option[first])
            + model.costCents(secondTo)
            - model.costCents(option[second])
            + (repSlope[model.rep(firstTo)] - repSlope[model.rep(secondTo)])
                * (model.potentialCents(first) - model.potentialCents(second));
    return !(least >= ROUNDED_CENTS);
  }

  /** A quick floor of a shift's penalised cents by slopes; may be infinite or not a number. */
  double leastPenalisedCents(int unit, int to) {
    int from = option[unit];
    return model.costCents(to)
        - model.costCents(from)
        - ROUNDED_CENTS
        + PlanChange.POOL_PENALTY * (pooledBy(unit, to) - pooledBy(unit, from))
        + breaks.centsOfMoves(moves + model.moves(to) - model.moves(from))
        - breaks.centsOfMoves(moves)
        + leastLoadCents(unit, from, -1)
        + leastLoadCents(unit, to, 1);
  }

  private double leastLoadCents(int unit, int of, int sign) {
    int rep = model.rep(of);
    return rep == PricedModel.POOL
        ? 0
        : sign * repSlope[rep] * model.potentialCents(unit)
            + breaks.centsOfRep(
                rep,
                workloadMinutes[rep] + (long) sign * model.minutes(of),
                accounts[rep] + (long) sign * model.accounts(unit))
            - breaks.centsOfRep(rep, workloadMinutes[rep], accounts[rep]);
  }

  /** What a shift would change, without doing it. */
  void priceShift(int unit, int to, PlanChange change) {
    int from = option[unit];
    change.reset();
    change.costCents = model.costCents(to) - model.costCents(from);
    change.pooledWeight = pooledBy(unit, to) - pooledBy(unit, from);
    addMoves(change, moves + model.moves(to) - model.moves(from));
    addRep(
        change,
        model.rep(from),
        -model.potentialCents(unit),
        -model.minutes(from),
        -model.accounts(unit));
    addRep(
        change, model.rep(to), model.potentialCents(unit), model.minutes(to), model.accounts(unit));
  }

  /**
   * What a shift would add to the cost, in cents; empty when it would break a hard rule further or
   * leave more in the pool.
   */
  public OptionalLong findShiftCents(int unit, int to) {
    var change = new PlanChange();
    priceShift(unit, to, change);
    return change.hard > 0 || change.pooledWeight > 0
        ? OptionalLong.empty()
        : OptionalLong.of(change.costCents);
  }

  private long pooledBy(int unit, int option) {
    return model.rep(option) == PricedModel.POOL ? model.poolWeight(unit) : 0;
  }

  /** What exchanging the owners of two units would change; one of them may be the pool. */
  void priceSwap(int first, int firstTo, int second, int secondTo, PlanChange change) {
    change.reset();
    change.costCents =
        model.costCents(firstTo)
            - model.costCents(option[first])
            + model.costCents(secondTo)
            - model.costCents(option[second]);
    change.pooledWeight =
        pooledBy(first, firstTo)
            - pooledBy(first, option[first])
            + pooledBy(second, secondTo)
            - pooledBy(second, option[second]);
    long movesAfter =
        moves
            + model.moves(firstTo)
            - model.moves(option[first])
            + model.moves(secondTo)
            - model.moves(option[second]);
    addMoves(change, movesAfter);
    long potential = model.potentialCents(second) - model.potentialCents(first);
    int count = model.accounts(second) - model.accounts(first);
    addRep(
        change,
        rep(first),
        potential,
        model.minutes(secondTo) - model.minutes(option[first]),
        count);
    addRep(
        change,
        rep(second),
        -potential,
        model.minutes(firstTo) - model.minutes(option[second]),
        -count);
  }

  private void addMoves(PlanChange change, long movesAfter) {
    change.hard += breaks.hardOfMoves(movesAfter) - breaks.hardOfMoves(moves);
    change.penalty += breaks.centsOfMoves(movesAfter) - breaks.centsOfMoves(moves);
  }

  private void addRep(PlanChange change, int rep, long potential, long minutes, int count) {
    if (rep == PricedModel.POOL) {
      return;
    }
    change.hard +=
        breaks.hardOfRep(rep, workloadMinutes[rep] + minutes, accounts[rep] + count)
            - breaks.hardOfRep(rep, workloadMinutes[rep], accounts[rep]);
    change.penalty +=
        breaks.centsOfRep(rep, workloadMinutes[rep] + minutes, accounts[rep] + count)
            - breaks.centsOfRep(rep, workloadMinutes[rep], accounts[rep]);
    change.costCents += model.balance(rep).cents(potentialCents[rep] + potential) - repCents[rep];
  }

  /** Whether this plan scores better than the other. */
  public boolean isBetterThan(PlanState other) {
    return PlanChange.isLess(
        hard, pooledWeight, costCents, other.hard, other.pooledWeight, other.costCents);
  }
}
