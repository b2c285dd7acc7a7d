package dev.fairfield.solver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.request.Prices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChosenPlansTest {

  private final List<Long> heard = new ArrayList<>();

  @Test
  void chosen_cheaperPlan_becomesTheBest() {
    PricedModel model = model(4);
    var start = new PlanState(model, new int[] {0, 2, 4, 6});
    ChosenPlans plans = plans(start);

    plans.chosen(new int[] {0, 1, 2, 3}, new int[] {1, 3, 4, 6});

    assertThat(plans.best().costCents()).isLessThan(start.costCents());
    assertThat(heard).containsExactly(plans.best().costCents());
  }

  @Test
  void chosen_breaksCapacity_isRepaired() {
    PricedModel model = model(4);
    ChosenPlans plans = plans(new PlanState(model, new int[] {0, 2, 4, 6}));

    plans.chosen(new int[] {0, 1, 2, 3}, new int[] {1, 3, 5, 7});

    assertThat(plans.best().hard()).isZero();
  }

  @Test
  void chosen_noBetterPlan_keepsTheStart() {
    PricedModel model = model(4);
    var start = new PlanState(model, new int[] {0, 2, 5, 7});
    ChosenPlans plans = plans(start);

    plans.chosen(new int[] {0, 1, 2, 3}, new int[] {1, 3, 4, 6});

    assertThat(plans.best()).isSameAs(start);
    assertThat(heard).isEmpty();
  }

  @Test
  void chosen_largeTeam_isLeftAlone() {
    PricedModel model = model(1_001);
    int[] units = IntStream.range(0, 1_001).toArray();
    var start = new PlanState(model, Arrays.stream(units).map(unit -> 2 * unit).toArray());
    ChosenPlans plans = plans(start);

    plans.chosen(units, Arrays.stream(units).map(unit -> 2 * unit + unit % 2).toArray());

    assertThat(plans.best()).isSameAs(start);
  }

  private ChosenPlans plans(PlanState start) {
    PricedModel model = start.model();
    var prices =
        new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, bound -> {}).prices();
    return new ChosenPlans(
        start,
        Candidates.of(model, prices, 2),
        prices,
        better -> heard.add(better.costCents()),
        () -> false);
  }

  /** Units of 500.00 and 10 minutes; two reps, the first with room for all, the second for half. */
  private static PricedModel model(int units) {
    long[] potential = new long[units];
    Arrays.fill(potential, 50_000);
    int[] begin = IntStream.rangeClosed(0, units).map(unit -> 2 * unit).toArray();
    int[] rep = IntStream.range(0, 2 * units).map(option -> option % 2).toArray();
    int[] minutes = new int[2 * units];
    Arrays.fill(minutes, 10);
    long share = 25_000L * units;
    BalanceCost[] balance = {
      new BalanceCost(share, Prices.DEFAULT), new BalanceCost(share, Prices.DEFAULT)
    };
    return new PricedModel(
        new PricedModel.UnitLoads(potential, new int[units], new long[units]),
        new PricedModel.RepLimits(
            new long[] {10L * units, 5L * units},
            new long[] {PricedModel.NO_LIMIT, PricedModel.NO_LIMIT},
            balance),
        new PricedModel.Options(begin, rep, new long[2 * units], minutes, new int[2 * units]),
        PricedModel.NO_LIMIT);
  }
}
