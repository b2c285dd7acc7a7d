package dev.fairfield.solver.refinement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.request.Prices;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partial plans, their loads and the tree over them, against enumeration. */
class PartialPlanTreeTest {

  private static final int UNITS = 6;
  private static final int REPS = 3;
  private static final int ALL = 1_000_000;
  private static final double PLENTY = 1e12;
  private static final double CENT = 1;

  private static RepGroup group(long seed) {
    var random = new SplittableRandom(seed);
    long[] potential = random.longs(UNITS, 1_000_000, 10_000_000).toArray();
    int[] accounts = random.ints(UNITS, 1, 4).toArray();
    BalanceCost[] balance = new BalanceCost[REPS];
    Arrays.fill(
        balance, new BalanceCost(Arrays.stream(potential).sum() / (double) REPS, Prices.DEFAULT));
    var model =
        new PricedModel(
            new PricedModel.UnitLoads(potential, accounts, new long[UNITS]),
            new PricedModel.RepLimits(
                new long[] {1_500, 1_700, 1_900}, new long[] {9, 8, PricedModel.NO_LIMIT}, balance),
            new PricedModel.Options(
                IntStream.rangeClosed(0, UNITS).map(unit -> unit * REPS).toArray(),
                IntStream.range(0, UNITS * REPS).map(option -> option % REPS).toArray(),
                random.longs(UNITS * REPS, 0, 1_000_000).toArray(),
                random.ints(UNITS * REPS, 60, 560).toArray(),
                random.ints(UNITS * REPS, 0, 3).toArray()),
            9);
    DualPrices prices =
        new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, cents -> {}).prices();
    int[] options = IntStream.range(0, UNITS).map(unit -> unit * REPS + unit % REPS).toArray();
    return new RepGroup(
        new PlanState(model, options),
        prices,
        IntStream.range(0, REPS).toArray(),
        IntStream.range(0, UNITS).toArray());
  }

  private static PartialPlans plans(RepGroup group, GroupAxes axes, int from, int to, int most) {
    var plans =
        new PartialPlans(axes, new long[axes.count()], new long[axes.count()], PLENTY, most);
    for (int unit = from; unit < to; unit++) {
      plans.grow(UnitChoice.of(group, unit, () -> 0));
    }
    return plans;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findCheapest_twoHalves_addUpToTheCheapestPlanOfEnumeration(long seed) {
    RepGroup group = group(seed);
    var axes = new GroupAxes(group, PLENTY);
    PartialPlans first = plans(group, axes, 0, UNITS / 2, ALL);
    PartialPlans second = plans(group, axes, UNITS / 2, UNITS, ALL);
    var tree = new PartialPlanTree(axes, second);
    double least = PLENTY;
    int[] repByUnit = new int[UNITS];
    for (int plan = 0; plan < first.size(); plan++) {
      int of = plan;
      long[] loads =
          IntStream.range(0, axes.count()).mapToLong(axis -> first.load(of, axis)).toArray();
      int fitting = tree.findCheapest(loads, least - first.regret(plan));
      if (fitting >= 0) {
        least = first.regret(plan) + tree.foundCents();
        first.writeReps(plan, repByUnit);
        second.writeReps(fitting, repByUnit);
      }
    }

    PlanState optimum = optimum(group);

    assertThat(optimum).isNotNull();
    int[] found = IntStream.range(0, UNITS).map(unit -> unit * REPS + repByUnit[unit]).toArray();
    assertThat(new PlanState(group.model(), found).hard()).isZero();
    assertThat(new PlanState(group.model(), found).costCents()).isEqualTo(optimum.costCents());
    assertThat(group.bound() + least)
        .isBetween(optimum.costCents() - CENT, optimum.costCents() + CENT);
  }

  private static PlanState optimum(RepGroup group) {
    PlanState best = null;
    for (int code = 0; code < StrictMath.pow(REPS, UNITS); code++) {
      int[] options = new int[UNITS];
      int rest = code;
      for (int unit = 0; unit < UNITS; unit++, rest /= REPS) {
        options[unit] = unit * REPS + rest % REPS;
      }
      var plan = new PlanState(group.model(), options);
      if (plan.hard() == 0 && (best == null || plan.isBetterThan(best))) {
        best = plan;
      }
    }
    return best;
  }

  @Test
  void grow_moreThanMost_keepsThoseOfLeastRegret() {
    RepGroup group = group(1);
    var axes = new GroupAxes(group, PLENTY);
    PartialPlans all = plans(group, axes, 0, UNITS, ALL);
    PartialPlans few = plans(group, axes, 0, UNITS, 7);

    double[] sorted = IntStream.range(0, all.size()).mapToDouble(all::regret).sorted().toArray();

    assertThat(few.size()).isEqualTo(7);
    assertThat(IntStream.range(0, 7).mapToDouble(few::regret).sorted().toArray())
        .startsWith(sorted[0]);
    assertThat(IntStream.range(0, 7).mapToDouble(few::regret).max().getAsDouble())
        .isLessThan(sorted[sorted.length / 2]);
  }
}
