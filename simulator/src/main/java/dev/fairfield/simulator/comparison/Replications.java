package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.evaluation.ContactCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Runs replications on several threads. A replication depends on its number alone and its row has
 * its own place, so neither the number of threads nor who took which replication changes a result.
 */
final class Replications implements OutcomeSource {

  /** Replications a thread takes at a time. */
  private static final int CHUNK = 16;

  /** Replications after which people hear how it goes. */
  private static final int ROUND = 500;

  private final long firstWorld;
  private final List<Replicator> replicators = new ArrayList<>();

  /**
   * @param maker makes one for each thread
   * @param firstWorld number of the world of replication 0
   */
  Replications(Supplier<Replicator> maker, int threads, long firstWorld) {
    this.firstWorld = firstWorld;
    for (int thread = 0; thread < threads; thread++) {
      replicators.add(maker.get());
    }
  }

  @Override
  public int nextRound(int done, int total) {
    return Math.min(total, done + ROUND);
  }

  @Override
  public ContactCounts contacts(int plan) {
    var counts = new ContactCounts();
    replicators.forEach(replicator -> counts.add(replicator.contacts().get(plan)));
    return counts;
  }

  /** As many as were begun are there when told to stop. */
  @Override
  public boolean extend(OutcomeTable table, int total, BooleanSupplier stop) {
    int from = table.replications();
    int chunks = (total - from + CHUNK - 1) / CHUNK;
    var next = new AtomicInteger();
    table.extendTo(total);
    ExecutorService threads = Executors.newFixedThreadPool(replicators.size());
    try {
      List<Future<?>> working = new ArrayList<>();
      for (Replicator replicator : replicators) {
        working.add(
            threads.submit(
                () -> {
                  OutcomeRows rows = table.newRows(CHUNK);
                  int chunk;
                  while (!stop.getAsBoolean() && (chunk = next.getAndIncrement()) < chunks) {
                    int begin = from + chunk * CHUNK;
                    run(replicator, table, rows, begin, Math.min(total, begin + CHUNK));
                  }
                }));
      }
      await(working);
    } finally {
      threads.shutdownNow();
    }
    int done = Math.min(total, from + next.get() * CHUNK);
    table.extendTo(done);
    return done == total;
  }

  private void run(
      Replicator replicator, OutcomeTable table, OutcomeRows rows, int begin, int end) {
    rows.clear();
    for (int replication = begin; replication < end; replication++) {
      replicator.replicate(firstWorld + replication, List.of());
      rows.add(replicator);
    }
    table.put(begin, rows);
  }

  /** Waits until all have ended, and fails as the first of them failed. */
  static void await(List<Future<?>> working) {
    try {
      for (Future<?> thread : working) {
        thread.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The simulation was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("A replication failed: " + e.getCause(), e.getCause());
    }
  }
}
