package dev.fairfield.benchmarks.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Times of many calls of one kind, counted from when each was due. Safe to share by threads. */
final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;

  private final AtomicLongArray nanos;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  /**
   * @param most calls there will be
   */
  Latencies(int most) {
    nanos = new AtomicLongArray(most);
  }

  void add(long tookNanos, boolean answered) {
    nanos.set(count.getAndIncrement(), tookNanos);
    if (!answered) {
      failed.incrementAndGet();
    }
  }

  int count() {
    return count.get();
  }

  /** Calls with another status than 200, or none. */
  int failed() {
    return failed.get();
  }

  /**
   * Nearest rank.
   *
   * @param share 0 to 1; 1 is the longest
   * @return milliseconds; NaN without calls
   */
  double quantileMillis(double share) {
    int calls = count();
    if (calls == 0) {
      return Double.NaN;
    }
    long[] sorted = new long[calls];
    Arrays.setAll(sorted, nanos::get);
    Arrays.sort(sorted);
    int rank = (int) StrictMath.ceil(share * calls);
    return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
  }
}
