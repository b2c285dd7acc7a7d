package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.FigureLayout;
import java.util.Arrays;

/**
 * Every figure of every plan in every replication. Rows may be written by several threads, each
 * replication by one of them; it is read when all are there.
 */
public final class OutcomeTable {

  private final FigureLayout layout;
  private final double[][][] byPlanAndColumn;
  private final double[][][] bookingsByPlanAndSeat;
  private int replications;

  OutcomeTable(FigureLayout layout, int plans, int seats) {
    this.layout = layout;
    this.byPlanAndColumn = new double[plans][layout.width()][0];
    this.bookingsByPlanAndSeat = new double[plans][seats][0];
  }

  /** Numbers that a table takes for each plan and replication. */
  static long numbersEach(FigureLayout layout, int seats) {
    return (long) layout.width() + seats;
  }

  public FigureLayout layout() {
    return layout;
  }

  public int plans() {
    return byPlanAndColumn.length;
  }

  public int replications() {
    return replications;
  }

  /** Makes room for so many replications in all; those that are there stay. */
  void extendTo(int total) {
    for (int plan = 0; plan < byPlanAndColumn.length; plan++) {
      extend(byPlanAndColumn[plan], total);
      extend(bookingsByPlanAndSeat[plan], total);
    }
    replications = total;
  }

  /** Grows by half at least, so that a table filled in batches is seldom copied. */
  private static void extend(double[][] columns, int total) {
    int length = columns.length == 0 ? total : columns[0].length;
    int room = StrictMath.max(total, length + length / 2);
    for (int column = 0; column < columns.length; column++) {
      if (columns[column].length < total) {
        columns[column] = Arrays.copyOf(columns[column], room);
      }
    }
  }

  /** A column without the room beyond its replications. */
  private synchronized double[] exact(double[][] columns, int column) {
    if (columns[column].length != replications) {
      columns[column] = Arrays.copyOf(columns[column], replications);
    }
    return columns[column];
  }

  /** Room for so many replications, to be taken at once. */
  OutcomeRows newRows(int most) {
    int width = layout.width() + bookingsByPlanAndSeat[0].length;
    return new OutcomeRows(plans(), most, width);
  }

  /** Takes replications that follow one another from a number on. */
  void put(int from, OutcomeRows rows) {
    int figures = layout.width();
    for (int plan = 0; plan < plans(); plan++) {
      for (int column = 0; column < figures; column++) {
        rows.copyColumn(plan, column, byPlanAndColumn[plan][column], from);
      }
      for (int seat = 0; seat < bookingsByPlanAndSeat[plan].length; seat++) {
        rows.copyColumn(plan, figures + seat, bookingsByPlanAndSeat[plan][seat], from);
      }
    }
  }

  /** Takes replications that others have worked out. */
  void put(ReplicationBatch batch) {
    int figures = layout.width();
    int seats = bookingsByPlanAndSeat[0].length;
    if (batch.plans() != plans() || batch.columns() != figures + seats) {
      throw new IllegalArgumentException(
          "A batch of %d plans and %d numbers does not fit %d plans and %d numbers."
              .formatted(batch.plans(), batch.columns(), plans(), figures + seats));
    }
    int length = batch.to() - batch.from();
    for (int plan = 0; plan < plans(); plan++) {
      for (int column = 0; column < figures + seats; column++) {
        double[] target =
            column < figures
                ? byPlanAndColumn[plan][column]
                : bookingsByPlanAndSeat[plan][column - figures];
        System.arraycopy(batch.column(plan, column), 0, target, batch.from(), length);
      }
    }
  }

  /** Bookings of a seat over the whole horizon by replication, cents; not to be changed. */
  double[] seatBookings(int plan, int seat) {
    return exact(bookingsByPlanAndSeat[plan], seat);
  }

  /**
   * The figure by replication; of a ratio, that of each replication, NaN where its denominator is
   * 0.
   */
  public double[] values(int plan, Figure figure) {
    double[] numerators = column(plan, figure);
    if (!figure.kpi().isRatio()) {
      return numerators.clone();
    }
    double[] denominators = denominators(plan, figure);
    double[] ratios = new double[replications];
    Arrays.setAll(ratios, i -> denominators[i] == 0 ? Double.NaN : numerators[i] / denominators[i]);
    return ratios;
  }

  /**
   * The outcomes whose mean is the figure's: the value, or the numerator of a ratio, by
   * replication, less the luck of deals where what is won counts. Steadier than the outcomes
   * themselves, which show how far futures differ. Not to be changed.
   */
  double[] steady(int plan, Figure figure) {
    double[] outcomes = column(plan, figure);
    if (!figure.kpi().countsDeals()) {
      return outcomes;
    }
    double[] luck = column(plan, figure.luck());
    double[] steady = new double[replications];
    Arrays.setAll(steady, replication -> outcomes[replication] - luck[replication]);
    return steady;
  }

  /** The value, or the numerator of a ratio, in one replication. */
  public double value(int plan, int column, int replication) {
    return byPlanAndColumn[plan][column][replication];
  }

  /** The value, or the numerator of a ratio, by replication; not to be changed. */
  double[] column(int plan, Figure figure) {
    return exact(byPlanAndColumn[plan], layout.column(figure));
  }

  /** The denominator of a ratio by replication; not to be changed. */
  double[] denominators(int plan, Figure figure) {
    return exact(byPlanAndColumn[plan], layout.column(figure) + 1);
  }
}
