package dev.fairfield.benchmarks.mip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.request.Prices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentProgramTest {

  private static final long SHARE_CENTS = 400_000_000;

  @Test
  void segments_anyPotential_lieUnderTheCostAndNearIt() {
    var balance = new BalanceCost(SHARE_CENTS, Prices.DEFAULT);
    BalanceSegments segments =
        BalanceSegments.of(balance, 10 * SHARE_CENTS, AssignmentProgram.DENSE_STEP);

    for (int hundredth = 0; hundredth <= 290; hundredth++) {
      long potential = SHARE_CENTS / 100 * hundredth;
      double below = balance.cents(potential) - segments.centsAt(potential);
      assertThat(below).as("index %d / 100", hundredth).isGreaterThanOrEqualTo(-1.01);
      if (hundredth > 85 && hundredth < 115) {
        assertThat(below).as("index %d / 100", hundredth).isLessThanOrEqualTo(300);
      }
    }
    assertThat(segments.slope()).isSorted();
    assertThat(segments.widthCents()).doesNotContain(0.0);
  }

  @Test
  void segments_noShareAtAll_areOneLine() {
    BalanceSegments segments =
        BalanceSegments.of(
            new BalanceCost(0, Prices.DEFAULT), 1_000_000, AssignmentProgram.DENSE_STEP);

    assertThat(segments.slope()).hasSize(1);
    assertThat(segments.centsAt(500_000)).isCloseTo(455_000, within(1.0));
  }

  @Test
  void values_ofAPlan_keepAllRowsAndCostWhatThePlanCosts() {
    PricedModel model = TinyModels.random(1);
    PlanState optimum = TinyModels.findOptimum(model).orElseThrow();
    AssignmentProgram assignment = AssignmentProgram.of(model, AssignmentProgram.allOptions(model));

    double[] values = assignment.values(optimum.options());

    assertThat(assignment.options(values)).isEqualTo(optimum.options());
    assertThat(assignment.program().objective(values))
        .isCloseTo(optimum.costCents() / 100.0, within(0.60))
        .isLessThanOrEqualTo(optimum.costCents() / 100.0 + 0.02);
    for (MixedIntegerProgram.Row row : assignment.program().rows()) {
      double sum = 0;
      for (int i = 0; i < row.columns().length; i++) {
        sum += row.coefficients()[i] * values[row.columns()[i]];
      }
      assertThat(sum).isBetween(row.lower() - 1e-9, row.upper() + 1e-9);
    }
  }

  @Test
  void values_optionLeftOut_isRefused() {
    PricedModel model = TinyModels.random(1);
    int[][] options = AssignmentProgram.allOptions(model);
    options[2] = new int[] {options[2][0]};
    AssignmentProgram assignment = AssignmentProgram.of(model, options);
    int[] plan = new int[model.unitCount()];
    for (int unit = 0; unit < plan.length; unit++) {
      plan[unit] = model.optionEnd(unit) - 1;
    }

    assertThatThrownBy(() -> assignment.values(plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Unit 2 uses option 8, which the program does not hold.");
  }

  @Test
  void mps_smallProgram_isWrittenToTheLetter(@TempDir Path folder) throws IOException {
    var program =
        new MixedIntegerProgram(
            7,
            List.of(
                MixedIntegerProgram.Column.binary(3),
                MixedIntegerProgram.Column.binary(5),
                new MixedIntegerProgram.Column(0.25, Double.POSITIVE_INFINITY, false)),
            List.of(
                new MixedIntegerProgram.Row(1, 1, new int[] {0, 1}, new double[] {1, 1}),
                new MixedIntegerProgram.Row(
                    Double.NEGATIVE_INFINITY, 4, new int[] {1, 2}, new double[] {6, -1})));

    MpsWriter.write(program, folder.resolve("p.mps"));

    assertThat(Files.readString(folder.resolve("p.mps")).replace("\r", ""))
        .isEqualTo(
            """
            NAME program
            ROWS
             N cost
             E r0
             L r1
            COLUMNS
             mark0 'MARKER' 'INTORG'
             x0 cost 3.0
             x0 r0 1.0
             x1 cost 5.0
             x1 r0 1.0
             x1 r1 6.0
             mark2 'MARKER' 'INTEND'
             x2 cost 0.25
             x2 r1 -1.0
            RHS
             rhs cost -7.0
             rhs r0 1.0
             rhs r1 4.0
            BOUNDS
             UP bound x0 1.0
             UP bound x1 1.0
            ENDATA
            """);
  }
}
