package dev.fairfield.simulator.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

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
    return run(tasks, threads, stop, () -> task, IntConsumer::accept);
  }

  /**
   * Tasks that need something which takes work to make and which one thread uses at a time.
   *
   * @param tasks how many; they are numbered from 0
   * @param stop asked before each task
   * @param maker makes one for each thread that has a task to do
   * @return whether all were done
   */
  static <W> boolean run(
      int tasks, int threads, BooleanSupplier stop, Supplier<W> maker, ObjIntConsumer<W> task) {
    var next = new AtomicInteger();
    var done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, tasks)));
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int thread = 0; thread < Math.min(threads, tasks); thread++) {
        working.add(
            pool.submit(
                () -> {
                  int number;
                  W made = null;
                  while (!stop.getAsBoolean() && (number = next.getAndIncrement()) < tasks) {
                    made = made == null ? maker.get() : made;
                    task.accept(made, number);
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
