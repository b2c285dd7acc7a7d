package dev.fairfield.simulator.comparison;

/**
 * What a few replications in a row yield, replication by replication, before a table takes it
 * column by column: a column then gets several numbers at a time, which spares most of the way to
 * memory.
 */
final class OutcomeRows {

  private final double[][] rows;
  private final int plans;
  private int count;

  /**
   * @param plans of the comparison
   * @param most replications
   * @param width figures and seats
   */
  OutcomeRows(int plans, int most, int width) {
    this.plans = plans;
    this.rows = new double[plans * most][width];
  }

  void clear() {
    count = 0;
  }

  /** Takes what the replicator has just worked out. */
  void add(Replicator replicator) {
    for (int plan = 0; plan < plans; plan++) {
      double[] figures = replicator.row(plan);
      double[] seats = replicator.seatBookings(plan);
      double[] row = rows[count * plans + plan];
      System.arraycopy(figures, 0, row, 0, figures.length);
      System.arraycopy(seats, 0, row, figures.length, seats.length);
    }
    count++;
  }

  /** Copies what all replications have in a column of a plan. */
  void copyColumn(int plan, int column, double[] into, int from) {
    for (int place = 0; place < count; place++) {
      into[from + place] = rows[place * plans + plan][column];
    }
  }
}
