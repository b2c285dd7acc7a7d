package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.SmoothedDual.Slope;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Projected Newton's method on the smoothed dual: prices held at 0 by their sign stay there, the
 * others take a Newton step, halved until the value rises.
 */
final class NewtonAscent {

  /** Keeps the linear system solvable where two prices act alike. */
  private static final double REGULARISATION = 1e-9;

  private static final int HALVINGS = 20;

  private final SmoothedDual dual;
  private final Slope slope;

  NewtonAscent(PricedModel model) {
    this.dual = new SmoothedDual(model);
    this.slope = new Slope(DualPrices.zero(model).values().length);
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
      dual.differentiate(current, temperature, slope);
      int[] free = freePrices(current);
      double[] step = newtonStep(free);
      if (!(promise(free, step) > smallGain * StrictMath.abs(value))) {
        break;
      }
      DualPrices next = null;
      double length = 1;
      for (int halving = 0; halving < HALVINGS && next == null; halving++, length /= 2) {
        DualPrices trial = moved(current, free, step, length);
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

  private double promise(int[] free, double[] step) {
    double promise = 0;
    for (int i = 0; i < free.length; i++) {
      promise += step[i] * slope.gradient[free[i]];
    }
    return promise;
  }

  /** All prices but those at 0 that want to fall, and those nothing responds to. */
  private int[] freePrices(DualPrices prices) {
    return IntStream.range(0, slope.gradient.length)
        .filter(
            i ->
                prices.isFree(i)
                    || prices.values()[i] > 0
                    || slope.gradient[i] > 0 && slope.curvature(i, i) > 0)
        .filter(i -> slope.curvature(i, i) > 0)
        .toArray();
  }

  /** Solves curvature × step = gradient, scaled to a unit diagonal; else plain scaled gradient. */
  private double[] newtonStep(int[] free) {
    int size = free.length;
    double[] scale = new double[size];
    for (int i = 0; i < size; i++) {
      scale[i] = 1 / StrictMath.sqrt(slope.curvature(free[i], free[i]));
    }
    R064Store right = R064Store.FACTORY.make(size, 1);
    R064Store matrix = R064Store.FACTORY.make(size, size);
    for (int i = 0; i < size; i++) {
      right.set(i, 0, slope.gradient[free[i]] * scale[i]);
      for (int j = 0; j < size; j++) {
        matrix.set(i, j, slope.curvature(free[i], free[j]) * scale[i] * scale[j]);
      }
      matrix.add(i, i, REGULARISATION);
    }
    Cholesky<Double> cholesky = Cholesky.R064.make(matrix);
    double[] step = new double[size];
    if (cholesky.decompose(matrix) && cholesky.isSPD()) {
      MatrixStore<Double> solution = cholesky.getSolution(right);
      Arrays.setAll(step, i -> solution.doubleValue(i, 0) * scale[i]);
    } else {
      Arrays.setAll(step, i -> right.doubleValue(i, 0) * scale[i]);
    }
    return step;
  }

  private static DualPrices moved(DualPrices from, int[] free, double[] step, double length) {
    DualPrices to = from.copy();
    for (int i = 0; i < free.length; i++) {
      double target = from.values()[free[i]] + length * step[i];
      to.values()[free[i]] = from.isFree(free[i]) ? target : StrictMath.max(0, target);
    }
    return to;
  }
}
