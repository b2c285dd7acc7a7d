package dev.fairfield.solver.refinement;

import java.util.Comparator;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * A unit of a group with the reps it may go to, cheapest first under the group's prices and noise.
 *
 * @param unit counted within the group
 * @param rep counted within the group
 * @param regret cents that a rep is dearer than the first
 */
record UnitChoice(int unit, int[] rep, double[] regret) {

  /**
   * @param noise cents added to the cost of each option
   */
  static UnitChoice of(RepGroup group, int unit, DoubleSupplier noise) {
    double[] cents = new double[group.reps().length];
    for (int rep = 0; rep < cents.length; rep++) {
      if (group.option(unit, rep) >= 0) {
        cents[rep] = group.reducedCost(unit, rep) + noise.getAsDouble();
      }
    }
    int[] rep =
        IntStream.range(0, cents.length)
            .filter(i -> group.option(unit, i) >= 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> cents[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double least = cents[rep[0]];
    return new UnitChoice(
        unit, rep, IntStream.of(rep).mapToDouble(i -> cents[i] - least).toArray());
  }

  /** Regret of the second rep; infinite where there is none. */
  double second() {
    return regret.length < 2 ? Double.POSITIVE_INFINITY : regret[1];
  }

  /** Regret of a rep that the unit may go to. */
  double regretOf(int of) {
    int i = 0;
    while (rep[i] != of) {
      i++;
    }
    return regret[i];
  }
}
