package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.SeatHistories;
import java.util.Arrays;

/**
 * Between what bounds the factor on new sales of each unit lies in each week: most candidates are
 * decided by them, without a look at the moment.
 */
final class RateTable {

  private final SeatWork work;
  private final int seats;
  private final int weeks;
  private final double coverEffort;
  private final boolean covers;
  private final double greatestEffect;
  private final double leastEffect;
  private double[] low = new double[0];
  private double[] high = new double[0];
  private double[] greatest = new double[0];
  private int units;

  /**
   * @param coverEffort of covers; 0 where nobody covers
   */
  RateTable(PlanModels shared, SeatWork work, double coverEffort) {
    this.work = work;
    this.seats = shared.model().seats().size();
    this.weeks = shared.model().horizonWeeks();
    this.coverEffort = coverEffort;
    this.covers = coverEffort > 0;
    double effect = shared.model().scenario().handover().newSaleEffect();
    this.greatestEffect = 1 + StrictMath.max(0, effect);
    this.leastEffect = 1 + StrictMath.min(0, effect);
  }

  /** The lowest factor at unit × weeks + week. */
  double[] low() {
    return low;
  }

  /** The highest factor at unit × weeks + week. */
  double[] high() {
    return high;
  }

  /** Weeks of a unit. */
  int weeks() {
    return weeks;
  }

  void build(PlanModel plan) {
    units = plan.units();
    if (low.length < units * weeks) {
      low = new double[units * weeks];
      high = new double[units * weeks];
      greatest = new double[units];
    }
    double most = 0;
    for (int seat = 0; seat < seats; seat++) {
      most = StrictMath.max(most, work.greatestNewRate[seat]);
    }
    double covered = covers ? coverEffort * most * greatestEffect : 0;
    for (int seat = 0; seat < seats; seat++) {
      greatest[seat] = work.greatestNewRate[seat] * greatestEffect;
      build(seat, covered);
    }
    for (int unit = seats; unit < units; unit++) {
      greatest[unit] = covered;
    }
    Arrays.fill(low, seats * weeks, units * weeks, 0);
    Arrays.fill(high, seats * weeks, units * weeks, covered);
  }

  /** Piece by piece: the bounds of a week hold for all pieces that reach into it. */
  private void build(int seat, double covered) {
    double[] lows = low;
    double[] highs = high;
    int[] pieces = work.pieceByWeek;
    int end = work.firstPiece[seat + 1];
    int first = seat * weeks;
    int cell = first;
    double most = greatest[seat];
    for (int piece = work.firstPiece[seat]; piece < end; piece++) {
      double lowest = low(piece);
      double highest = high(piece, covered);
      most = StrictMath.max(most, highest);
      if (cell > first + (int) work.start(piece)) {
        lows[cell - 1] = StrictMath.min(lows[cell - 1], lowest);
        highs[cell - 1] = StrictMath.max(highs[cell - 1], highest);
      }
      int next = piece + 1 < end ? (int) work.start(piece + 1) + 1 : weeks;
      int until = first + StrictMath.min(weeks, next);
      for (; cell < until; cell++) {
        lows[cell] = lowest;
        highs[cell] = highest;
        pieces[cell] = piece;
      }
    }
    greatest[seat] = most;
  }

  private double low(int piece) {
    return work.vacancy(piece) == SeatHistories.NO_VACANCY ? work.newRate(piece) * leastEffect : 0;
  }

  private double high(int piece, double covered) {
    return work.vacancy(piece) == SeatHistories.NO_VACANCY
        ? work.newRate(piece) * greatestEffect
        : covered;
  }

  /**
   * Raises bounds to the highest factors of this plan.
   *
   * @param byUnitAndWeek at unit × weeks + week
   */
  void raise(double[] byUnitAndWeek) {
    double[] highest = high;
    int cells = units * weeks;
    for (int cell = 0; cell < cells; cell++) {
      byUnitAndWeek[cell] = StrictMath.max(byUnitAndWeek[cell], highest[cell]);
    }
  }

  /** The greatest factor that any account of a unit can meet. */
  double greatest(int unit) {
    return greatest[unit];
  }
}
