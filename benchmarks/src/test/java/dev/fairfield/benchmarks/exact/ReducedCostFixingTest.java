package dev.fairfield.benchmarks.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.benchmarks.mip.TinyModels;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.relaxation.Relaxation;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReducedCostFixingTest {

  private static final int MODELS = 30;

  @Test
  void keptOptions_tinyModels_holdEveryOptimumAndLeaveSomeOut() {
    long left = 0;
    long all = 0;
    for (long seed = 1; seed <= MODELS; seed++) {
      PricedModel model = TinyModels.random(seed);
      Optional<PlanState> optimum = TinyModels.findOptimum(model);
      if (optimum.isEmpty()) {
        continue;
      }
      Relaxation.Result relaxed =
          new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, cents -> {});
      int[][] kept =
          ReducedCostFixing.keptOptions(
              model, relaxed.prices(), relaxed.lowerBoundCents(), optimum.get().costCents());
      for (int unit = 0; unit < kept.length; unit++) {
        assertThat(kept[unit])
            .as("seed %d, unit %d", seed, unit)
            .contains(optimum.get().option(unit));
      }
      left += Arrays.stream(kept).mapToInt(options -> options.length).sum();
      all += model.optionCount();
    }
    assertThat(all).isPositive();
    assertThat(left).isLessThan(all);
  }
}
