package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.Opportunities;
import dev.fairfield.simulator.world.ValueGrid;

/**
 * Decides opportunities at their close. Each change of hands since one came up takes a share off
 * the win rate, and so does an account that nobody works at the close. What is won counts for the
 * seat that works the account then; where nobody does, for no seat.
 */
final class Closings {

  private static final int BOOKINGS = Measure.BOOKINGS.ordinal();
  private static final int EXPECTED_BOOKINGS = Measure.EXPECTED_BOOKINGS.ordinal();
  private static final int WON = Measure.WON.ordinal();
  private static final int RESOLVED = Measure.RESOLVED.ordinal();
  private static final int RESOLVED_VALUE = Measure.RESOLVED_VALUE.ordinal();
  private static final int OPEN_VALUE = Measure.OPEN_VALUE.ordinal();
  private static final int OPEN_AT_END = Measure.OPEN_AT_END.ordinal();

  private final Tenancy tenancy;
  private final OwnerChanges changes;
  private final double horizon;
  private final WinFactors winFactors;
  private final ValueGrid grid;
  private Ledger ledger;
  private EventLog log;
  private int quarters;
  private int nobody;
  private double[] cells;
  private int[] units;
  private boolean[] moved;

  /** Row of who works the account at the close, as last settled. */
  private int closer;

  /** Changes of hands while it is open, as last settled. */
  private int handovers;

  /** On the win rate, as last settled. */
  private double factor;

  Closings(PlanModels shared, Tenancy tenancy, OwnerChanges changes, WinFactors winFactors) {
    this.tenancy = tenancy;
    this.changes = changes;
    this.winFactors = winFactors;
    grid = shared.model().valueGrid();
    horizon = shared.model().horizonWeeks();
  }

  void begin(PlanModel of, Ledger into, EventLog listener) {
    ledger = into;
    log = listener;
    quarters = into.quarters();
    nobody = into.nobody();
    cells = into.cells();
    units = of.unitByAccount;
    moved = of.moved;
  }

  /** Whether somebody hears of each opportunity, so that none may be summed up unseen. */
  boolean isHeard() {
    return log != null;
  }

  /** What becomes of one that comes up; whoever listens hears of it. */
  int fate(int account, Opportunities of, int index) {
    int unit = units[account];
    int holder = StrictMath.min(unit, nobody);
    double week = of.week()[index];
    double decided = of.decided()[index];
    if (log == null
        && (decided == Opportunities.BEYOND
            || tenancy.calm.holds(unit, week, decided) && (week >= 0 || !moved[account]))) {
      return Fate.inHandsOf(holder);
    }
    double sizeUsd = of.sizeUsd()[index];
    if (log != null) {
      log.add(week, EventLog.Kind.OPPORTUNITY, worker(account, week), account, sizeUsd);
      if (decided == Opportunities.BEYOND) {
        return Fate.inHandsOf(holder);
      }
    }
    settle(account, week, decided);
    double winNeed = of.winNeed()[index];
    hear(decided, account, sizeUsd, winNeed < factor);
    return Fate.of(holder, closer, handovers, winNeed < 1 && !(winNeed < factor));
  }

  /** Finds who works the account at the close, and the factor on the win rate until then. */
  private void settle(int account, double week, double closeWeek) {
    int unit = units[account];
    closer = StrictMath.min(unit, nobody);
    handovers = 0;
    if (!tenancy.calm.holds(unit, week, closeWeek)) {
      int worker = tenancy.workerAt(account, closeWeek);
      closer = worker == Tenancy.NOBODY ? nobody : StrictMath.min(worker, nobody);
      handovers = changes.count(account, week, closeWeek);
    } else if (week < 0 && moved[account]) {
      handovers = 1;
    }
    factor = winFactors.of(handovers, closer == nobody);
  }

  private void hear(double closeWeek, int account, double sizeUsd, boolean isWon) {
    if (log != null) {
      EventLog.Kind kind = isWon ? EventLog.Kind.WON : EventLog.Kind.LOST;
      log.add(closeWeek, kind, closer == nobody ? EventLog.NONE : closer, account, sizeUsd);
    }
  }

  /**
   * Closes one whose facts hang on when it came up.
   *
   * @param week when it came up, 0 or more
   * @param winNeed it is won when this lies below the factor on the win rate
   * @param expectedUsd win rate × mean value, if all goes well
   */
  void close(
      int account,
      double week,
      double closeWeek,
      double sizeUsd,
      double winNeed,
      double expectedUsd) {
    ledger.countOpportunities(1);
    if (log != null) {
      log.add(week, EventLog.Kind.OPPORTUNITY, worker(account, week), account, sizeUsd);
    }
    int firstQuarter = Opportunities.quarter(week);
    int quarter = closeWeek < horizon ? Opportunities.quarter(closeWeek) : quarters;
    // Open ones count for the seat that the plan gives the account, whoever works it at the close.
    int holder = StrictMath.min(units[account], nobody);
    cells[ledger.at(holder, firstQuarter) + OPEN_AT_END]++;
    cells[ledger.at(holder, quarter) + OPEN_AT_END]--;
    if (quarter == quarters) {
      return;
    }
    settle(account, week, closeWeek);
    boolean isWon = winNeed < factor;
    book(closer, quarter, sizeUsd, isWon, firstQuarter < quarter);
    cells[ledger.at(closer, quarter) + EXPECTED_BOOKINGS] += grid.round(factor * expectedUsd);
    hear(closeWeek, account, sizeUsd, isWon);
  }

  private void book(int row, int quarter, double sizeUsd, boolean isWon, boolean carried) {
    int at = ledger.at(row, quarter);
    cells[at + RESOLVED]++;
    cells[at + RESOLVED_VALUE] += sizeUsd;
    if (carried) {
      cells[at + OPEN_VALUE] += sizeUsd;
    }
    if (isWon) {
      cells[at + WON]++;
      cells[at + BOOKINGS] += sizeUsd;
    }
  }

  private int worker(int account, double week) {
    return tenancy.workerAt(account, StrictMath.max(0, week));
  }
}
