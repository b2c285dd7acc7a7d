package dev.fairfield.simulator.evaluation;

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
  private double[] bounds = new double[0];
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
      compare(ours, theirs);
    }
    span(ourRates, theirRates, ours.units());
    for (int seat = 0; seat < seats; seat++) {
      double rate = ourWork.leastResaleRate[seat];
      surelyResold[seat] = StrictMath.min(rate, theirWork.leastResaleRate[seat]);
      resalesDiffer[seat] =
          rate != ourWork.greatestResaleRate[seat]
              || rate != theirWork.leastResaleRate[seat]
              || rate != theirWork.greatestResaleRate[seat];
    }
  }

  private void compare(PlanModel ours, PlanModel theirs) {
    plan = ours;
    other = theirs;
    apart = new boolean[ours.unitByAccount.length];
    for (int account = 0; account < apart.length; account++) {
      int unit = ours.unitByAccount[account];
      apart[account] = unit != theirs.unitByAccount[account] || unit >= seats;
    }
  }

  private void span(RateTable ours, RateTable theirs, int units) {
    int size = 2 * units * ours.weeks();
    if (bounds.length < size) {
      bounds = new double[size];
    }
    double[] one = ours.bounds();
    double[] another = theirs.bounds();
    int ofSeats = 2 * seats * ours.weeks();
    for (int at = 0; at < ofSeats; at += 2) {
      bounds[at] = StrictMath.min(one[at], another[at]);
      bounds[at + 1] = StrictMath.max(one[at + 1], another[at + 1]);
    }
  }

  /** Whether each account has another unit in the other plan, or no seat in this one. */
  boolean[] apart() {
    return apart;
  }

  /**
   * Factors below which and from which on both plans agree on new sales of the accounts they share,
   * laid out as {@link RateTable#bounds}; those of pools say nothing.
   */
  double[] bounds() {
    return bounds;
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
