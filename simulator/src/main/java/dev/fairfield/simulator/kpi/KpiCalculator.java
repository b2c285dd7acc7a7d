package dev.fairfield.simulator.kpi;

import dev.fairfield.simulator.evaluation.Ledger;
import dev.fairfield.simulator.evaluation.Measure;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.world.SimulationModel;
import java.util.Arrays;

/** Turns what a plan yields in a world into values of KPIs. One thread uses it at a time. */
public final class KpiCalculator {

  private static final int MEASURES = Measure.values().length;
  private static final int QUOTA = MEASURES;
  private static final int PRORATED_QUOTA = MEASURES + 1;
  private static final int TRAVEL_USD = MEASURES + 2;
  private static final int ACCOUNT_QUARTERS = MEASURES + 3;
  private static final int SEATS = MEASURES + 4;
  private static final int AT_QUOTA = MEASURES + 5;
  private static final int AT_80 = MEASURES + 6;
  private static final int COLUMNS = MEASURES + 7;
  private static final double NEARLY = 0.8;
  private static final double WEEKS_PER_YEAR = 52;

  private static final int BOOKINGS = Measure.BOOKINGS.ordinal();
  private static final int ACTIVE = Measure.ACTIVE_WEEKS.ordinal();
  private static final int VACANT = Measure.VACANT_WEEKS.ordinal();

  private final KpiLayout layout;
  private final Targets targets;
  private final Spread spread;
  private final int seats;
  private final int quarters;
  private final double[] sums;
  private final double[] row = new double[COLUMNS];
  private final double[] year = new double[COLUMNS];

  public KpiCalculator(SimulationModel model, KpiLayout layout) {
    this.layout = layout;
    this.targets = Targets.of(model);
    this.seats = model.seats().size();
    this.quarters = model.quarters();
    this.sums = new double[layout.scopeCount() * layout.periodCount() * COLUMNS];
    this.spread = new Spread(layout, seats);
  }

  /** Overwrites the outcome. */
  public void calculate(PlanModel plan, Ledger ledger, Outcome outcome) {
    Arrays.fill(sums, 0);
    for (int seat = 0; seat < seats; seat++) {
      addSeat(plan, ledger, seat);
    }
    addNobody(plan, ledger);
    for (int scope = 0; scope < layout.scopeCount(); scope++) {
      for (int period = 0; period < layout.periodCount(); period++) {
        write(scope, period, outcome);
      }
    }
    spread.write(outcome);
  }

  private void addSeat(PlanModel plan, Ledger ledger, int seat) {
    Arrays.fill(year, 0);
    for (int quarter = 0; quarter < quarters; quarter++) {
      readRow(ledger, seat, quarter);
      double quota = targets.quotaUsd(seat, quarter);
      double weeks = row[ACTIVE] + row[VACANT];
      row[QUOTA] = quota;
      row[PRORATED_QUOTA] = weeks > 0 ? quota * row[ACTIVE] / weeks : 0;
      row[TRAVEL_USD] = plan.travelUsd(seat) * row[ACTIVE] / WEEKS_PER_YEAR;
      row[ACCOUNT_QUARTERS] = plan.accountCount(seat);
      for (int column = 0; column < SEATS; column++) {
        year[column] += row[column];
      }
      judge(row);
      addToScopes(seat, quarter, row);
    }
    judge(year);
    spread.seat(seat, year[BOOKINGS], year[QUOTA], year[Measure.USED_HOURS.ordinal()]);
    addToScopes(seat, layout.horizon(), year);
  }

  private void readRow(Ledger ledger, int of, int quarter) {
    for (int measure = 0; measure < MEASURES; measure++) {
      row[measure] = ledger.value(measure, of, quarter);
    }
  }

  private static void judge(double[] columns) {
    boolean counts = columns[QUOTA] > 0;
    columns[SEATS] = counts ? 1 : 0;
    columns[AT_QUOTA] = counts && columns[BOOKINGS] >= columns[QUOTA] ? 1 : 0;
    columns[AT_80] = counts && columns[BOOKINGS] >= NEARLY * columns[QUOTA] ? 1 : 0;
  }

  private void addToScopes(int seat, int period, double[] columns) {
    add(0, period, columns);
    add(layout.teamScope[seat], period, columns);
    add(layout.regionScope[seat], period, columns);
    add(layout.repScope(seat), period, columns);
  }

  private void add(int scope, int period, double[] columns) {
    int at = (scope * layout.periodCount() + period) * COLUMNS;
    for (int column = 0; column < COLUMNS; column++) {
      sums[at + column] += columns[column];
    }
  }

  private void addNobody(PlanModel plan, Ledger ledger) {
    Arrays.fill(row, 0);
    for (int quarter = 0; quarter < quarters; quarter++) {
      readRow(ledger, ledger.nobody(), quarter);
      row[ACCOUNT_QUARTERS] = plan.unownedAccounts();
      add(0, quarter, row);
      add(0, layout.horizon(), row);
    }
  }

  private void write(int scope, int period, Outcome outcome) {
    double[] values = outcome.values;
    int from = (scope * layout.periodCount() + period) * COLUMNS;
    int at = layout.index(Kpi.NET_BOOKINGS, scope, period);
    double bookings = sums[from + BOOKINGS];
    double quota = sums[from + QUOTA];
    double target = scope == 0 ? target(period) : quota;
    double filled = sums[from + ACTIVE] + sums[from + VACANT];
    values[at + Kpi.NET_BOOKINGS.ordinal()] = bookings - sums[from + TRAVEL_USD];
    values[at + Kpi.BOOKINGS.ordinal()] = bookings;
    putRatio(outcome, at + Kpi.ATTAINMENT.ordinal(), bookings, quota);
    putRatio(
        outcome, at + Kpi.ATTAINMENT_PRORATED.ordinal(), bookings, sums[from + PRORATED_QUOTA]);
    values[at + Kpi.SHARE_AT_QUOTA.ordinal()] = ratio(sums[from + AT_QUOTA], sums[from + SEATS]);
    values[at + Kpi.SHARE_AT_80.ordinal()] = ratio(sums[from + AT_80], sums[from + SEATS]);
    values[at + Kpi.TARGET_MET.ordinal()] = bookings >= target ? 1 : 0;
    putRatio(outcome, at + Kpi.COVERAGE.ordinal(), of(from, Measure.OPEN_VALUE), quota);
    putRatio(
        outcome,
        at + Kpi.ACTIVITY.ordinal(),
        of(from, Measure.USED_HOURS),
        of(from, Measure.AVAILABLE_HOURS));
    putRatio(
        outcome,
        at + Kpi.TOUCHED_90_DAYS.ordinal(),
        of(from, Measure.TOUCHED),
        sums[from + ACCOUNT_QUARTERS]);
    putRatio(
        outcome,
        at + Kpi.WIN_RATE_COUNT.ordinal(),
        of(from, Measure.WON),
        of(from, Measure.RESOLVED));
    putRatio(
        outcome, at + Kpi.WIN_RATE_VALUE.ordinal(), bookings, of(from, Measure.RESOLVED_VALUE));
    values[at + Kpi.FIRST_CONTACT_MEDIAN_HOURS.ordinal()] = Double.NaN;
    values[at + Kpi.FIRST_CONTACT_P90_HOURS.ordinal()] = Double.NaN;
    values[at + Kpi.FIRST_CONTACT_NEVER_SHARE.ordinal()] = Double.NaN;
    values[at + Kpi.VACANT_SEAT_WEEKS.ordinal()] = sums[from + VACANT];
    values[at + Kpi.UNCOVERED_ACCOUNT_WEEKS.ordinal()] = of(from, Measure.UNCOVERED_WEEKS);
    values[at + Kpi.HANDOVERS.ordinal()] = of(from, Measure.HANDOVERS);
    putRatio(
        outcome,
        at + Kpi.PRODUCTIVE_FRACTION.ordinal(),
        of(from, Measure.PRODUCTIVE_WEEKS),
        filled);
    values[at + Kpi.GINI_ATTAINMENT.ordinal()] = Double.NaN;
    values[at + Kpi.CV_VALUE_BY_WORK.ordinal()] = Double.NaN;
  }

  private double target(int period) {
    if (period < quarters) {
      return targets.targetUsd(period);
    }
    double sum = 0;
    for (int quarter = 0; quarter < quarters; quarter++) {
      sum += targets.targetUsd(quarter);
    }
    return sum;
  }

  private double of(int from, Measure measure) {
    return sums[from + measure.ordinal()];
  }

  private static void putRatio(Outcome outcome, int at, double top, double bottom) {
    outcome.values[at] = ratio(top, bottom);
    outcome.denominators[at] = bottom;
  }

  private static double ratio(double top, double bottom) {
    return bottom > 0 ? top / bottom : Double.NaN;
  }
}
