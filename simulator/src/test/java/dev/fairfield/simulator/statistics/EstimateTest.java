package dev.fairfield.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void mean_fourOutcomes_hasStudentsInterval() {
    Estimate estimate = Estimate.ofMean(new double[] {2, 4, 4, 7}, 0.95);

    assertThat(estimate.mean()).isEqualTo(4.25);
    assertThat(estimate.n()).isEqualTo(4);
    assertThat(estimate.standardDeviation()).isCloseTo(Math.sqrt(12.75 / 3), within(1e-12));
    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(12.75 / 12), within(1e-12));
    // t table: 3.182446 for 0.975 and 3 degrees of freedom
    assertThat(estimate.interval().halfWidth())
        .isCloseTo(3.182446 * estimate.standardError(), within(1e-6));
    assertThat(estimate.interval().midpoint()).isCloseTo(4.25, within(1e-12));
  }

  @Test
  void mean_constantOutcomes_isExactWithZeroWidth() {
    double[] outcomes = new double[1001];
    Arrays.fill(outcomes, 0.1);

    Estimate estimate = Estimate.ofMean(outcomes, 0.95);

    assertThat(estimate.mean()).isEqualTo(0.1);
    assertThat(estimate.standardDeviation()).isZero();
    assertThat(estimate.interval()).isEqualTo(new Interval(0.1, 0.1));
  }

  @Test
  void moments_smallSpreadOnALargeLevel_loseNoDigits() {
    double[] outcomes = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};

    Moments moments = Moments.of(outcomes);

    assertThat(moments.mean()).isEqualTo(1e9 + 10);
    assertThat(moments.variance()).isEqualTo(30);
    assertThat(moments.standardError()).isEqualTo(Math.sqrt(7.5));
  }

  @Test
  void sum_largeTermsThatCancel_keepsTheSmallOnes() {
    assertThat(CompensatedSum.of(new double[] {1, 1e100, 3, -1e100})).isEqualTo(4);
    assertThat(new CompensatedSum().value()).isZero();
  }

  /** 999 of 1,000 seeds lie in the band. */
  @Test
  void interval_1000MacroRunsOfLognormalOutcomes_coversAtItsLevel() {
    Draws draws = new Draws(2_026);
    int covered = 0;
    for (int run = 0; run < Draws.MACRO_RUNS; run++) {
      covered += Estimate.ofMean(draws.lognormals(64, 0.09), 0.95).interval().contains(1) ? 1 : 0;
    }
    assertThat(covered).isBetween(Draws.FEWEST_COVERED, Draws.MOST_COVERED);
  }

  @Test
  void mean_badArguments_areRefused() {
    assertThatThrownBy(() -> Estimate.ofMean(new double[] {5}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Number of replications is 1; it must be at least 2.");
    assertThatThrownBy(() -> Estimate.ofMean(new double[] {5, 6}, 1))
        .hasMessage("Level is 1.0; it must lie strictly between 0 and 1.");
    assertThatThrownBy(() -> Estimate.ofMean(new double[] {5, 6, Double.POSITIVE_INFINITY}, 0.95))
        .hasMessage("Outcome of replication 2 is Infinity; it must be a finite number.");
    assertThatThrownBy(() -> Moments.ofFirst(new double[] {5, 6}, 3))
        .hasMessage("Number of outcomes given is 2; it must be at least 3.");
    assertThatThrownBy(() -> new Interval(2, 1))
        .hasMessage(
            "Interval [2.0, 1.0]: the lower limit must be a number not above the upper one.");
  }
}
