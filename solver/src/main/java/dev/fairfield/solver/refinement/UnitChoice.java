package dev.fairfield.solver.refinement;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A unit of a group with the reps it may go to, cheapest first under the group's prices.
 *
 * @param unit counted within the group
 * @param rep counted within the group
 * @param regret cents that a rep is dearer than the first
 */
record UnitChoice(int unit, int[] rep, double[] regret) {

  static UnitChoice of(RepGroup group, int unit) {
    int[] rep =
        IntStream.range(0, group.reps().length)
            .filter(i -> group.option(unit, i) >= 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> group.reducedCost(unit, i)))
            .mapToInt(Integer::intValue)
            .toArray();
    double least = group.reducedCost(unit, rep[0]);
    double[] regret =
        IntStream.of(rep).mapToDouble(i -> group.reducedCost(unit, i) - least).toArray();
    return new UnitChoice(unit, rep, regret);
  }

  /** Regret of the second rep; infinite where there is none. */
  double second() {
    return regret.length < 2 ? Double.POSITIVE_INFINITY : regret[1];
  }
}
