package dev.fairfield.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalValueAtRiskTest {

  @Test
  void pointEstimate_wholeTail_isTheMeanOfTheLowest() {
    double[] outcomes = {9, 1, 8, 2, 7, 6, 5, 4, 3, 10};

    assertThat(ConditionalValueAtRisk.pointEstimate(0.3, outcomes)).isCloseTo(2, within(1e-12));
    assertThat(outcomes[0]).isEqualTo(9);
  }

  @Test
  void pointEstimate_brokenTail_weighsTheBorderByItsFraction() {
    double[] outcomes = {4, 1, 2, 50};

    assertThat(ConditionalValueAtRisk.pointEstimate(0.4, outcomes))
        .isCloseTo((1 + 0.6 * 2) / 1.6, within(1e-12));
    assertThat(ConditionalValueAtRisk.pointEstimate(0.1, outcomes)).isEqualTo(1);
  }

  /** Off by more than 4 standard errors (31 degrees of freedom) for 1 seed in 2,700. */
  @ParameterizedTest
  @CsvSource({"0.05, -2.062713", "0.10, -1.754983"})
  void estimate_standardNormal_isNearTheKnownValue(double share, double known) {
    double[] outcomes = new Draws(12).normals(64_000, 0, 1);

    PointEstimate estimate =
        ConditionalValueAtRisk.findEstimate(share, outcomes, 0.95).orElseThrow();

    assertThat(estimate.value()).isCloseTo(known, within(4 * estimate.standardError()));
    assertThat(estimate.standardError()).isBetween(0.002, 0.02);
  }

  /** As above. */
  @ParameterizedTest
  @CsvSource({"0.05, 0.827989", "0.10, 0.851298"})
  void estimate_lognormalOfCv9Percent_isNearTheKnownValue(double share, double known) {
    double[] outcomes = new Draws(13).lognormals(64_000, 0.09);

    PointEstimate estimate =
        ConditionalValueAtRisk.findEstimate(share, outcomes, 0.95).orElseThrow();

    assertThat(estimate.value()).isCloseTo(known, within(4 * estimate.standardError()));
    assertThat(estimate.standardError()).isLessThan(0.001);
  }

  @Test
  void estimate_3199Replications_isRefused() {
    double[] outcomes = new Draws(14).normals(3_200, 0, 1);

    assertThat(
            ConditionalValueAtRisk.findEstimate(
                0.1, java.util.Arrays.copyOf(outcomes, 3_199), 0.95))
        .isEmpty();
    assertThat(ConditionalValueAtRisk.findEstimate(0.1, outcomes, 0.95)).isPresent();
  }

  /** 999 of 1,000 seeds lie in the band. */
  @Test
  void interval_1000MacroRunsOfTheFewestReplications_coversAtItsLevel() {
    Draws draws = new Draws(15);
    int covered = 0;
    for (int run = 0; run < Draws.MACRO_RUNS; run++) {
      double[] outcomes = draws.normals(ConditionalValueAtRisk.FEWEST_REPLICATIONS, 0, 1);
      covered +=
          ConditionalValueAtRisk.findEstimate(0.1, outcomes, 0.95)
                  .orElseThrow()
                  .interval()
                  .contains(-1.754983)
              ? 1
              : 0;
    }
    assertThat(covered).isBetween(Draws.FEWEST_COVERED, Draws.MOST_COVERED);
  }

  @Test
  void pointEstimate_badArguments_areRefused() {
    assertThatThrownBy(() -> ConditionalValueAtRisk.pointEstimate(0, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Tail share is 0.0; it must lie strictly between 0 and 1.");
    assertThatThrownBy(() -> ConditionalValueAtRisk.pointEstimate(0.1, new double[0]))
        .hasMessage("Number of replications is 0; it must be at least 1.");
  }
}
