package dev.fairfield.solver.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class UnitSizesTest {

  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void of_unitsUnlikeInPotentialAndMinutes_isHalfOfEach() {
    double[] sizes = UnitSizes.of(model(new long[] {100, 500}, new int[] {20, 40}));

    assertThat(sizes).containsExactly(new double[] {0.5, 1.5}, EXACT);
  }

  @Test
  void of_noPotentialAtAll_isHalfOfTheMinutes() {
    double[] sizes = UnitSizes.of(model(new long[] {0, 0}, new int[] {10, 50}));

    assertThat(sizes).containsExactly(new double[] {1.0 / 6, 5.0 / 6}, EXACT);
  }

  @Test
  void of_unitOfNothing_isTheLeastSize() {
    double[] sizes = UnitSizes.of(model(new long[] {0, 700}, new int[] {0, 90}));

    assertThat(sizes).containsExactly(new double[] {0.01, 2}, EXACT);
  }

  private static PricedModel model(long[] potential, int[] minutes) {
    return new PricedModel(
        new PricedModel.UnitLoads(potential, new int[2], new long[2]),
        new PricedModel.RepLimits(new long[1], new long[1], new BalanceCost[1]),
        new PricedModel.Options(new int[] {0, 1, 2}, new int[2], new long[2], minutes, new int[2]),
        PricedModel.NO_LIMIT);
  }
}
