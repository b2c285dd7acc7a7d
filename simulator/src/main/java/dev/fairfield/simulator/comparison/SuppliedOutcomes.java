package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.evaluation.ContactCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Fills a table with replications that others simulate. */
final class SuppliedOutcomes implements OutcomeSource {

  private final ReplicationSource source;
  private final List<ContactCounts> contacts = new ArrayList<>();

  SuppliedOutcomes(ReplicationSource source, int plans) {
    this.source = source;
    for (int plan = 0; plan < plans; plan++) {
      contacts.add(new ContactCounts());
    }
  }

  @Override
  public int nextRound(int done, int total) {
    return source.nextRound(done, total);
  }

  @Override
  public boolean extend(OutcomeTable table, int total, BooleanSupplier stop) {
    int from = table.replications();
    table.extendTo(total);
    int[] done = {from};
    source.replicate(from, total, stop, batch -> done[0] = take(table, batch, done[0]));
    table.extendTo(done[0]);
    return done[0] == total;
  }

  private int take(OutcomeTable table, ReplicationBatch batch, int expected) {
    if (batch.from() != expected || batch.to() > table.replications()) {
      throw new IllegalStateException(
          "Replications %d to %d came where %d was due."
              .formatted(batch.from(), batch.to(), expected));
    }
    table.put(batch);
    for (int plan = 0; plan < contacts.size(); plan++) {
      contacts.get(plan).add(batch.contacts(plan));
    }
    return batch.to();
  }

  @Override
  public ContactCounts contacts(int plan) {
    return contacts.get(plan);
  }
}
