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
    rows = new double[seats + 1][(quarters + 1) * COLUMNS];
    for (int quarter = 0; quarter < quarters; quarter++) {
      wholeTargetCents += targets.targetCents(quarter);
    }
  }

  Targets targets() {
    return targets;
  }

  /** The row after the last seat holds what belongs to none. */
  void read(PlanModel plan, Ledger ledger) {
    for (int seat = 0; seat < seats; seat++) {
      read(ledger, seat);
      complete(plan, seat);
      sum(rows[seat]);
    }
    read(ledger, seats);
    for (int quarter = 1; quarter <= quarters; quarter++) {
      rows[seats][at(quarter) + ACCOUNTS] = plan.unownedAccounts();
    }
    sum(rows[seats]);
  }

  private void read(Ledger ledger, int row) {
    for (int quarter = 1; quarter <= quarters; quarter++) {
      ledger.copy(row, quarter - 1, rows[row], at(quarter));
    }
  }

  private void complete(PlanModel plan, int seat) {
    double[] cells = rows[seat];
    double travelUsd = plan.travelUsd(seat);
    double accounts = plan.accountCount(seat);
    double potentialUsd = plan.ownPotentialUsd(seat);
    for (int quarter = 1; quarter <= quarters; quarter++) {
      int at = at(quarter);
      double quota = targets.quotaCents(seat, quarter - 1);
      double active = cells[at + ACTIVE];
      double weeks = active + cells[at + VACANT];
      double years = active / WEEKS_PER_YEAR;
      cells[at + QUOTA_CENTS] = quota;
      cells[at + PRORATED_QUOTA_CENTS] = weeks > 0 ? quota * active / weeks : 0;
      cells[at + TRAVEL_USD] = travelUsd * years + cells[at + COVER_TRAVEL];
      cells[at + ACCOUNTS] = accounts;
      cells[at + POTENTIAL] = potentialUsd * years;
      judge(cells, at);
    }
  }

  private void sum(double[] cells) {
    Arrays.fill(cells, 0, JUDGED, 0);
    for (int at = COLUMNS; at < cells.length; at += COLUMNS) {
      for (int column = 0; column < JUDGED; column++) {
        cells[column] += cells[at + column];
      }
    }
    // Not a flow: what is open at the end of the horizon.
    cells[OPEN] = cells[at(quarters) + OPEN];
    judge(cells, 0);
  }

  private static void judge(double[] cells, int at) {
    double quota = cells[at + QUOTA_CENTS];
    boolean counts = quota > 0;
    double bookings = CENTS * cells[at + BOOKINGS];
    cells[at + JUDGED] = counts ? 1 : 0;
    cells[at + AT_QUOTA] = counts && bookings >= quota ? 1 : 0;
    cells[at + AT_80] = counts && bookings >= NEARLY * quota ? 1 : 0;
  }

  /** Numbers of a row: those of the whole horizon, then of each quarter from {@link #at} on. */
  double[] of(int row) {
    return rows[row];
  }

  /**
   * Where the numbers of a quarter start.
   *
   * @param quarter from 1; 0 for the whole horizon
   */
  static int at(int quarter) {
    return quarter * COLUMNS;
  }

  /** Of the organisation; quarter as above. */
  double targetCents(int quarter) {
    return quarter == 0 ? wholeTargetCents : targets.targetCents(quarter - 1);
  }
}
