package dev.fairfield.simulator.kpi;

import dev.fairfield.simulator.evaluation.Ledger;
import dev.fairfield.simulator.evaluation.Measure;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.world.SimulationModel;
import java.util.Arrays;

/** What adds up over seats, by seat and period: the measures and what they are compared with. */
final class SeatFigures {

  private static final int MEASURES = Measure.COUNT;
  static final int BOOKINGS = Measure.BOOKINGS.ordinal();
  static final int QUOTA_CENTS = MEASURES;
  static final int PRORATED_QUOTA_CENTS = MEASURES + 1;
  static final int TRAVEL_USD = MEASURES + 2;
  static final int ACCOUNTS = MEASURES + 3;
  static final int POTENTIAL = MEASURES + 4;
  static final int JUDGED = MEASURES + 5;
  static final int AT_QUOTA = MEASURES + 6;
  static final int AT_80 = MEASURES + 7;
  static final int COLUMNS = MEASURES + 8;

  private static final int ACTIVE = Measure.ACTIVE_WEEKS.ordinal();
  private static final int VACANT = Measure.VACANT_WEEKS.ordinal();
  private static final int OPEN = Measure.OPEN_AT_END.ordinal();
  private static final int COVER_TRAVEL = Measure.COVER_TRAVEL_USD.ordinal();
  private static final double CENTS = 100;
  private static final double NEARLY = 0.8;
  private static final double WEEKS_PER_YEAR = 52;

  private final Targets targets;
  private final int seats;
  private final int quarters;
  private final double[][] rows;
  private double wholeTargetCents;

  SeatFigures(SimulationModel model) {
    targets = Targets.of(model);
    seats = model.seats().size();
    quarters = model.quarters();
    rows = new double[(seats + 1) * (quarters + 1)][COLUMNS];
    for (int quarter = 0; quarter < quarters; quarter++) {
      wholeTargetCents += targets.targetCents(quarter);
    }
  }

  Targets targets() {
    return targets;
  }

  /** The row after the last seat holds what belongs to none. */
  void read(PlanModel plan, Ledger ledger) {
    for (int row = 0; row <= seats; row++) {
      double[] whole = of(row, 0);
      Arrays.fill(whole, 0);
      for (int quarter = 1; quarter <= quarters; quarter++) {
        double[] of = of(row, quarter);
        ledger.copy(row, quarter - 1, of);
        if (row < seats) {
          complete(plan, row, quarter - 1, of);
        } else {
          of[ACCOUNTS] = plan.unownedAccounts();
        }
        for (int column = 0; column < JUDGED; column++) {
          whole[column] += of[column];
        }
        // Not a flow: what is open at the end of the horizon.
        whole[OPEN] = of[OPEN];
        judge(of);
      }
      judge(whole);
    }
  }

  private void complete(PlanModel plan, int seat, int quarter, double[] of) {
    double quota = targets.quotaCents(seat, quarter);
    double weeks = of[ACTIVE] + of[VACANT];
    double years = of[ACTIVE] / WEEKS_PER_YEAR;
    of[QUOTA_CENTS] = quota;
    of[PRORATED_QUOTA_CENTS] = weeks > 0 ? quota * of[ACTIVE] / weeks : 0;
    of[TRAVEL_USD] = plan.travelUsd(seat) * years + of[COVER_TRAVEL];
    of[ACCOUNTS] = plan.accountCount(seat);
    of[POTENTIAL] = plan.ownPotentialUsd(seat) * years;
  }

  private static void judge(double[] of) {
    boolean counts = of[QUOTA_CENTS] > 0;
    double bookings = CENTS * of[BOOKINGS];
    of[JUDGED] = counts ? 1 : 0;
    of[AT_QUOTA] = counts && bookings >= of[QUOTA_CENTS] ? 1 : 0;
    of[AT_80] = counts && bookings >= NEARLY * of[QUOTA_CENTS] ? 1 : 0;
  }

  /**
   * @param quarter from 1; 0 for the whole horizon
   */
  double[] of(int row, int quarter) {
    return rows[row * (quarters + 1) + quarter];
  }

  /** Of the organisation; quarter as above. */
  double targetCents(int quarter) {
    return quarter == 0 ? wholeTargetCents : targets.targetCents(quarter - 1);
  }
}
