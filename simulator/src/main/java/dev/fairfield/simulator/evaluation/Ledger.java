package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/**
 * What one plan yields in one world: each measure by seat and quarter. The row after the last seat
 * holds what belongs to no seat. Reused from evaluation to evaluation.
 */
public final class Ledger {

  /** Numbers of one row and quarter side by side: a power of two, no less than the measures. */
  static final int STRIDE = 16;

  private static final int OPEN = Measure.OPEN_AT_END.ordinal();

  private final int seats;
  private final int quarters;
  private final double[] cells;
  private long opportunities;

  /**
   * @param seats of the model
   * @param quarters begun within the horizon
   */
  public Ledger(int seats, int quarters) {
    this.seats = seats;
    this.quarters = quarters;
    this.cells = new double[(seats + 1) * (quarters + 1) * STRIDE];
  }

  void clear() {
    Arrays.fill(cells, 0);
    opportunities = 0;
  }

  /**
   * All numbers, those of a row and quarter from {@link #at} on in the order of {@link Measure}.
   * After the last quarter each row has one for what lies beyond the horizon, which nobody reads.
   */
  double[] cells() {
    return cells;
  }

  /** Where the numbers of a row and quarter start. */
  int at(int row, int quarter) {
    return (row * (quarters + 1) + quarter) * STRIDE;
  }

  void add(Measure measure, int row, int quarter, double value) {
    cells[at(row, quarter) + measure.ordinal()] += value;
  }

  void countOpportunities(long more) {
    opportunities += more;
  }

  /** What was opened and closed by quarter becomes what is open at the end of each. */
  void sumOpen() {
    for (int row = 0; row <= seats; row++) {
      double open = 0;
      for (int quarter = 0; quarter < quarters; quarter++) {
        int at = at(row, quarter) + OPEN;
        open += cells[at];
        cells[at] = open;
      }
    }
  }

  public int seats() {
    return seats;
  }

  public int quarters() {
    return quarters;
  }

  /** Row of what belongs to no seat. */
  public int nobody() {
    return seats;
  }

  /**
   * @param row a seat or {@link #nobody()}
   * @param quarter from 0
   */
  public double value(Measure measure, int row, int quarter) {
    return cells[at(row, quarter) + measure.ordinal()];
  }

  /** Copies all measures of a row and quarter, in their order, into an array from a place on. */
  public void copy(int row, int quarter, double[] into, int at) {
    System.arraycopy(cells, at(row, quarter), into, at, Measure.COUNT);
  }

  /** Over all rows and quarters. */
  public double total(Measure measure) {
    double total = 0;
    for (int row = 0; row <= seats; row++) {
      for (int quarter = 0; quarter < quarters; quarter++) {
        total += value(measure, row, quarter);
      }
    }
    return total;
  }

  /** Opportunities that came up, those open at the start included. */
  public long opportunities() {
    return opportunities;
  }
}
