package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Segments;

/**
 * The grid that values of deals lie on: whole multiples of a power of two, 2^−24 of the smallest
 * segment's mean deal, a part of a cent. Sums of up to half a billion such deals are exact, so they
 * do not depend on the order in which they are made. Doubled values lie on a doubled grid.
 */
public final class ValueGrid {

  private static final int FINENESS = 24;

  /** Adding and taking off again leaves the nearest multiple: the last bit is worth one step. */
  private final double shifter;

  private ValueGrid(double stepUsd) {
    shifter = 0x1.8p52 * stepUsd;
  }

  static ValueGrid of(Segments segments) {
    double least =
        StrictMath.min(
            segments.small().meanDealUsd(),
            StrictMath.min(segments.medium().meanDealUsd(), segments.large().meanDealUsd()));
    return new ValueGrid(StrictMath.scalb(1.0, StrictMath.getExponent(least) - FINENESS));
  }

  /**
   * The nearest value on the grid.
   *
   * @param usd 0 or more, at most 2^51 steps
   */
  public double round(double usd) {
    return usd + shifter - shifter;
  }
}
