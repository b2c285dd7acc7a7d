package dev.fairfield.solver.refinement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class ReassignmentTest {

  private static final int UNITS = 7;
  private static final int REPS = 3;
  private static final int PLENTY = 1_000_000;
  private static final int STEPS = 200;

  private static PricedModel model(long seed) {
    var random = new SplittableRandom(seed);
    long[] potential = random.longs(UNITS, 1_000_000, 10_000_000).toArray();
    int[] accounts = random.ints(UNITS, 1, 3).toArray();
    int[] rep = IntStream.range(0, UNITS * REPS).map(option -> option % REPS).toArray();
    long[] cost = random.longs(UNITS * REPS, 0, 1_000_000).toArray();
    int[] minutes = random.ints(UNITS * REPS, 60, 560).toArray();
    int[] moves = new int[UNITS * REPS];
    for (int unit = 0; unit < UNITS; unit++) {
      int owner = random.nextInt(REPS);
      for (int of = 0; of < REPS; of++) {
        moves[unit * REPS + of] = of == owner ? 0 : accounts[unit];
      }
    }
    BalanceCost[] balance = new BalanceCost[REPS];
    Arrays.fill(
        balance, new BalanceCost(Arrays.stream(potential).sum() / (double) REPS, Prices.DEFAULT));
    return new PricedModel(
        new PricedModel.UnitLoads(potential, accounts, new long[UNITS]),
        new PricedModel.RepLimits(
            new long[] {900, 1_000, 1_100}, new long[] {5, 4, PricedModel.NO_LIMIT}, balance),
        new PricedModel.Options(
            IntStream.rangeClosed(0, UNITS).map(unit -> unit * REPS).toArray(),
            rep,
            cost,
            minutes,
            moves),
        6);
  }

  /**
   * Every plan there is; the cheapest or the dearest that keeps all limits, null when none does.
   */
  private static PlanState extreme(PricedModel model, boolean cheapest) {
    PlanState found = null;
    for (int code = 0; code < StrictMath.pow(REPS, UNITS); code++) {
      int[] options = new int[UNITS];
      int rest = code;
      for (int unit = 0; unit < UNITS; unit++, rest /= REPS) {
        options[unit] = model.optionBegin(unit) + rest % REPS;
      }
      var plan = new PlanState(model, options);
      if (plan.hard() == 0 && (found == null || plan.isBetterThan(found) == cheapest)) {
        found = plan;
      }
    }
    return found;
  }

  private static DualPrices prices(PricedModel model) {
    return new Relaxation(model, Relaxation.Settings.DEFAULT)
        .solve(() -> false, cents -> {})
        .prices();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void improve_allRepsAtOnce_findsTheOptimumOfEnumeration(long seed) {
    PricedModel model = model(seed);
    PlanState optimum = extreme(model, true);
    if (optimum == null) {
      return;
    }
    PlanState plan = extreme(model, false);
    int[] all = IntStream.range(0, UNITS).toArray();

    boolean improved =
        new Reassignment(plan, prices(model)).improve(new int[] {0, 1, 2}, all, PLENTY);

    assertThat(improved).isEqualTo(optimum.costCents() < extreme(model, false).costCents());
    assertThat(plan.hard()).isZero();
    assertThat(plan.costCents()).isEqualTo(optimum.costCents());
  }

  @Test
  void improve_optimum_changesNothing() {
    PricedModel model = model(1);
    PlanState plan = extreme(model, true);
    int[] before = plan.options();

    assertThat(
            new Reassignment(plan, prices(model))
                .improve(new int[] {0, 1, 2}, IntStream.range(0, UNITS).toArray(), PLENTY))
        .isFalse();
    assertThat(plan.options()).isEqualTo(before);
  }

  @Test
  void search_sameSeed_givesTheSamePlanAndNeverAWorseOne() {
    PricedModel model = model(1);
    DualPrices prices = prices(model);
    Candidates candidates = Candidates.of(model, prices, REPS);
    PlanState first = extreme(model, false);
    PlanState second = extreme(model, false);
    long before = first.costCents();

    for (PlanState plan : new PlanState[] {first, second}) {
      int[] steps = {0};
      new ReassignmentSearch(plan, candidates, prices, new SplittableRandom(3))
          .run(() -> steps[0]++ / (double) STEPS);
    }

    assertThat(first.options()).isEqualTo(second.options());
    assertThat(first.hard()).isZero();
    assertThat(first.costCents()).isLessThan(before).isEqualTo(extreme(model, true).costCents());
  }

  @Test
  void search_planThatBreaksLimits_isRefused() {
    PricedModel model = model(1);
    DualPrices prices = prices(model);
    var overfull = new PlanState(model, new int[] {0, 3, 6, 9, 12, 15, 18});

    assertThatThrownBy(
            () ->
                new ReassignmentSearch(
                    overfull, Candidates.of(model, prices, REPS), prices, new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only plans with 0 of both can be dealt anew");
  }

  @Test
  void oscillation_plan_endsWithinTheLimitsAndNoDearer() {
    PricedModel model = model(1);
    DualPrices prices = prices(model);
    PlanState start = extreme(model, false);
    int[] steps = {0};

    PlanState plan =
        new Oscillation(start, Candidates.of(model, prices, REPS), prices, new SplittableRandom(1))
            .run(() -> steps[0]++ / (double) STEPS);

    assertThat(plan.hard()).isZero();
    assertThat(plan.costCents()).isEqualTo(extreme(model, true).costCents());
    assertThat(start.costCents()).isEqualTo(extreme(model, false).costCents());
  }
}
