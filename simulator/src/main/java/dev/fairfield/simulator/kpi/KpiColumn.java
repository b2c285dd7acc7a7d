package dev.fairfield.simulator.kpi;

/**
 * Columns of the KPIs of one scope and period, from the first of them on: constants, for {@link
 * FigureWriter} writes each of them in every world.
 */
final class KpiColumn {

  static final int NET_BOOKINGS = of(Kpi.NET_BOOKINGS);
  static final int BOOKINGS = of(Kpi.BOOKINGS);
  static final int ATTAINMENT = of(Kpi.ATTAINMENT);
  static final int ATTAINMENT_PRORATED = of(Kpi.ATTAINMENT_PRORATED);
  static final int SHARE_AT_QUOTA = of(Kpi.SHARE_AT_QUOTA);
  static final int SHARE_AT_80 = of(Kpi.SHARE_AT_80);
  static final int TARGET_MET = of(Kpi.TARGET_MET);
  static final int COVERAGE = of(Kpi.COVERAGE);
  static final int OPEN_OPPORTUNITIES = of(Kpi.OPEN_OPPORTUNITIES);
  static final int ACTIVITY = of(Kpi.ACTIVITY);
  static final int TOUCHED_90_DAYS = of(Kpi.TOUCHED_90_DAYS);
  static final int WIN_RATE_COUNT = of(Kpi.WIN_RATE_COUNT);
  static final int WIN_RATE_VALUE = of(Kpi.WIN_RATE_VALUE);
  static final int VACANT_SEAT_WEEKS = of(Kpi.VACANT_SEAT_WEEKS);
  static final int UNCOVERED_ACCOUNT_WEEKS = of(Kpi.UNCOVERED_ACCOUNT_WEEKS);
  static final int HANDOVERS = of(Kpi.HANDOVERS);
  static final int PRODUCTIVE_FRACTION = of(Kpi.PRODUCTIVE_FRACTION);
  static final int GINI_ATTAINMENT = of(Kpi.GINI_ATTAINMENT);
  static final int CV_POTENTIAL_PER_HOUR = of(Kpi.CV_POTENTIAL_PER_HOUR);
  static final int DEAL_LUCK = of(Kpi.DEAL_LUCK);

  private KpiColumn() {}

  /** Column of the value, or of the numerator of a ratio; its denominator comes next. */
  static int of(Kpi kpi) {
    int column = 0;
    for (Kpi before : Kpi.values()) {
      if (before == kpi) {
        break;
      }
      column += width(before);
    }
    return column;
  }

  /** Columns of a KPI. */
  static int width(Kpi kpi) {
    return kpi.isRatio() ? 2 : 1;
  }
}
