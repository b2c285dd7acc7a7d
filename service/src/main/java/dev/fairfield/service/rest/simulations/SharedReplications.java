package dev.fairfield.service.rest.simulations;

import dev.fairfield.service.jobs.JobRun;
import dev.fairfield.simulator.comparison.ReplicationBatch;
import dev.fairfield.simulator.comparison.ReplicationBytes;
import dev.fairfield.simulator.comparison.ReplicationParts;
import dev.fairfield.simulator.comparison.ReplicationSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Replications that all nodes simulate as parts of one job. Whoever simulates a part and whenever:
 * the comparison takes them in order of number, and those that are there after a crash count.
 */
final class SharedReplications implements ReplicationSource {

  /** Enough for several nodes to begin with; then each round doubles what is there. */
  private static final int FIRST_PARTS = 16;

  private final JobRun run;
  private final ReplicationParts parts;
  private final IntConsumer replicationsDone;

  SharedReplications(JobRun run, ReplicationParts parts, IntConsumer replicationsDone) {
    this.run = run;
    this.parts = parts;
    this.replicationsDone = replicationsDone;
  }

  @Override
  public int nextRound(int done, int total) {
    int there = parts.countUntil(done);
    int all = parts.countUntil(total);
    return parts.to(Math.min(all, Math.max(FIRST_PARTS, 2 * there)) - 1);
  }

  @Override
  public void replicate(int from, int to, BooleanSupplier stop, Consumer<ReplicationBatch> taker) {
    int first = parts.countUntil(from);
    int end = parts.countUntil(to);
    List<byte[]> results = run.chunks(end, done -> tell(Math.min(done, end)));
    for (int part = first; part < results.size(); part++) {
      taker.accept(ReplicationBytes.read(results.get(part)));
    }
  }

  private void tell(int done) {
    if (done > 0) {
      replicationsDone.accept(parts.to(done - 1));
    }
  }
}
