package dev.fairfield.benchmarks.simulation;

import java.util.ArrayList;
import java.util.List;

/** Threads that do nothing but arithmetic: what two threads can gain at most on a machine. */
final class PlainLoop {

  private static final long STEPS = 300_000_000L;

  private PlainLoop() {}

  /** Work done by so many threads in a second, in loops. */
  static double loopsPerSecond(int threads) {
    List<Thread> running = new ArrayList<>();
    long[] kept = new long[threads];
    long begun = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      int thread = i;
      running.add(new Thread(() -> kept[thread] = loop(thread + 1L)));
    }
    running.forEach(Thread::start);
    try {
      for (Thread thread : running) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The loop was interrupted.", e);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (kept[0] == 0) {
      throw new IllegalStateException("A product of odd numbers cannot be 0.");
    }
    return threads / seconds;
  }

  private static long loop(long start) {
    long product = 1;
    for (long step = 0; step < STEPS; step++) {
      product = product * 0x5851f42d4c957f2dL | start;
    }
    return product;
  }
}
