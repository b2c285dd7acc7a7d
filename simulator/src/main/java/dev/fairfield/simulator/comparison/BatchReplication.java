package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.evaluation.ContactCounts;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Simulates one batch of replications on the thread that asks. */
final class BatchReplication {

  private final Replicator replicator;
  private final int plans;

  BatchReplication(Replicator replicator, int plans) {
    this.replicator = replicator;
    this.plans = plans;
  }

  /** The replications; empty when told to stop before the last. */
  Optional<ReplicationBatch> find(int from, int to, BooleanSupplier stop) {
    double[][][] numbers = null;
    for (int replication = from; replication < to; replication++) {
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      replicator.replicate(replication, List.of());
      if (numbers == null) {
        numbers = room(to - from);
      }
      for (int plan = 0; plan < plans; plan++) {
        put(numbers[plan], replication - from, plan);
      }
    }
    return Optional.of(
        new ReplicationBatch(from, numbers, replicator.contacts().toArray(new ContactCounts[0])));
  }

  private double[][][] room(int replications) {
    int columns = replicator.row(0).length + replicator.seatBookings(0).length;
    return new double[plans][columns][replications];
  }

  private void put(double[][] columns, int place, int plan) {
    double[] row = replicator.row(plan);
    double[] seats = replicator.seatBookings(plan);
    for (int column = 0; column < row.length; column++) {
      columns[column][place] = row[column];
    }
    for (int seat = 0; seat < seats.length; seat++) {
      columns[row.length + seat][place] = seats[seat];
    }
  }
}
