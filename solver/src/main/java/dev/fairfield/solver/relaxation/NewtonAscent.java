package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.SmoothedDual.Slope;
import java.util.function.BooleanSupplier;

/**
 * Projected Newton's method on the smoothed dual: prices held at 0 by their sign stay there, the
 * others take a Newton step, halved until the value rises. Steps are truncated: the linear system
 * is solved by conjugate gradients as far as they pay.
 */
final class NewtonAscent {

  private static final int HALVINGS = 20;

  private final SmoothedDual dual;

  NewtonAscent(PricedModel model) {
    this.dual = new SmoothedDual(model);
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
    for (int i = 0; i < iterations && !stop.getAsBoolean(); i++) {
      Slope slope = dual.differentiate(current, temperature);
      double[] step = new NewtonStep(slope, current).solve();
      if (!(promise(slope, step) > smallGain * StrictMath.abs(value))) {
        break;
      }
      DualPrices next = null;
      double length = 1;
      for (int halving = 0; halving < HALVINGS && next == null; halving++, length /= 2) {
        DualPrices trial = moved(current, step, length);
        double trialValue = dual.value(trial, temperature);
        if (trialValue > value) {
          next = trial;
          value = trialValue;
        }
      }
      if (next == null) {
        break;
      }
      current = next;
    }
    return current;
  }

  private static double promise(Slope slope, double[] step) {
    double promise = 0;
    for (int i = 0; i < step.length; i++) {
      promise += step[i] * slope.gradient()[i];
    }
    return promise;
  }

  private static DualPrices moved(DualPrices from, double[] step, double length) {
    DualPrices to = from.copy();
    for (int i = 0; i < step.length; i++) {
      double target = from.values()[i] + length * step[i];
      to.values()[i] = from.isFree(i) ? target : StrictMath.max(0, target);
    }
    return to;
  }
}
