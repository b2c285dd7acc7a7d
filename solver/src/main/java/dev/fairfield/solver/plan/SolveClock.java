package dev.fairfield.solver.plan;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** How far one solve has come: by time under a time limit, by counts under a step limit. */
final class SolveClock {

  private final SolveLimits limits;
  private final Duration searchTime;
  private final BooleanSupplier stop;
  private final LongSupplier nanoClock;
  private final long startedNanos;

  /**
   * @param units of the book: scoring many at the end takes long
   */
  SolveClock(SolveLimits limits, int units, BooleanSupplier stop, LongSupplier nanoClock) {
    this.limits = limits;
    this.searchTime =
        limits.timeLimit() == null ? null : SearchTuning.searchTime(limits.timeLimit(), units);
    this.stop = stop;
    this.nanoClock = nanoClock;
    this.startedNanos = nanoClock.getAsLong();
  }

  boolean isStopped() {
    return stop.getAsBoolean();
  }

  boolean isOver() {
    return isStopped() || usedShare() >= 1;
  }

  /** Part of the time limit used up; 0 under a step limit. */
  double usedShare() {
    return searchTime == null
        ? 0
        : (double) (nanoClock.getAsLong() - startedNanos) / searchTime.toNanos();
  }

  /** The share used up once this much more has passed, 1 at most: the limit holds for all. */
  double shareFromNow(double share) {
    return StrictMath.min(1, usedShare() + share);
  }

  /** Time left; null under a step limit. */
  Duration left() {
    return searchTime == null ? null : searchTime.minusNanos(nanoClock.getAsLong() - startedNanos);
  }

  /** Whether there is a round of search to come, counted from 0. */
  boolean hasRound(int round) {
    if (isStopped()) {
      return false;
    }
    return searchTime == null
        ? limits.steps() >= SearchTuning.ROUNDS_OF_STEPS && round < SearchTuning.ROUNDS_OF_STEPS
        : left().compareTo(SearchTuning.LEAST_ROUND) >= 0;
  }

  /**
   * Rises from 0 to 1 over a part of the time limit, or over so many turns under a step limit.
   *
   * @param most of the part, where the time limit is long
   */
  DoubleSupplier effort(double share, Duration most, int turns) {
    if (searchTime == null) {
      var turn = new AtomicInteger();
      return () -> isStopped() ? 1 : (double) turn.getAndIncrement() / turns;
    }
    double begin = usedShare();
    double part = StrictMath.min(share, (double) most.toNanos() / searchTime.toNanos());
    double end = StrictMath.min(1, begin + part);
    return () -> isStopped() || end <= begin ? 1 : (usedShare() - begin) / (end - begin);
  }
}
