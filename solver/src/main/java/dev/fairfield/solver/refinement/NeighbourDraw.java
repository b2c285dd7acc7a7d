package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws groups of reps that are worth dealing anew together: a rep is the likelier to join, the
 * more the units of those in the group would gain from it at the prices of the relaxation. A unit
 * that would lose counts as well, the less the more it loses.
 */
final class NeighbourDraw {

  /** What a unit counts that neither gains nor loses, in mean regrets. */
  private static final double INDIFFERENT_SHARE = 0.3;

  private final PlanState state;
  private final PricedModel model;
  private final Candidates candidates;
  private final DualPrices prices;
  private final SplittableRandom random;
  private double scaleCents = 1;

  NeighbourDraw(
      PlanState state, Candidates candidates, DualPrices prices, SplittableRandom random) {
    this.state = state;
    this.model = state.model();
    this.candidates = candidates;
    this.prices = prices;
    this.random = random;
  }

  /**
   * Takes the mean regret of a unit in the present plan, at least a cent, for the loss by which a
   * unit counts less by a factor of e.
   *
   * @return the mean regret, in cents
   */
  double tune() {
    double sum = 0;
    for (int unit = 0; unit < model.unitCount(); unit++) {
      sum +=
          prices.reducedCost(model, unit, state.option(unit))
              - prices.reducedCost(model, unit, candidates.options(unit)[0]);
    }
    scaleCents = StrictMath.max(1, sum / StrictMath.max(1, model.unitCount()));
    return scaleCents;
  }

  /**
   * A random rep, then neighbours of reps already in the group; any rep where there is none.
   *
   * @param size from 1 to the number of reps
   * @param unitsByRep as the plan is now
   */
  int[] group(int size, int[][] unitsByRep) {
    int[] reps = new int[size];
    boolean[] taken = new boolean[model.repCount()];
    double[] weight = new double[taken.length];
    int next = random.nextInt(taken.length);
    for (int i = 0; i < size; i++) {
      reps[i] = next;
      taken[next] = true;
      if (i + 1 < size) {
        addWeights(unitsByRep[next], weight);
        next = draw(weight, taken);
      }
    }
    return reps;
  }

  private void addWeights(int[] units, double[] weight) {
    for (int unit : units) {
      double now = prices.reducedCost(model, unit, state.option(unit));
      for (int option : candidates.options(unit)) {
        int rep = model.rep(option);
        if (rep != PricedModel.POOL) {
          double gain = now - prices.reducedCost(model, unit, option);
          weight[rep] +=
              gain > 0 ? gain : INDIFFERENT_SHARE * scaleCents * StrictMath.exp(gain / scaleCents);
        }
      }
    }
  }

  private int draw(double[] weight, boolean[] taken) {
    for (int rep = 0; rep < taken.length; rep++) {
      weight[rep] = taken[rep] ? 0 : weight[rep];
    }
    double rest = random.nextDouble() * Arrays.stream(weight).sum();
    for (int rep = 0; rep < taken.length; rep++) {
      rest -= weight[rep];
      if (rest < 0) {
        return rep;
      }
    }
    int rep = random.nextInt(taken.length);
    while (taken[rep]) {
      rep = random.nextInt(taken.length);
    }
    return rep;
  }
}
