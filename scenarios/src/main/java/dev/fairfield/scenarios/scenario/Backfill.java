package dev.fairfield.scenarios.scenario;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How an empty seat is filled: after a Gamma-distributed time.
 *
 * @param meanWeeks mean time from departure to the new hire's first day, above 0
 * @param shape shape of the Gamma law, 0.1 to 100; its coefficient of variation is 1/√shape
 * @param recruiters searches that can run at once over all seats, first come, first served; empty:
 *     no limit
 * @param freeze when no search may run; empty: never
 */
public record Backfill(
    double meanWeeks, double shape, OptionalInt recruiters, Optional<Freeze> freeze) {

  public static final Backfill DEFAULT =
      new Backfill(8.3, 4, OptionalInt.empty(), Optional.empty());

  private static final int MAX_RECRUITERS = 100_000;

  public Backfill {
    Bounds.positive("meanWeeks", meanWeeks);
    Bounds.shape("shape", shape);
    Objects.requireNonNull(freeze, "freeze");
    if (recruiters.isPresent()) {
      Bounds.whole("recruiters", recruiters.getAsInt(), MAX_RECRUITERS);
    }
  }

  /**
   * A hiring freeze. A search due to start waits for its end; one in progress pauses.
   *
   * @param fromWeek first week of the freeze
   * @param untilWeek its end, after {@code fromWeek}
   */
  public record Freeze(double fromWeek, double untilWeek) {

    public Freeze {
      Bounds.week("fromWeek", fromWeek);
      Bounds.week("untilWeek", untilWeek);
      Bounds.after("untilWeek", OptionalDouble.of(untilWeek), fromWeek);
    }
  }
}
