package dev.fairfield.solver.refinement;

import dev.fairfield.solver.relaxation.DualPrices;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Deals the units of a few reps among them anew, at best. Under the group's prices every plan costs
 * its bound, plus the regret of each unit that does not take its cheapest rep, plus an excess for
 * loads that limits and balance do not want; so only few units have a choice worth trying. These
 * are split in two: all ways of dealing the one half are listed, all ways of dealing the other half
 * too, and for each plan of the first list the plan of the second one is looked up that fits its
 * loads best (Horowitz and Sahni 1974). Lists that would grow too long keep what has least regret.
 * Keeps all hard limits.
 */
public final class Reassignment {

  /** Nodes of the second half's tree looked at, for each plan of the lists. */
  private static final int VISITS_PER_PLAN = 400;

  /** Costs are whole cents; less is rounding. */
  private static final double LEAST_GAIN_CENTS = 0.5;

  private final PlanState state;
  private final DualPrices prices;

  /**
   * @param state a plan that keeps all hard limits
   */
  public Reassignment(PlanState state, DualPrices prices) {
    this.state = state;
    this.prices = prices;
  }

  /**
   * Looks for the cheapest plan of the units that these reps hold now and puts it in place.
   *
   * @param reps different reps
   * @param units all units these reps hold now
   * @param mostPlans listed of either half
   * @return whether the plan became cheaper
   */
  public boolean improve(int[] reps, int[] units, int mostPlans) {
    return new Halves(new RepGroup(state, prices, reps, units), mostPlans, () -> 0).join();
  }

  /**
   * Puts the plan in place that would be cheapest if each option cost up to so much more, by
   * chance; it may cost more than the present one.
   *
   * @param reps different reps
   * @param units all units these reps hold now
   * @param mostPlans listed of either half
   * @param mostNoiseCents added to an option, uniform from 0
   * @return whether the plan changed
   */
  public boolean vary(
      int[] reps, int[] units, int mostPlans, double mostNoiseCents, SplittableRandom random) {
    var group = new RepGroup(state, prices, reps, units);
    return new Halves(group, mostPlans, () -> mostNoiseCents * random.nextDouble()).join();
  }

  /** One search. */
  private final class Halves {

    private final RepGroup group;
    private final GroupAxes axes;
    private final int mostPlans;
    private final int[] repByUnit;
    private final double gap;
    private final PartialPlans first;
    private final PartialPlans second;

    Halves(RepGroup group, int mostPlans, DoubleSupplier noise) {
      this.group = group;
      this.mostPlans = mostPlans;
      this.repByUnit = new int[group.units().length];
      List<UnitChoice> choices =
          IntStream.range(0, repByUnit.length)
              .mapToObj(unit -> UnitChoice.of(group, unit, noise))
              .toList();
      this.gap = gap(choices);
      this.axes = new GroupAxes(group, gap);
      long[] settled = new long[axes.count()];
      List<UnitChoice> open =
          choices.stream()
              .filter(choice -> isOpen(choice, settled))
              .sorted(Comparator.comparingDouble(choice -> -choice.second()))
              .toList();
      this.first = new PartialPlans(axes, settled, new long[axes.count()], gap, mostPlans);
      this.second = new PartialPlans(axes, new long[axes.count()], settled, gap, mostPlans);
      grow(open);
    }

    /** What the present plan adds to the bound, noise included. */
    private double gap(List<UnitChoice> choices) {
      double cents = group.cents() - group.bound();
      for (UnitChoice choice : choices) {
        int rep = group.presentRep(choice.unit());
        cents += choice.regretOf(rep) - group.regret(choice.unit(), rep);
      }
      return cents;
    }

    /** No cheaper plan gives a settled unit to another rep. */
    private boolean isOpen(UnitChoice choice, long[] settled) {
      if (choice.second() < gap) {
        return true;
      }
      repByUnit[choice.unit()] = choice.rep()[0];
      axes.add(choice.unit(), choice.rep()[0], 1, settled, 0);
      return false;
    }

    /** The clearest units on one side, the most contested on the other, both lists alike long. */
    private void grow(List<UnitChoice> open) {
      int from = 0;
      int to = open.size();
      while (from < to) {
        if (first.size() <= second.size()) {
          first.grow(open.get(from++));
        } else {
          second.grow(open.get(--to));
        }
      }
    }

    boolean join() {
      if (first.size() == 0 || second.size() == 0) {
        return false;
      }
      var tree = new PartialPlanTree(axes, second);
      long[] loads = new long[axes.count()];
      double least = gap - LEAST_GAIN_CENTS;
      int bestFirst = -1;
      int bestSecond = -1;
      long mostVisits = (long) VISITS_PER_PLAN * mostPlans;
      for (int plan = 0; plan < first.size() && tree.visits() < mostVisits; plan++) {
        for (int axis = 0; axis < loads.length; axis++) {
          loads[axis] = first.load(plan, axis);
        }
        int fitting = tree.findCheapest(loads, least - first.regret(plan));
        if (fitting >= 0) {
          least = first.regret(plan) + tree.foundCents();
          bestFirst = plan;
          bestSecond = fitting;
        }
      }
      if (bestFirst >= 0) {
        apply(bestFirst, bestSecond);
      }
      return bestFirst >= 0;
    }

    private void apply(int bestFirst, int bestSecond) {
      first.writeReps(bestFirst, repByUnit);
      second.writeReps(bestSecond, repByUnit);
      for (int unit = 0; unit < repByUnit.length; unit++) {
        int option = group.option(unit, repByUnit[unit]);
        if (state.option(group.units()[unit]) != option) {
          state.shift(group.units()[unit], option);
        }
      }
    }
  }
}
