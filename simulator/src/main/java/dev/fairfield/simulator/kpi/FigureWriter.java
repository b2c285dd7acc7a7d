package dev.fairfield.simulator.kpi;

import dev.fairfield.simulator.evaluation.Ledger;
import dev.fairfield.simulator.evaluation.Measure;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.world.SimulationModel;
import java.util.List;

/**
 * Writes what a plan yields in a world as a row of figures. What belongs to no seat counts for the
 * organisation alone. One thread uses it at a time.
 */
public final class FigureWriter {

  private static final double CENTS = 100;
  private static final int ACTIVE_WEEKS = Measure.ACTIVE_WEEKS.ordinal();
  private static final int AVAILABLE_HOURS = Measure.AVAILABLE_HOURS.ordinal();
  private static final int EXPECTED_BOOKINGS = Measure.EXPECTED_BOOKINGS.ordinal();
  private static final int HANDOVERS = Measure.HANDOVERS.ordinal();
  private static final int OPEN_AT_END = Measure.OPEN_AT_END.ordinal();
  private static final int OPEN_VALUE = Measure.OPEN_VALUE.ordinal();
  private static final int PRODUCTIVE_WEEKS = Measure.PRODUCTIVE_WEEKS.ordinal();
  private static final int RESOLVED = Measure.RESOLVED.ordinal();
  private static final int RESOLVED_VALUE = Measure.RESOLVED_VALUE.ordinal();
  private static final int TOUCHED = Measure.TOUCHED.ordinal();
  private static final int UNCOVERED_WEEKS = Measure.UNCOVERED_WEEKS.ordinal();
  private static final int USED_HOURS = Measure.USED_HOURS.ordinal();
  private static final int VACANT_WEEKS = Measure.VACANT_WEEKS.ordinal();
  private static final int WON = Measure.WON.ordinal();

  private final SimulationModel model;
  private final int seats;
  private final int quarters;
  private final List<Period> periods;
  private final ScopeSums sums;
  private final SeatSpread spread;
  private final SeatFigures figures;
  private final int[] firstColumn;

  /**
   * @param layout of organisation, teams, regions and reps of the model, in any selection
   * @throws IllegalArgumentException for a scope that the model does not have, or a quarter beyond
   *     its horizon
   */
  public FigureWriter(SimulationModel model, FigureLayout layout) {
    this.model = model;
    this.seats = model.seats().size();
    this.quarters = model.quarters();
    List<Scope> scopes = layout.figures().stream().map(Figure::scope).distinct().toList();
    this.periods = layout.figures().stream().map(Figure::period).distinct().toList();
    for (Period period : periods) {
      if (period.quarter() > quarters) {
        throw new IllegalArgumentException(
            "Quarter %d; the horizon has %d.".formatted(period.quarter(), quarters));
      }
    }
    this.sums = new ScopeSums(model, scopes);
    this.spread = new SeatSpread(sums, seats);
    this.figures = new SeatFigures(model);
    this.firstColumn = new int[scopes.size() * periods.size()];
    for (int scope = 0; scope < scopes.size(); scope++) {
      for (int period = 0; period < periods.size(); period++) {
        firstColumn[scope * periods.size() + period] =
            layout.column(new Figure(Kpi.values()[0], scopes.get(scope), periods.get(period)));
      }
    }
  }

  /** Every scope of a model: organisation, teams, regions of seats, and reps where asked for. */
  public static List<Scope> scopes(SimulationModel model, boolean reps) {
    return ScopeSums.scopesOf(model, reps);
  }

  /**
   * Overwrites the row.
   *
   * @param row as wide as the layout
   */
  public void write(PlanModel plan, Ledger ledger, double[] row) {
    figures.read(plan, ledger);
    sums.sum(figures);
    for (int period = 0; period < periods.size(); period++) {
      int quarter = periods.get(period).quarter();
      spread(quarter);
      for (int scope = 0; scope < sums.scopes(); scope++) {
        write(scope, quarter, firstColumn[scope * periods.size() + period], row);
      }
    }
  }

  private void spread(int quarter) {
    int at = SeatFigures.at(quarter);
    for (int seat = 0; seat < seats; seat++) {
      double[] cells = figures.of(seat);
      double quota = cells[at + SeatFigures.QUOTA_CENTS];
      spread.add(
          seat,
          quota > 0 ? CENTS * cells[at + SeatFigures.BOOKINGS] / quota : Double.NaN,
          cells[at + SeatFigures.POTENTIAL] / cells[at + AVAILABLE_HOURS]);
    }
    spread.finish();
  }

  private void write(int scope, int quarter, int at, double[] row) {
    double[] of = sums.of(scope);
    int from = SeatFigures.at(quarter);
    double bookings = CENTS * of[from + SeatFigures.BOOKINGS];
    double quota = of[from + SeatFigures.QUOTA_CENTS];
    double target = sums.isOrganisation(scope) ? figures.targetCents(quarter) : quota;
    row[at + KpiColumn.NET_BOOKINGS] = bookings - CENTS * of[from + SeatFigures.TRAVEL_USD];
    row[at + KpiColumn.BOOKINGS] = bookings;
    row[at + KpiColumn.ATTAINMENT] = bookings;
    row[at + KpiColumn.ATTAINMENT + 1] = quota;
    row[at + KpiColumn.ATTAINMENT_PRORATED] = bookings;
    row[at + KpiColumn.ATTAINMENT_PRORATED + 1] = of[from + SeatFigures.PRORATED_QUOTA_CENTS];
    row[at + KpiColumn.SHARE_AT_QUOTA] =
        share(of[from + SeatFigures.AT_QUOTA], of[from + SeatFigures.JUDGED]);
    row[at + KpiColumn.SHARE_AT_80] =
        share(of[from + SeatFigures.AT_80], of[from + SeatFigures.JUDGED]);
    row[at + KpiColumn.TARGET_MET] = bookings >= target ? 1 : 0;
    row[at + KpiColumn.COVERAGE] = CENTS * of[from + OPEN_VALUE];
    row[at + KpiColumn.COVERAGE + 1] = quota;
    row[at + KpiColumn.OPEN_OPPORTUNITIES] = of[from + OPEN_AT_END];
    row[at + KpiColumn.ACTIVITY] = of[from + USED_HOURS];
    row[at + KpiColumn.ACTIVITY + 1] = of[from + AVAILABLE_HOURS];
    row[at + KpiColumn.TOUCHED_90_DAYS] = of[from + TOUCHED];
    row[at + KpiColumn.TOUCHED_90_DAYS + 1] = of[from + SeatFigures.ACCOUNTS];
    row[at + KpiColumn.WIN_RATE_COUNT] = of[from + WON];
    row[at + KpiColumn.WIN_RATE_COUNT + 1] = of[from + RESOLVED];
    row[at + KpiColumn.WIN_RATE_VALUE] = bookings;
    row[at + KpiColumn.WIN_RATE_VALUE + 1] = CENTS * of[from + RESOLVED_VALUE];
    row[at + KpiColumn.VACANT_SEAT_WEEKS] = of[from + VACANT_WEEKS];
    row[at + KpiColumn.UNCOVERED_ACCOUNT_WEEKS] = of[from + UNCOVERED_WEEKS];
    row[at + KpiColumn.HANDOVERS] = of[from + HANDOVERS];
    row[at + KpiColumn.PRODUCTIVE_FRACTION] = of[from + PRODUCTIVE_WEEKS];
    row[at + KpiColumn.PRODUCTIVE_FRACTION + 1] = of[from + ACTIVE_WEEKS] + of[from + VACANT_WEEKS];
    row[at + KpiColumn.GINI_ATTAINMENT] = spread.giniOfAttainment(scope);
    row[at + KpiColumn.CV_POTENTIAL_PER_HOUR] = spread.cvOfPotentialPerHour(scope);
    row[at + KpiColumn.DEAL_LUCK] = bookings - CENTS * of[from + EXPECTED_BOOKINGS];
  }

  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }

  /** Quota of a seat for the whole horizon, cents. */
  public double quotaCents(int seat) {
    double sum = 0;
    for (int quarter = 0; quarter < quarters; quarter++) {
      sum += figures.targets().quotaCents(seat, quarter);
    }
    return sum;
  }

  /** Target of the organisation for the whole horizon, cents. */
  public double targetCents() {
    return figures.targetCents(0);
  }

  public SimulationModel model() {
    return model;
  }
}
