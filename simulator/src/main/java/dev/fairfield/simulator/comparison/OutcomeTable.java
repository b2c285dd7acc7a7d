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
  private int replications;

  OutcomeTable(FigureLayout layout, int plans) {
    this.layout = layout;
    this.byPlanAndColumn = new double[plans][layout.width()][0];
  }

  /** Numbers that a table of this size holds. */
  static long size(FigureLayout layout, int plans, int replications) {
    return (long) layout.width() * plans * replications;
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
    for (double[][] columns : byPlanAndColumn) {
      for (int column = 0; column < columns.length; column++) {
        columns[column] = Arrays.copyOf(columns[column], total);
      }
    }
    replications = total;
  }

  /** Takes the row of one plan in one replication, laid out as the layout says. */
  void put(int plan, int replication, double[] row) {
    double[][] columns = byPlanAndColumn[plan];
    for (int column = 0; column < columns.length; column++) {
      columns[column][replication] = row[column];
    }
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

  /** The value, or the numerator of a ratio, in one replication. */
  public double value(int plan, int column, int replication) {
    return byPlanAndColumn[plan][column][replication];
  }

  /** The value, or the numerator of a ratio, by replication; not to be changed. */
  double[] column(int plan, Figure figure) {
    return byPlanAndColumn[plan][layout.column(figure)];
  }

  /** The denominator of a ratio by replication; not to be changed. */
  double[] denominators(int plan, Figure figure) {
    return byPlanAndColumn[plan][layout.column(figure) + 1];
  }
}
