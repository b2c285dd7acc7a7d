package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.evaluation.ContactCounts;
import java.util.function.BooleanSupplier;

/** Fills the table of a comparison. */
interface OutcomeSource {

  /** Up to which replication to extend next; as {@link ReplicationSource#nextRound}. */
  int nextRound(int done, int total);

  /**
   * Extends a table by replications. When told to stop, fewer are there.
   *
   * @param total replications in the table afterwards
   * @return whether all are there
   */
  boolean extend(OutcomeTable table, int total, BooleanSupplier stop);

  /** Waits for first contact in all replications so far. */
  ContactCounts contacts(int plan);
}
