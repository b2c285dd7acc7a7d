package dev.fairfield.simulator.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Runs numbered tasks on several threads. A task puts what it found where its number says, so the
 * number of threads changes no result.
 */
final class ParallelTasks {

  private ParallelTasks() {}

  /**
   * @param tasks how many; they are numbered from 0
   * @param stop asked before each task
   * @return whether all were done
   */
  static boolean run(int tasks, int threads, BooleanSupplier stop, IntConsumer task) {
    var next = new AtomicInteger();
    var done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        working.add(
            pool.submit(
                () -> {
                  int number;
                  while (!stop.getAsBoolean() && (number = next.getAndIncrement()) < tasks) {
                    task.accept(number);
                    done.incrementAndGet();
                  }
                }));
      }
      Replications.await(working);
    } finally {
      pool.shutdownNow();
    }
    return done.get() == tasks;
  }
}
