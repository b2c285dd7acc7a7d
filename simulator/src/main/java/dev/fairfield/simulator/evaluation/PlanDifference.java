package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/**
 * Where a plan can come to something else than another one in the same world: accounts of another
 * unit, and seats whose load, and so whose factor on sales, is not the same. Where people leave,
 * who covers an account does not depend on the plan, as long as covers are not chosen by what they
 * hold already.
 */
final class PlanDifference {

  private final int seats;
  private PlanModel plan;
  private PlanModel other;
  private boolean[] apart = new boolean[0];
  private int[] firstBound = new int[0];
  private double[] low = new double[0];
  private double[] high = new double[0];
  private final boolean[] resalesDiffer;

  /** The least factor on resales that a seat has under either plan. */
  private final double[] surelyResold;

  PlanDifference(int seats) {
    this.seats = seats;
    this.resalesDiffer = new boolean[seats];
    this.surelyResold = new double[seats];
  }

  /** Finds them for two plans whose evaluation in a world has begun. */
  void find(
      PlanModel ours,
      PlanModel theirs,
      RateTable ourRates,
      RateTable theirRates,
      SeatWork ourWork,
      SeatWork theirWork) {
    if (plan != ours || other != theirs) {
      compare(ours, theirs, ourRates.weeks());
    }
    span(ourRates, theirRates);
    for (int seat = 0; seat < seats; seat++) {
      double rate = ourWork.leastResaleRate[seat];
      surelyResold[seat] = StrictMath.min(rate, theirWork.leastResaleRate[seat]);
      resalesDiffer[seat] =
          rate != ourWork.greatestResaleRate[seat]
              || rate != theirWork.leastResaleRate[seat]
              || rate != theirWork.greatestResaleRate[seat];
    }
  }

  private void compare(PlanModel ours, PlanModel theirs, int weeks) {
    plan = ours;
    other = theirs;
    apart = new boolean[ours.unitByAccount.length];
    firstBound = new int[apart.length];
    low = new double[(seats + 1) * weeks];
    high = new double[(seats + 1) * weeks];
    Arrays.fill(low, seats * weeks, low.length, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, seats * weeks, high.length, Double.POSITIVE_INFINITY);
    for (int account = 0; account < apart.length; account++) {
      int unit = ours.unitByAccount[account];
      apart[account] = unit != theirs.unitByAccount[account] || unit >= seats;
      firstBound[account] = (apart[account] ? seats : unit) * weeks;
    }
  }

  private void span(RateTable ours, RateTable theirs) {
    int ofSeats = seats * ours.weeks();
    double[] ourLow = ours.low();
    double[] theirLow = theirs.low();
    for (int cell = 0; cell < ofSeats; cell++) {
      low[cell] = StrictMath.min(ourLow[cell], theirLow[cell]);
    }
    double[] ourHigh = ours.high();
    double[] theirHigh = theirs.high();
    for (int cell = 0; cell < ofSeats; cell++) {
      high[cell] = StrictMath.max(ourHigh[cell], theirHigh[cell]);
    }
  }

  /** Whether each account has another unit in the other plan, or no seat in this one. */
  boolean[] apart() {
    return apart;
  }

  /**
   * Factors below which both plans agree on a new sale: that of a week at the {@link #firstBound}
   * of its account + week. On accounts apart they never agree.
   */
  double[] low() {
    return low;
  }

  /** Factors from which on both plans agree on a new sale, laid out as {@link #low}. */
  double[] high() {
    return high;
  }

  /** Where the bounds of each account start. */
  int[] firstBound() {
    return firstBound;
  }

  /**
   * Whether the plans may disagree on a resale of an account of a seat that they share.
   *
   * @param need of the candidate
   * @param leastFactor never above what handovers leave of a resale
   */
  boolean resalesDiffer(int seat, double need, double leastFactor) {
    return resalesDiffer[seat] && need >= surelyResold[seat] * leastFactor;
  }
}
