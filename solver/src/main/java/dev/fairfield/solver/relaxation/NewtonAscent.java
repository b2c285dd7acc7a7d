package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.SmoothedDual.Slope;
import java.util.function.BooleanSupplier;

/**
 * Projected, damped Newton's method on the smoothed dual (Levenberg and Marquardt): prices held at
 * 0 by their sign stay there, the others take a Newton step on the curvature plus a damping that
 * grows where a step fails and shrinks where the value rises as promised. The damping is measured
 * in the curvature there would be if all units were contested, so a price few units answer to moves
 * no more than some temperatures' worth.
 */
final class NewtonAscent {

  private static final int MOST_TRIALS = 14;
  private static final double FIRST_DAMPING = 0.1;
  private static final double LEAST_DAMPING = 1e-9;
  private static final double GROWTH = 6;

  private final PricedModel model;
  private final SmoothedDual dual;
  private double damping = FIRST_DAMPING;

  NewtonAscent(PricedModel model, double poolPrice) {
    this.model = model;
    this.dual = new SmoothedDual(model, poolPrice);
  }

  /**
   * Climbs at one temperature from the start; never returns a lower value.
   *
   * @param smallGain ends when a step promises less than this fraction of the value
   */
  DualPrices climb(
      DualPrices start,
      double temperature,
      int iterations,
      double smallGain,
      BooleanSupplier stop) {
    DualPrices current = start;
    double value = dual.value(current, temperature);
    double[] contested = contestedCurvature(temperature);
    damping = StrictMath.max(damping, FIRST_DAMPING);
    for (int i = 0; i < iterations && !stop.getAsBoolean(); i++) {
      Slope slope = dual.differentiate(current, temperature);
      DualPrices next = null;
      for (int trial = 0; trial < MOST_TRIALS && next == null; trial++) {
        double[] step = new NewtonStep(slope, current, contested, damping).solve();
        double promise = promise(slope, step);
        if (!(promise > smallGain * StrictMath.abs(value))) {
          return current;
        }
        DualPrices moved = moved(current, step);
        double movedValue = dual.value(moved, temperature);
        damping = nextDamping((movedValue - value) / promise);
        if (movedValue > value) {
          next = moved;
          value = movedValue;
        }
      }
      if (next == null) {
        return current;
      }
      current = next;
    }
    return current;
  }

  /** A quadratic rises by half of what the slope promises. */
  private double nextDamping(double riseByPromise) {
    if (riseByPromise > 0.35) {
      return StrictMath.max(LEAST_DAMPING, damping / GROWTH);
    }
    return riseByPromise > 0.15 ? damping : damping * GROWTH;
  }

  /** The diagonal of the curvature if every option of a unit were equally likely. */
  private double[] contestedCurvature(double temperature) {
    DualPrices order = DualPrices.zero(model);
    double[] sum = new double[order.values().length];
    for (int unit = 0; unit < model.unitCount(); unit++) {
      double weight =
          1 / (temperature * StrictMath.max(1, model.optionEnd(unit) - model.optionBegin(unit)));
      for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
        int rep = model.rep(option);
        if (rep != PricedModel.POOL) {
          sum[rep] += weight * square(model.potentialCents(unit));
          sum[order.minuteIndex(rep)] += weight * square(model.minutes(option));
          sum[order.accountIndex(rep)] += weight * square(model.accounts(unit));
          sum[order.moveIndex()] += weight * square(model.moves(option));
        }
      }
    }
    return sum;
  }

  private static double square(double value) {
    return value * value;
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
