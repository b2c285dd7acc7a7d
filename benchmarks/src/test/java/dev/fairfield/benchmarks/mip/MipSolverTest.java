package dev.fairfield.benchmarks.mip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.PlanState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MipSolverTest {

  private static final Duration ENOUGH = Duration.ofSeconds(20);
  private static final int MODELS = 6;

  /** The lines under the balance cost of three reps, $100,000 each, lie at most 30 cents low. */
  private static final double LOW_USD = 0.60;

  @ParameterizedTest
  @EnumSource(MipSolver.class)
  void solve_tinyModels_findsTheOptimumOfEnumeration(MipSolver solver) {
    Optional<String> obstacle = solver.findObstacle();
    assumeTrue(obstacle.isEmpty(), () -> "Skipped: " + obstacle.orElseThrow());
    int feasible = 0;
    for (long seed = 1; seed <= MODELS; seed++) {
      PricedModel model = TinyModels.random(seed);
      Optional<PlanState> optimum = TinyModels.findOptimum(model);
      if (optimum.isPresent()) {
        feasible++;
        check(solver, model, optimum.get());
      }
    }
    assertThat(feasible).isGreaterThan(MODELS / 2);
  }

  private static void check(MipSolver solver, PricedModel model, PlanState optimum) {
    MipResult result =
        solver.solve(
            AssignmentProgram.of(model, AssignmentProgram.allOptions(model)),
            MipLimits.of(ENOUGH, 1, 1));

    var plan = new PlanState(model, result.optionByUnit().orElseThrow());
    double optimumUsd = optimum.costCents() / 100.0;
    assertThat(plan.hard()).isZero();
    assertThat(plan.costCents() / 100.0).isCloseTo(optimumUsd, within(LOW_USD));
    assertThat(result.lowerBoundUsd()).isLessThanOrEqualTo(optimumUsd + 0.02);
  }

  @ParameterizedTest
  @EnumSource(MipSolver.class)
  void solve_fromThePlan_givesNoWorseOne(MipSolver solver) {
    Optional<String> obstacle = solver.findObstacle();
    assumeTrue(obstacle.isEmpty(), () -> "Skipped: " + obstacle.orElseThrow());
    PricedModel model = TinyModels.random(1);
    PlanState optimum = TinyModels.findOptimum(model).orElseThrow();

    MipResult result =
        solver.solve(
            AssignmentProgram.of(model, AssignmentProgram.allOptions(model)),
            MipLimits.of(ENOUGH, 1, 1).from(optimum.options()));

    assertThat(new PlanState(model, result.optionByUnit().orElseThrow()).costCents() / 100.0)
        .isCloseTo(optimum.costCents() / 100.0, within(LOW_USD));
  }

  @Test
  void limits_ofADuration_askForAProofWithoutAStart() {
    MipLimits limits = MipLimits.of(Duration.ofMillis(1_500), 2, 7);

    assertThat(limits.seconds()).isEqualTo(1.5);
    assertThat(limits.start()).isNull();
    assertThat(limits.relativeGap()).isEqualTo(MipLimits.PROOF_GAP);
  }

  @Test
  void program_modelWithAnOpenPool_isRefused() {
    var model =
        new PricedModel(
            new PricedModel.UnitLoads(new long[] {5}, new int[] {1}, new long[] {5}),
            new PricedModel.RepLimits(new long[0], new long[0], new BalanceCost[0]),
            new PricedModel.Options(
                new int[] {0, 1},
                new int[] {PricedModel.POOL},
                new long[1],
                new int[1],
                new int[1]),
            PricedModel.NO_LIMIT);

    assertThatThrownBy(() -> AssignmentProgram.of(model, AssignmentProgram.allOptions(model)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unit 0 may stay in the open pool");
  }
}
