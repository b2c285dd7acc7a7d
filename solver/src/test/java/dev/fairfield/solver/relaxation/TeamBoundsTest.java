package dev.fairfield.solver.relaxation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.Prices;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TeamBoundsTest {

  private static final int[] TWO_AND_ONE = {1, 2, 5};
  private static final TeamBounds.ChoiceListener UNHEARD = (units, options) -> {};

  /**
   * Three units of 1,000.00, two reps with equal shares: prices may split a unit and see no cost at
   * all, whole units cannot be shared out better than 2 : 1.
   */
  @Test
  void cents_unitsThatCannotBeSharedOutEvenly_isTheCostOfTheBestPlan() {
    PricedModel model = model(150_000, 150_000, new long[] {100_000, 100_000, 100_000});
    long best = model.balance(0).cents(200_000) + model.balance(1).cents(100_000);
    DualPrices prices = relaxed(model).prices();

    long bound = TeamBounds.of(model, prices, TWO_AND_ONE, UNHEARD, () -> false).cents(0);

    assertThat(LowerBound.cents(model, prices, 0)).isBetween(-10L, 0L);
    assertThat(bound).isBetween(best - 100, best);
  }

  /** Each rep has minutes for one unit of 60, and a half; the third unit finds no room. */
  @Test
  void cents_minutesThatFitOnlyInParts_countsWholeUnits() {
    PricedModel model = gapModel(90, 300, 60, new long[] {10, 90_000, 10, 90_000, 10, 90_000});
    DualPrices prices = relaxed(model).prices();

    long bound = TeamBounds.of(model, prices, TWO_AND_ONE, UNHEARD, () -> false).cents(0);

    assertThat(LowerBound.cents(model, prices, 0)).isLessThan(136_000);
    assertThat(bound).isBetween(180_010L - 20, 180_010L);
  }

  @Test
  void cents_stoppedAtOnce_isTheBoundOfThePrices() {
    PricedModel model = model(150_000, 150_000, new long[] {100_000, 100_000, 100_000});
    DualPrices prices = relaxed(model).prices();

    TeamBounds bounds = TeamBounds.of(model, prices, TWO_AND_ONE, UNHEARD, () -> true);

    assertThat(bounds.cents(0)).isEqualTo(LowerBound.cents(model, prices, 0));
  }

  @Test
  void cents_sameModelTwice_isTheSame() {
    PricedModel model = model(170_000, 130_000, new long[] {90_000, 120_000, 70_000});
    DualPrices prices = relaxed(model).prices();

    assertThat(TeamBounds.of(model, prices, TWO_AND_ONE, UNHEARD, () -> false).cents(0))
        .isEqualTo(TeamBounds.of(model, prices, TWO_AND_ONE, UNHEARD, () -> false).cents(0));
  }

  @Test
  void of_unitsWithoutACommonRep_areTwoTeams() {
    int[] begin = {0, 2, 3, 4};
    int[] rep = {0, 2, 1, 2};
    PricedModel model =
        new PricedModel(
            new PricedModel.UnitLoads(new long[3], new int[3], new long[3]),
            new PricedModel.RepLimits(new long[4], new long[4], new BalanceCost[4]),
            new PricedModel.Options(begin, rep, new long[4], new int[4], new int[4]),
            PricedModel.NO_LIMIT);

    assertThat(Team.of(model))
        .extracting(team -> Arrays.toString(team.units()) + Arrays.toString(team.reps()))
        .containsExactly("[0, 2][0, 2]", "[1][1]", "[][3]");
  }

  private static Relaxation.Result relaxed(PricedModel model) {
    return new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, bound -> {});
  }

  private static PricedModel model(long firstShare, long secondShare, long[] potential) {
    return model(
        potential,
        new BalanceCost[] {
          new BalanceCost(firstShare, Prices.DEFAULT), new BalanceCost(secondShare, Prices.DEFAULT)
        },
        new long[] {1_000, 1_000},
        new long[2 * potential.length],
        0);
  }

  /** No potential; three units, two reps. */
  private static PricedModel gapModel(long first, long second, int minutes, long[] cost) {
    return model(
        new long[3],
        new BalanceCost[] {new BalanceCost(0, Prices.DEFAULT), new BalanceCost(0, Prices.DEFAULT)},
        new long[] {first, second},
        cost,
        minutes);
  }

  private static PricedModel model(
      long[] potential, BalanceCost[] balance, long[] capacity, long[] cost, int minutes) {
    int units = potential.length;
    int[] begin = new int[units + 1];
    int[] rep = new int[2 * units];
    int[] taken = new int[2 * units];
    Arrays.fill(taken, minutes);
    for (int unit = 0; unit < units; unit++) {
      begin[unit + 1] = 2 * unit + 2;
      rep[2 * unit + 1] = 1;
    }
    return new PricedModel(
        new PricedModel.UnitLoads(potential, new int[units], new long[units]),
        new PricedModel.RepLimits(
            capacity, new long[] {PricedModel.NO_LIMIT, PricedModel.NO_LIMIT}, balance),
        new PricedModel.Options(begin, rep, cost, taken, new int[2 * units]),
        PricedModel.NO_LIMIT);
  }
}
