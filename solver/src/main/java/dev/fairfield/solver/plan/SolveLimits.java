package dev.fairfield.solver.plan;

import java.time.Duration;

/**
 * When a solve ends. A time limit is for people; a step limit gives the same plan, byte for byte,
 * each time.
 *
 * @param timeLimit of the solve phase; null under a step limit
 * @param steps of the local search after fixed relaxation and descent; 0 under a time limit
 * @param seed of everything random
 * @param threads for the local search, 1 or more; under a step limit the plan does not depend on it
 * @param localSearch false leaves out the Timefold search, to measure what it adds
 */
public record SolveLimits(
    Duration timeLimit, int steps, long seed, int threads, boolean localSearch) {

  public static final long DEFAULT_SEED = 1;
  public static final int DEFAULT_THREADS = 2;

  public SolveLimits {
    if (threads < 1) {
      throw new IllegalArgumentException("%d threads; 1 or more is allowed.".formatted(threads));
    }
    if (timeLimit == null ? steps < 0 : timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException(
          "The time limit is %s and the step limit %d; more than 0 s, or 0 or more steps, is allowed."
              .formatted(timeLimit, steps));
    }
  }

  public static SolveLimits ofTime(Duration timeLimit, long seed) {
    return new SolveLimits(timeLimit, 0, seed, DEFAULT_THREADS, true);
  }

  public static SolveLimits ofSteps(int steps, long seed) {
    return new SolveLimits(null, steps, seed, DEFAULT_THREADS, true);
  }

  public SolveLimits withThreads(int count) {
    return new SolveLimits(timeLimit, steps, seed, count, localSearch);
  }

  /** What is left of a time limit, at least half of it; a step limit stays as it is. */
  public SolveLimits less(Duration spent) {
    if (timeLimit == null) {
      return this;
    }
    Duration left = timeLimit.minus(spent);
    Duration least = timeLimit.dividedBy(2);
    return new SolveLimits(
        left.compareTo(least) < 0 ? least : left, steps, seed, threads, localSearch);
  }

  public SolveLimits withoutLocalSearch() {
    return new SolveLimits(timeLimit, steps, seed, threads, false);
  }
}
