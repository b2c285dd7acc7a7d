package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.SeatHistories;

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
  private double[] bounds = new double[0];
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

  /** The lowest and the highest factor, side by side at 2 × (unit × weeks + week). */
  double[] bounds() {
    return bounds;
  }

  /** Weeks of a unit. */
  int weeks() {
    return weeks;
  }

  void build(PlanModel plan) {
    units = plan.units();
    if (bounds.length < 2 * units * weeks) {
      bounds = new double[2 * units * weeks];
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
      for (int at = 2 * unit * weeks; at < 2 * (unit + 1) * weeks; at += 2) {
        bounds[at] = 0;
        bounds[at + 1] = covered;
      }
    }
  }

  private void build(int seat, double covered) {
    int end = work.firstPiece[seat + 1];
    int at = 2 * seat * weeks;
    int done = -1;
    for (int piece = work.firstPiece[seat]; piece < end; piece++) {
      boolean vacant = work.vacancy[piece] != SeatHistories.NO_VACANCY;
      double high = vacant ? covered : work.newRate[piece] * greatestEffect;
      double low = vacant ? 0 : work.newRate[piece] * leastEffect;
      if (vacant) {
        greatest[seat] = StrictMath.max(greatest[seat], covered);
      }
      int week = (int) work.start[piece];
      int last =
          piece + 1 < end ? StrictMath.min(weeks - 1, (int) work.start[piece + 1]) : weeks - 1;
      if (week == done) {
        bounds[at + 2 * week] = StrictMath.min(bounds[at + 2 * week], low);
        bounds[at + 2 * week + 1] = StrictMath.max(bounds[at + 2 * week + 1], high);
        week++;
      }
      for (; week <= last; week++) {
        bounds[at + 2 * week] = low;
        bounds[at + 2 * week + 1] = high;
      }
      done = StrictMath.max(done, last);
    }
  }

  /**
   * Raises bounds to the highest factors of this plan.
   *
   * @param byUnitAndWeek at unit × weeks + week
   */
  void raise(double[] byUnitAndWeek) {
    int cells = units * weeks;
    for (int cell = 0; cell < cells; cell++) {
      byUnitAndWeek[cell] = StrictMath.max(byUnitAndWeek[cell], bounds[2 * cell + 1]);
    }
  }

  /** The greatest factor that any account of a unit can meet. */
  double greatest(int unit) {
    return greatest[unit];
  }
}
