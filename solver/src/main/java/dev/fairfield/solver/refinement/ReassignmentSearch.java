package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Deals the units of neighbouring reps anew, group after group: pairs first, larger groups where
 * smaller ones no longer help. Where none does, groups are dealt under costs with noise, which
 * leads out of plans that no group alone makes cheaper; the noise falls until the end (noising
 * method, Charon and Hudry 1993). The plan never gets worse: the best one met is put in place.
 */
public final class ReassignmentSearch {

  private static final int SMALLEST_GROUP = 2;
  private static final int LARGEST_GROUP = 5;
  private static final int SMALLEST_VARIED_GROUP = 3;
  private static final int LARGEST_VARIED_GROUP = 6;

  /** Partial plans listed: about as many as pay for the time they take. */
  private static final int MOST_PLANS = 1_000;

  /** Groups of one size that fail before the size grows, for each rep. */
  private static final int FAILURES_PER_REP = 5;

  /** Noise at first and at last, in multiples of the mean regret of a unit. */
  private static final double FIRST_NOISE = 9;

  private static final double LAST_NOISE = 2;

  private final PlanState state;
  private final PricedModel model;
  private final Reassignment reassignment;
  private final NeighbourDraw neighbours;
  private final SplittableRandom random;
  private int[][] unitsByRep;

  /**
   * @param state changed in place; must keep all hard limits and pool nothing
   */
  public ReassignmentSearch(
      PlanState state, Candidates candidates, DualPrices prices, SplittableRandom random) {
    if (state.hard() != 0 || state.pooledWeight() != 0) {
      throw new IllegalArgumentException(
          "The plan breaks limits by %d hard units and pools a weight of %d; only plans with 0 of both can be dealt anew."
              .formatted(state.hard(), state.pooledWeight()));
    }
    this.state = state;
    this.model = state.model();
    this.reassignment = new Reassignment(state, prices);
    this.random = random;
    this.neighbours = new NeighbourDraw(state, candidates, prices, random);
  }

  /**
   * Runs until the progress reaches 1.
   *
   * @param progress from 0 to 1, asked before each group
   */
  public void run(DoubleSupplier progress) {
    if (model.repCount() < SMALLEST_GROUP) {
      return;
    }
    neighbours.tune();
    int largest = StrictMath.min(LARGEST_GROUP, model.repCount());
    for (int size = SMALLEST_GROUP; size <= largest; size++) {
      improve(size, progress);
    }
    vary(progress);
  }

  private void improve(int size, DoubleSupplier progress) {
    int failures = 0;
    unitsByRep = unitsByRep();
    while (failures < FAILURES_PER_REP * model.repCount() && progress.getAsDouble() < 1) {
      int[] reps = neighbours.group(size, unitsByRep);
      if (reassignment.improve(reps, unitsOf(reps), MOST_PLANS)) {
        failures = 0;
        unitsByRep = unitsByRep();
      } else {
        failures++;
      }
    }
  }

  private void vary(DoubleSupplier progress) {
    long bestCents = state.costCents();
    int[] best = state.options();
    double scaleCents = neighbours.tune();
    double start = progress.getAsDouble();
    for (double done = start; done < 1; done = progress.getAsDouble()) {
      int[] reps = neighbours.group(variedSize(), unitsByRep);
      double fallen = (done - start) / (1 - start);
      double noise = FIRST_NOISE * StrictMath.pow(LAST_NOISE / FIRST_NOISE, fallen);
      if (reassignment.vary(reps, unitsOf(reps), MOST_PLANS, noise * scaleCents, random)) {
        unitsByRep = unitsByRep();
        if (state.costCents() < bestCents) {
          bestCents = state.costCents();
          best = state.options();
        }
      }
    }
    putInPlace(best);
  }

  private int variedSize() {
    int least = StrictMath.min(SMALLEST_VARIED_GROUP, model.repCount());
    int most = StrictMath.min(LARGEST_VARIED_GROUP, model.repCount());
    return random.nextInt(least, most + 1);
  }

  private void putInPlace(int[] options) {
    for (int unit = 0; unit < options.length; unit++) {
      if (state.option(unit) != options[unit]) {
        state.shift(unit, options[unit]);
      }
    }
  }

  private int[] unitsOf(int[] reps) {
    return Arrays.stream(reps).flatMap(rep -> Arrays.stream(unitsByRep[rep])).toArray();
  }

  private int[][] unitsByRep() {
    int[] count = new int[model.repCount()];
    int[][] units = new int[model.repCount()][16];
    for (int unit = 0; unit < model.unitCount(); unit++) {
      int rep = state.rep(unit);
      if (count[rep] == units[rep].length) {
        units[rep] = Arrays.copyOf(units[rep], 2 * count[rep]);
      }
      units[rep][count[rep]++] = unit;
    }
    for (int rep = 0; rep < count.length; rep++) {
      units[rep] = Arrays.copyOf(units[rep], count[rep]);
    }
    return units;
  }
}
