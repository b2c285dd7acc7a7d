package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Deals the units of neighbouring reps anew, group after group: pairs first, larger groups where
 * smaller ones no longer help, and again with longer lists when the largest ones have failed. Reps
 * are neighbours when a unit of one has the other among its candidates. The plan never gets worse.
 */
public final class ReassignmentSearch {

  private static final int SMALLEST_GROUP = 2;
  private static final int LARGEST_GROUP = 7;
  private static final int FIRST_PLANS = 1_000;
  private static final int GROWTH_OF_PLANS = 4;

  /** Longer lists would keep a wish to stop waiting. */
  private static final int MOST_PLANS = 64_000;

  /** Groups of one size that fail before the size grows, for each rep. */
  private static final int FAILURES_PER_REP = 5;

  private static final int TRIES = 50;
  private static final int NEAREST_CANDIDATES = 4;

  private final PlanState state;
  private final PricedModel model;
  private final Candidates candidates;
  private final Reassignment reassignment;
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
    this.candidates = candidates;
    this.reassignment = new Reassignment(state, prices);
    this.random = random;
  }

  /**
   * Runs until the progress reaches 1.
   *
   * @param progress from 0 to 1, asked before each group
   */
  public void run(DoubleSupplier progress) {
    int largest = Math.min(LARGEST_GROUP, model.repCount());
    if (largest < SMALLEST_GROUP) {
      return;
    }
    for (int size = SMALLEST_GROUP; size <= Math.min(largest, 5); size++) {
      improve(size, FIRST_PLANS, progress);
    }
    vary(progress);
  }

  static final double A = Double.parseDouble(System.getProperty("A", "1")),
      B = Double.parseDouble(System.getProperty("B", "0.1"));
  static final int LO = Integer.getInteger("LO", 3),
      HI = Integer.getInteger("HI", 6),
      P = Integer.getInteger("P", 1000);

  private void vary(DoubleSupplier progress) {
    unitsByRep = unitsByRep();
    long best = state.costCents();
    int[] bestOptions = state.options();
    double done = progress.getAsDouble();
    double start = done;
    int calls = 0, won = 0;
    double next = done;
    while (done < 1) {
      int[] reps = group(LO + random.nextInt(Math.min(HI, model.repCount()) - LO + 1));
      int[] units = Arrays.stream(reps).flatMap(rep -> Arrays.stream(unitsByRep[rep])).toArray();
      double share = A * StrictMath.pow(B / A, (done - start) / (1 - start));
      calls++;
      if (reassignment.vary(reps, units, P, share, random)) {
        won++;
        unitsByRep = unitsByRep();
        if (state.costCents() < best) {
          best = state.costCents();
          bestOptions = state.options();
        }
      }
      done = progress.getAsDouble();
      if (done > next) {
        next += 0.1;
        System.err.printf(
            "%.2f calls %d won %d now %.0f best %.0f%n",
            done, calls, won, state.costCents() / 1e4, best / 1e4);
      }
    }
    for (int unit = 0; unit < bestOptions.length; unit++) {
      if (state.option(unit) != bestOptions[unit]) state.shift(unit, bestOptions[unit]);
    }
  }

  private void improve(int size, int plans, DoubleSupplier progress) {
    int failures = 0;
    unitsByRep = unitsByRep();
    while (failures < FAILURES_PER_REP * model.repCount() && progress.getAsDouble() < 1) {
      int[] reps = group(size);
      int[] units = Arrays.stream(reps).flatMap(rep -> Arrays.stream(unitsByRep[rep])).toArray();
      if (reassignment.improve(reps, units, plans)) {
        failures = 0;
        unitsByRep = unitsByRep();
      } else {
        failures++;
      }
    }
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

  /** A random rep, then neighbours of reps already in the group; any rep where none is found. */
  private int[] group(int size) {
    int[] reps = new int[size];
    reps[0] = random.nextInt(model.repCount());
    for (int taken = 1; taken < size; taken++) {
      int next = reps[0];
      for (int i = 0; i < TRIES && isTaken(reps, taken, next); i++) {
        next = neighbour(reps[random.nextInt(taken)]);
      }
      while (isTaken(reps, taken, next)) {
        next = random.nextInt(model.repCount());
      }
      reps[taken] = next;
    }
    return reps;
  }

  private static boolean isTaken(int[] reps, int taken, int rep) {
    return IntStream.range(0, taken).anyMatch(i -> reps[i] == rep);
  }

  private int neighbour(int rep) {
    int[] units = unitsByRep[rep];
    if (units.length == 0) {
      return rep;
    }
    int[] options = candidates.options(units[random.nextInt(units.length)]);
    int to = model.rep(options[random.nextInt(Math.min(NEAREST_CANDIDATES, options.length))]);
    return to == PricedModel.POOL ? rep : to;
  }
}
