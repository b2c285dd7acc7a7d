package dev.fairfield.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

  @Test
  void difference_identicalOutcomes_isExactlyZeroWithZeroWidth() {
    double[] outcomes = {0.1, 0.7, 1e9, -3};

    PairedDifference pair = PairedDifference.between(outcomes, outcomes.clone(), 0.95);

    assertThat(pair.difference().mean()).isEqualTo(0.0);
    assertThat(pair.difference().interval()).isEqualTo(new Interval(0, 0));
    assertThat(pair.findCorrelation()).hasValue(1);
    assertThat(pair.findVarianceRatio()).hasValue(Double.POSITIVE_INFINITY);
  }

  @Test
  void gain_knownOutcomes_isCorrelationAndVarianceRatio() {
    // sums of squares 10 and 25.6875, of products 16, so 3.6875 of the differences
    PairedDifference pair =
        PairedDifference.between(new double[] {1, 2, 4, 5}, new double[] {4, 6, 9, 10.5}, 0.95);

    assertThat(pair.planVariance()).isCloseTo(10 / 3.0, within(1e-12));
    assertThat(pair.difference().mean()).isEqualTo(-4.375);
    assertThat(pair.findVarianceRatio().getAsDouble()).isCloseTo(35.6875 / 3.6875, within(1e-12));
    assertThat(pair.findCorrelation().getAsDouble()).isCloseTo(0.998295, within(1e-6));
  }

  @Test
  void gain_oppositeOutcomes_isCorrelationMinusOneAndHalf() {
    PairedDifference pair =
        PairedDifference.between(new double[] {1, 2, 4}, new double[] {-1, -2, -4}, 0.95);

    assertThat(pair.findCorrelation()).hasValue(-1);
    assertThat(pair.findVarianceRatio().getAsDouble()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void gain_constantPlans_isUndefined() {
    PairedDifference bothConstant =
        PairedDifference.between(new double[] {3, 3}, new double[] {1, 1}, 0.95);
    PairedDifference oneConstant =
        PairedDifference.between(new double[] {3, 3}, new double[] {1, 2}, 0.95);

    assertThat(bothConstant.difference().interval()).isEqualTo(new Interval(2, 2));
    assertThat(bothConstant.findCorrelation()).isEmpty();
    assertThat(bothConstant.findVarianceRatio()).isEmpty();
    assertThat(oneConstant.findCorrelation()).isEmpty();
    assertThat(oneConstant.findVarianceRatio()).hasValue(1);
  }

  /** A correlation of 0.9 makes a ratio of 10; sampling moves it by 2 % at 10,000 replications. */
  @Test
  void gain_correlatedNormals_isNearItsExpectation() {
    double[][] plans = new Draws(17).plansByReplication(new double[] {0, 0}, 0.9, 10_000);

    PairedDifference pair = PairedDifference.between(plans[0], plans[1], 0.95);

    assertThat(pair.findCorrelation().getAsDouble()).isCloseTo(0.9, within(0.008));
    assertThat(pair.findVarianceRatio().getAsDouble()).isCloseTo(10, within(0.8));
  }

  @Test
  void bonferroni_fourDifferences_sharesTheRiskOut() {
    assertThat(Bonferroni.levelOfEach(0.95, 4)).isCloseTo(0.9875, within(1e-15));
    assertThat(Bonferroni.levelOfEach(0.95, 1)).isCloseTo(0.95, within(1e-15));

    double[][] plans = {WorkedExample.TWO, WorkedExample.THREE};
    List<PairedDifference> joint = Bonferroni.differences(plans, WorkedExample.ONE, 0.95);

    assertThat(joint.get(1))
        .isEqualTo(PairedDifference.between(WorkedExample.THREE, WorkedExample.ONE, 0.975));
    assertThat(joint).hasSize(2);
    assertThatThrownBy(() -> Bonferroni.levelOfEach(0.95, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Number of intervals is 0; it must be at least 1.");
  }

  @Test
  void difference_unequalReplications_isRefused() {
    assertThatThrownBy(
            () -> PairedDifference.between(new double[] {1, 2, 3}, new double[] {1, 2}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Outcomes of 3 and of 2 replications: paired outcomes need the same replications.");
  }

  @Property(tries = 200, seed = "61")
  void difference_planAndBaselineSwapped_isMirrored(
      @ForAll @Size(min = 4, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> outcomes) {
    int n = outcomes.size() / 2;
    double[] plan = outcomes.stream().limit(n).mapToDouble(value -> value).toArray();
    double[] baseline = outcomes.stream().skip(n).limit(n).mapToDouble(value -> value).toArray();

    PairedDifference there = PairedDifference.between(plan, baseline, 0.95);
    PairedDifference back = PairedDifference.between(baseline, plan, 0.95);

    assertThat(back.difference().interval().low() + 0.0)
        .isEqualTo(0.0 - there.difference().interval().high());
    assertThat(back.findCorrelation().orElse(2))
        .isCloseTo(there.findCorrelation().orElse(2), within(1e-12));
  }
}
