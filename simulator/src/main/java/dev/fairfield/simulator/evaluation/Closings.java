package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.Opportunities;

/**
 * Decides opportunities at their close. Each change of hands since one came up takes a share off
 * the win rate, and so does an account that nobody works at the close. What is won counts for the
 * seat that works the account then; where nobody does, for no seat.
 */
final class Closings {

  private static final double QUARTER_WEEKS = 13;

  private final Tenancy tenancy;
  private final OwnerChanges changes;
  private final double horizon;
  private final double keptByChange;
  private final double vacantWinFactor;
  private PlanModel plan;
  private Ledger ledger;
  private EventLog log;
  private int quarters;
  private double[] bookings;
  private double[] won;
  private double[] resolved;
  private double[] resolvedValue;
  private double[] openValue;
  private double[] openAtEnd;

  Closings(PlanModels shared, Tenancy tenancy, OwnerChanges changes) {
    var scenario = shared.model().scenario();
    this.tenancy = tenancy;
    this.changes = changes;
    horizon = scenario.horizonWeeks();
    keptByChange = 1 - scenario.handover().openLossShare();
    vacantWinFactor = scenario.policy().vacantWinFactor();
  }

  void begin(PlanModel of, Ledger into, EventLog listener) {
    plan = of;
    ledger = into;
    log = listener;
    quarters = into.quarters();
    bookings = into.of(Measure.BOOKINGS);
    won = into.of(Measure.WON);
    resolved = into.of(Measure.RESOLVED);
    resolvedValue = into.of(Measure.RESOLVED_VALUE);
    openValue = into.of(Measure.OPEN_VALUE);
    openAtEnd = into.of(Measure.OPEN_AT_END);
  }

  void close(int account, Opportunities of, int index) {
    close(account, of.week()[index], of.closeWeek(index), of.sizeUsd(index), of.winNeed(index));
  }

  /**
   * @param week when it came up; before 0 where it was open at the start
   * @param winNeed it is won when this lies below the factor on the win rate
   */
  void close(int account, double week, double closeWeek, double sizeUsd, double winNeed) {
    ledger.countOpportunity();
    if (log != null) {
      log.add(week, EventLog.Kind.OPPORTUNITY, worker(account, week), account, sizeUsd);
    }
    int unit = plan.unitByAccount[account];
    if (closeWeek >= horizon) {
      countOpen(StrictMath.min(unit, ledger.nobody()), week, quarters);
      return;
    }
    int row = unit;
    double factor = 1;
    if (tenancy.isAffected(unit)) {
      int worker = tenancy.workerAt(account, closeWeek);
      row = worker == Tenancy.NOBODY ? ledger.nobody() : worker;
      factor = worker == Tenancy.NOBODY ? vacantWinFactor : 1;
      for (int left = changes.count(account, week, closeWeek); left > 0; left--) {
        factor *= keptByChange;
      }
    } else if (week < 0 && plan.moved[account]) {
      factor = keptByChange;
    }
    int quarter = (int) (closeWeek / QUARTER_WEEKS);
    int at = row * quarters + quarter;
    resolved[at]++;
    resolvedValue[at] += sizeUsd;
    if (week < quarter * QUARTER_WEEKS) {
      openValue[at] += sizeUsd;
    }
    countOpen(StrictMath.min(unit, ledger.nobody()), week, quarter);
    boolean isWon = winNeed < factor;
    if (isWon) {
      won[at]++;
      bookings[at] += sizeUsd;
    }
    if (log != null) {
      EventLog.Kind kind = isWon ? EventLog.Kind.WON : EventLog.Kind.LOST;
      log.add(closeWeek, kind, row == ledger.nobody() ? EventLog.NONE : row, account, sizeUsd);
    }
  }

  /**
   * It is open at the end of each quarter from the one it came up in to the one before its close,
   * and counts for the seat that the plan gives the account, whoever works it at the close.
   */
  private void countOpen(int row, double week, int closeQuarter) {
    int first = week < 0 ? 0 : (int) (week / QUARTER_WEEKS);
    for (int quarter = first; quarter < closeQuarter; quarter++) {
      openAtEnd[row * quarters + quarter]++;
    }
  }

  private int worker(int account, double week) {
    return tenancy.workerAt(account, StrictMath.max(0, week));
  }
}
