package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.SmoothedDual.Slope;
import java.util.function.BooleanSupplier;

/**
 * Projected, damped Newton's method on the smoothed dual (Levenberg and Marquardt): prices held at
 * 0 by their sign stay there, the others take a Newton step on the curvature plus a {@link Damping}
 * that grows where a step fails and shrinks where the value rises as promised.
 */
final class NewtonAscent {

  private static final int MOST_TRIALS = 14;
  private static final double FIRST_DAMPING = 0.1;

  /** A stage or a model that is new starts with no less. */
  private static final double LEAST_FIRST_DAMPING = 0.01;

  private static final double LEAST_DAMPING = 1e-9;
  private static final double GROWTH = 6;

  private final SmoothedDual dual;
  private final Damping damping;
  private double factor;

  NewtonAscent(PricedModel model, double poolPrice) {
    this(model, poolPrice, FIRST_DAMPING);
  }

  private NewtonAscent(PricedModel model, double poolPrice, double factor) {
    this.dual = new SmoothedDual(model, poolPrice);
    this.damping = new Damping(model, dual);
    this.factor = factor;
  }

  /** An ascent on the same model with more options, to go on where this one has got. */
  NewtonAscent with(PricedModel moreOptions, double poolPrice) {
    return new NewtonAscent(moreOptions, poolPrice, factor);
  }

  /**
   * Where a climb ended.
   *
   * @param isSettled whether there is next to nothing to be gained any more
   */
  record Summit(DualPrices prices, boolean isSettled) {}

  /**
   * Climbs at one temperature from the start; never returns a lower value.
   *
   * @param smallGain settled when a step promises less than this fraction of the value
   */
  Summit climb(
      DualPrices start,
      double temperature,
      int iterations,
      double smallGain,
      BooleanSupplier stop) {
    DualPrices current = start;
    double value = dual.value(current, temperature);
    factor = StrictMath.max(factor, LEAST_FIRST_DAMPING);
    for (int i = 0; i < iterations && !stop.getAsBoolean(); i++) {
      Slope slope = dual.differentiate(current, temperature);
      DualPrices next = null;
      for (int trial = 0; trial < MOST_TRIALS && next == null; trial++) {
        Curvature damped = damping.damped(slope.curvature(), factor, temperature);
        double[] step = new NewtonStep(slope.gradient(), damped, current).solve();
        double promise = promise(slope, step);
        if (!(promise > smallGain * StrictMath.abs(value))) {
          return new Summit(current, true);
        }
        DualPrices moved = moved(current, step);
        double movedValue = dual.value(moved, temperature);
        factor = nextFactor((movedValue - value) / promise);
        if (movedValue > value) {
          next = moved;
          value = movedValue;
        }
      }
      if (next == null) {
        return new Summit(current, true);
      }
      current = next;
    }
    return new Summit(current, false);
  }

  /** A quadratic rises by half of what the slope promises. */
  private double nextFactor(double riseByPromise) {
    if (riseByPromise > 0.35) {
      return StrictMath.max(LEAST_DAMPING, factor / GROWTH);
    }
    return riseByPromise > 0.15 ? factor : factor * GROWTH;
  }

  private static double promise(Slope slope, double[] step) {
    double promise = 0;
    for (int i = 0; i < step.length; i++) {
      promise += step[i] * slope.gradient()[i];
    }
    return promise;
  }

  private static DualPrices moved(DualPrices from, double[] step) {
    DualPrices to = from.copy();
    for (int i = 0; i < step.length; i++) {
      double target = from.values()[i] + step[i];
      to.values()[i] = from.isFree(i) ? target : StrictMath.max(0, target);
    }
    return to;
  }
}
