package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.Opportunities;

/**
 * Decides opportunities at their close. Each change of hands since one came up takes a share off
 * the win rate, and so does an account that nobody works at the close. What is won counts for the
 * seat that works the account then; where nobody does, for no seat.
 */
final class Closings {

  private static final double QUARTER_WEEKS = 13;
  private static final int BOOKINGS = Measure.BOOKINGS.ordinal();
  private static final int WON = Measure.WON.ordinal();
  private static final int RESOLVED = Measure.RESOLVED.ordinal();
  private static final int RESOLVED_VALUE = Measure.RESOLVED_VALUE.ordinal();
  private static final int OPEN_VALUE = Measure.OPEN_VALUE.ordinal();
  private static final int OPEN_AT_END = Measure.OPEN_AT_END.ordinal();

  private final Tenancy tenancy;
  private final OwnerChanges changes;
  private final double horizon;
  private final double keptByChange;
  private final double vacantWinFactor;
  private PlanModel plan;
  private Ledger ledger;
  private EventLog log;
  private int quarters;
  private int nobody;
  private double[] cells;
  private int[] units;
  private boolean[] moved;
  private double[] calmUntil;

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
    nobody = into.nobody();
    cells = into.cells();
    units = of.unitByAccount;
    moved = of.moved;
    calmUntil = tenancy.calm.until;
  }

  /** Whether somebody hears of each opportunity, so that none may be summed up unseen. */
  boolean isHeard() {
    return log != null;
  }

  /** Closes some of the opportunities one by one. */
  void close(Opportunities of, int[] indexes, int count) {
    int[] accounts = of.account();
    double[] facts = of.facts();
    for (int i = 0; i < count; i++) {
      closeAnyhow(accounts[indexes[i]], facts, indexes[i]);
    }
  }

  /**
   * Closes all opportunities that were open at the start; those of moved accounts lose a share.
   *
   * @param rows of those that stay in one pair of hands are set
   */
  void closeOpen(Opportunities of, int[] rows) {
    int[] accounts = of.account();
    double[] facts = of.facts();
    double[] decided = of.decided();
    for (int index = 0; index < of.count(); index++) {
      int account = accounts[index];
      int unit = units[account];
      boolean stays = decided[index] < calmUntil[unit] && !moved[account];
      if (log == null && (stays || decided[index] == Opportunities.BEYOND)) {
        rows[index] = StrictMath.min(unit, nobody);
      } else {
        closeAnyhow(account, facts, index);
      }
    }
  }

  /**
   * Closes one that comes up as foreseen.
   *
   * @param rows that of one that stays in one pair of hands is set
   */
  void closePrompt(int account, Opportunities of, int index, int[] rows) {
    int unit = units[account];
    if (log == null && tenancy.calm.holds(unit, of.week()[index], of.decided()[index])) {
      rows[index] = StrictMath.min(unit, nobody);
    } else {
      closeAnyhow(account, of.facts(), index);
    }
  }

  private void closeAnyhow(int account, double[] facts, int index) {
    int at = index * Opportunities.FACTS;
    close(
        account,
        facts[at + Opportunities.WEEK],
        facts[at + Opportunities.CLOSE],
        facts[at + Opportunities.SIZE_USD],
        facts[at + Opportunities.WIN_NEED]);
  }

  /**
   * @param week when it came up; before 0 where it was open at the start
   * @param winNeed it is won when this lies below the factor on the win rate
   */
  void close(int account, double week, double closeWeek, double sizeUsd, double winNeed) {
    ledger.countOpportunities(1);
    if (log != null) {
      log.add(week, EventLog.Kind.OPPORTUNITY, worker(account, week), account, sizeUsd);
    }
    int unit = units[account];
    int firstQuarter = week < 0 ? 0 : Opportunities.quarter(week);
    int quarter = closeWeek < horizon ? Opportunities.quarter(closeWeek) : quarters;
    // Open ones count for the seat that the plan gives the account, whoever works it at the close.
    int holder = StrictMath.min(unit, nobody);
    cells[ledger.at(holder, firstQuarter) + OPEN_AT_END]++;
    cells[ledger.at(holder, quarter) + OPEN_AT_END]--;
    if (quarter == quarters) {
      return;
    }
    int row = unit;
    double factor = 1;
    if (tenancy.isAffected(unit) && !tenancy.calm.holds(unit, week, closeWeek)) {
      int worker = tenancy.workerAt(account, closeWeek);
      row = worker == Tenancy.NOBODY ? ledger.nobody() : worker;
      factor = worker == Tenancy.NOBODY ? vacantWinFactor : 1;
      for (int left = changes.count(account, week, closeWeek); left > 0; left--) {
        factor *= keptByChange;
      }
    } else if (week < 0 && moved[account]) {
      factor = keptByChange;
    }
    boolean isWon = winNeed < factor;
    book(row, quarter, sizeUsd, isWon, week < quarter * QUARTER_WEEKS);
    if (log != null) {
      EventLog.Kind kind = isWon ? EventLog.Kind.WON : EventLog.Kind.LOST;
      log.add(closeWeek, kind, row == ledger.nobody() ? EventLog.NONE : row, account, sizeUsd);
    }
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
