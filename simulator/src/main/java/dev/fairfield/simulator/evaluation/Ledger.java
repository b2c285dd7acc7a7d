package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/**
 * What one plan yields in one world: each measure by seat and quarter. The row after the last seat
 * holds what belongs to no seat. Reused from evaluation to evaluation.
 */
public final class Ledger {

  private static final Measure[] MEASURES = Measure.values();

  private final int seats;
  private final int quarters;
  private final double[][] sums;
  private long opportunities;

  /**
   * @param seats of the model
   * @param quarters begun within the horizon
   */
  public Ledger(int seats, int quarters) {
    this.seats = seats;
    this.quarters = quarters;
    this.sums = new double[MEASURES.length][(seats + 1) * quarters];
  }

  void clear() {
    for (double[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    opportunities = 0;
  }

  /** The sums of a measure, at row × quarters + quarter. */
  double[] of(Measure measure) {
    return sums[measure.ordinal()];
  }

  void countOpportunity() {
    opportunities++;
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
    return sums[measure.ordinal()][row * quarters + quarter];
  }

  /** The same by the place of the measure among all. */
  public double value(int measure, int row, int quarter) {
    return sums[measure][row * quarters + quarter];
  }

  /** Over all rows and quarters. */
  public double total(Measure measure) {
    double total = 0;
    for (double value : sums[measure.ordinal()]) {
      total += value;
    }
    return total;
  }

  /** Opportunities that came up, those open at the start included. */
  public long opportunities() {
    return opportunities;
  }
}
