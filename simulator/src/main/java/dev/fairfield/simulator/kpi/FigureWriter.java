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

  private final SimulationModel model;
  private final int seats;
  private final int quarters;
  private final List<Period> periods;
  private final ScopeSums sums;
  private final SeatSpread spread;
  private final SeatFigures figures;
  private final int[] firstColumn;
  private final int[] offset = new int[Kpi.values().length];

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
    int column = 0;
    for (Kpi kpi : Kpi.values()) {
      offset[kpi.ordinal()] = column;
      column += kpi.isRatio() ? 2 : 1;
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
    for (int period = 0; period < periods.size(); period++) {
      int quarter = periods.get(period).quarter();
      sums.clear();
      spread.clear();
      for (int seat = 0; seat < seats; seat++) {
        double[] of = figures.of(seat, quarter);
        sums.addSeat(seat, of);
        spread.add(
            seat,
            of[SeatFigures.QUOTA_CENTS] > 0
                ? CENTS * of[SeatFigures.BOOKINGS] / of[SeatFigures.QUOTA_CENTS]
                : Double.NaN,
            of[SeatFigures.POTENTIAL] / of[Measure.AVAILABLE_HOURS.ordinal()]);
      }
      sums.addNobody(figures.of(seats, quarter));
      spread.finish();
      for (int scope = 0; scope < sums.scopes(); scope++) {
        write(scope, quarter, firstColumn[scope * periods.size() + period], row);
      }
    }
  }

  private void write(int scope, int quarter, int at, double[] row) {
    double[] of = sums.of(scope);
    double bookings = CENTS * of[SeatFigures.BOOKINGS];
    double quota = of[SeatFigures.QUOTA_CENTS];
    double target = sums.isOrganisation(scope) ? figures.targetCents(quarter) : quota;
    put(row, at, Kpi.NET_BOOKINGS, bookings - CENTS * of[SeatFigures.TRAVEL_USD]);
    put(row, at, Kpi.BOOKINGS, bookings);
    put(row, at, Kpi.ATTAINMENT, bookings, quota);
    put(row, at, Kpi.ATTAINMENT_PRORATED, bookings, of[SeatFigures.PRORATED_QUOTA_CENTS]);
    put(row, at, Kpi.SHARE_AT_QUOTA, share(of[SeatFigures.AT_QUOTA], of[SeatFigures.JUDGED]));
    put(row, at, Kpi.SHARE_AT_80, share(of[SeatFigures.AT_80], of[SeatFigures.JUDGED]));
    put(row, at, Kpi.TARGET_MET, bookings >= target ? 1 : 0);
    put(row, at, Kpi.COVERAGE, CENTS * sum(of, Measure.OPEN_VALUE), quota);
    put(row, at, Kpi.OPEN_OPPORTUNITIES, sum(of, Measure.OPEN_AT_END));
    put(row, at, Kpi.ACTIVITY, sum(of, Measure.USED_HOURS), sum(of, Measure.AVAILABLE_HOURS));
    put(row, at, Kpi.TOUCHED_90_DAYS, sum(of, Measure.TOUCHED), of[SeatFigures.ACCOUNTS]);
    put(row, at, Kpi.WIN_RATE_COUNT, sum(of, Measure.WON), sum(of, Measure.RESOLVED));
    put(row, at, Kpi.WIN_RATE_VALUE, bookings, CENTS * sum(of, Measure.RESOLVED_VALUE));
    put(row, at, Kpi.VACANT_SEAT_WEEKS, sum(of, Measure.VACANT_WEEKS));
    put(row, at, Kpi.UNCOVERED_ACCOUNT_WEEKS, sum(of, Measure.UNCOVERED_WEEKS));
    put(row, at, Kpi.HANDOVERS, sum(of, Measure.HANDOVERS));
    put(
        row,
        at,
        Kpi.PRODUCTIVE_FRACTION,
        sum(of, Measure.PRODUCTIVE_WEEKS),
        sum(of, Measure.ACTIVE_WEEKS) + sum(of, Measure.VACANT_WEEKS));
    put(row, at, Kpi.GINI_ATTAINMENT, spread.giniOfAttainment(scope));
    put(row, at, Kpi.CV_POTENTIAL_PER_HOUR, spread.cvOfPotentialPerHour(scope));
    put(row, at, Kpi.DEAL_LUCK, bookings - CENTS * sum(of, Measure.EXPECTED_BOOKINGS));
  }

  private static double sum(double[] of, Measure measure) {
    return of[measure.ordinal()];
  }

  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }

  private void put(double[] row, int at, Kpi kpi, double value) {
    row[at + offset[kpi.ordinal()]] = value;
  }

  private void put(double[] row, int at, Kpi kpi, double numerator, double denominator) {
    int column = at + offset[kpi.ordinal()];
    row[column] = numerator;
    row[column + 1] = denominator;
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
