package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;

/**
 * How large each unit is beside the mean one, half by potential and half by minutes. A unit chooses
 * at a temperature in proportion to its size, as prices move its cost in that proportion: at one
 * temperature for all, a large account would be decided long before a small one begins to choose,
 * and no quadratic model of the smoothed dual would serve both. It is the entropy of optimal
 * transport, weighted by mass (Peyré and Cuturi, Computational Optimal Transport, 2019, chapter 4).
 */
final class UnitSizes {

  /** No unit counts for less than this part of the mean one. */
  private static final double LEAST = 0.01;

  private UnitSizes() {}

  /** Size of each unit, {@value #LEAST} or more; about 1 on the average. */
  static double[] of(PricedModel model) {
    double[] potential = new double[model.unitCount()];
    double[] minutes = new double[model.unitCount()];
    for (int unit = 0; unit < potential.length; unit++) {
      potential[unit] = model.potentialCents(unit);
      for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
        minutes[unit] = StrictMath.max(minutes[unit], model.minutes(option));
      }
    }
    double perPotential = inverseMean(potential);
    double perMinute = inverseMean(minutes);
    double[] sizes = new double[potential.length];
    Arrays.setAll(
        sizes,
        unit ->
            StrictMath.max(
                LEAST, (potential[unit] * perPotential + minutes[unit] * perMinute) / 2));
    return sizes;
  }

  private static double inverseMean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum > 0 ? values.length / sum : 0;
  }
}
