package dev.fairfield.scenarios.io;

import java.util.function.BooleanSupplier;

/**
 * When reading a table ends before its end.
 *
 * @param stop whether the caller has waited long enough
 */
record ReadBounds(ReadLimits limits, BooleanSupplier stop) {

  private static final int ROWS_BETWEEN_QUESTIONS = 256;

  /** Bounds of size alone. */
  static ReadBounds of(ReadLimits limits) {
    return new ReadBounds(limits, () -> false);
  }

  boolean isOver(long rowCount) {
    return rowCount % ROWS_BETWEEN_QUESTIONS == 0 && stop.getAsBoolean();
  }
}
