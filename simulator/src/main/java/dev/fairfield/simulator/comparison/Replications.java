package dev.fairfield.simulator.comparison;

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
final class Replications {

  /** Replications a thread takes at a time. */
  private static final int CHUNK = 16;

  private final List<Replicator> replicators = new ArrayList<>();

  /**
   * @param maker makes one for each thread
   */
  Replications(Supplier<Replicator> maker, int threads) {
    for (int thread = 0; thread < threads; thread++) {
      replicators.add(maker.get());
    }
  }

  /** One for each thread, with what they have counted. */
  List<Replicator> replicators() {
    return replicators;
  }

  /**
   * Extends a table by replications. When told to stop, fewer are there: as many as were begun.
   *
   * @param total replications in the table afterwards
   * @param firstWorld number of the world of replication 0
   * @return whether all are there
   */
  boolean extend(OutcomeTable table, int total, long firstWorld, BooleanSupplier stop) {
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
                  int chunk;
                  while (!stop.getAsBoolean() && (chunk = next.getAndIncrement()) < chunks) {
                    int begin = from + chunk * CHUNK;
                    run(replicator, table, begin, Math.min(total, begin + CHUNK), firstWorld);
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

  private static void run(
      Replicator replicator, OutcomeTable table, int begin, int end, long firstWorld) {
    for (int replication = begin; replication < end; replication++) {
      replicator.replicate(firstWorld + replication, List.of());
      table.put(replication, replicator);
    }
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
