package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.evaluation.ContactCounts;

/**
 * Replications of a comparison that follow one another: all that the comparison takes from them.
 * {@link ReplicationBytes} makes bytes of them and back.
 */
public final class ReplicationBatch {

  private final int from;
  private final int to;
  private final double[][][] byPlanAndColumn;
  private final ContactCounts[] contacts;

  /**
   * @param from number of the first replication
   * @param byPlanAndColumn figures, then bookings of the seats; each by replication
   * @param contacts by plan
   */
  ReplicationBatch(int from, double[][][] byPlanAndColumn, ContactCounts[] contacts) {
    this.from = from;
    this.to = from + byPlanAndColumn[0][0].length;
    this.byPlanAndColumn = byPlanAndColumn;
    this.contacts = contacts;
  }

  /** Number of the first replication. */
  public int from() {
    return from;
  }

  /** Number after the last. */
  public int to() {
    return to;
  }

  int plans() {
    return byPlanAndColumn.length;
  }

  int columns() {
    return byPlanAndColumn[0].length;
  }

  /** Numbers of a column by replication; not to be changed. */
  double[] column(int plan, int column) {
    return byPlanAndColumn[plan][column];
  }

  ContactCounts contacts(int plan) {
    return contacts[plan];
  }
}
