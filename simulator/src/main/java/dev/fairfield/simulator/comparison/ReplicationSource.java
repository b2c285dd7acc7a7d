package dev.fairfield.simulator.comparison;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Where the replications of a comparison come from when others simulate them. A replication is a
 * function of its number alone and rows are put where their number says, so a comparison is the
 * same to the last bit whoever simulated what.
 */
public interface ReplicationSource {

  /**
   * Up to which replication to ask next: the end of a batch, far enough for all who simulate to be
   * busy and near enough for people to see it go on.
   *
   * @param done replications that are there
   * @param total replications wanted in the end
   * @return above {@code done}, at most {@code total}
   */
  int nextRound(int done, int total);

  /**
   * Has replications simulated.
   *
   * @param from number of the first
   * @param to number after the last; the end of a batch
   * @param stop asked now and then; fewer batches are then given
   * @param taker of the batches, which follow one another without a gap from {@code from} on
   */
  void replicate(int from, int to, BooleanSupplier stop, Consumer<ReplicationBatch> taker);
}
