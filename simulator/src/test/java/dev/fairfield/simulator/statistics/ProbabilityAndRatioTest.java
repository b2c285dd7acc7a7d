package dev.fairfield.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProbabilityAndRatioTest {

  @Test
  void probability_nineOfTen_isWilsonsIntervalWithAMidpointBelowTheShare() {
    ProbabilityEstimate estimate = ProbabilityEstimate.of(9, 10, 0.95);

    assertThat(estimate.share()).isEqualTo(0.9);
    assertThat(estimate.interval().low()).isCloseTo(0.59585, within(1e-5));
    assertThat(estimate.interval().high()).isCloseTo(0.98212, within(1e-5));
    assertThat(estimate.midpoint()).isCloseTo(0.78899, within(1e-5));
  }

  @Test
  void probability_noneAndAll_touchZeroAndOne() {
    assertThat(ProbabilityEstimate.of(0, 10, 0.95).interval().low()).isEqualTo(0);
    assertThat(ProbabilityEstimate.of(0, 10, 0.95).interval().high())
        .isCloseTo(0.27753, within(1e-5));
    assertThat(ProbabilityEstimate.of(10, 10, 0.95).interval().high()).isEqualTo(1);
  }

  @Test
  void probability_ofReachingATarget_countsTheOutcomeOnIt() {
    ProbabilityEstimate estimate =
        ProbabilityEstimate.ofReaching(7, new double[] {6.9, 7, 8, 1, 9}, 0.9);

    assertThat(estimate).isEqualTo(ProbabilityEstimate.of(3, 5, 0.9));
  }

  /**
   * Wilson's true cover at p = 0.3, n = 80 is 0.952 (sum over all counts): the usual band, left by
   * 1 seed in 1,000.
   */
  @Test
  void probability_1000MacroRuns_coversAtItsLevel() {
    Draws draws = new Draws(8);
    int covered = 0;
    for (int run = 0; run < Draws.MACRO_RUNS; run++) {
      int successes = 0;
      for (int i = 0; i < 80; i++) {
        successes += draws.uniform() < 0.3 ? 1 : 0;
      }
      covered += ProbabilityEstimate.of(successes, 80, 0.95).interval().contains(0.3) ? 1 : 0;
    }
    assertThat(covered).isBetween(Draws.FEWEST_COVERED, Draws.MOST_COVERED);
  }

  @Test
  void probability_badCounts_areRefused() {
    assertThatThrownBy(() -> ProbabilityEstimate.of(11, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Successes 11: must be from 0 to the 10 replications.");
    assertThatThrownBy(() -> ProbabilityEstimate.of(0, 0, 0.95))
        .hasMessage("Number of replications is 0; it must be at least 1.");
  }

  @Test
  void ratio_threeReplications_isTheJackknifeByHand() {
    // without each: 5/8, 4/7, 3/5; pseudo-values 0.55, 0.657143, 0.6
    RatioEstimate ratio =
        RatioEstimate.find(new double[] {1, 2, 3}, new double[] {2, 3, 5}, 0.95).orElseThrow();

    assertThat(ratio.ratioOfSums()).isCloseTo(0.6, within(1e-15));
    assertThat(ratio.jackknife().value()).isCloseTo(0.6023810, within(1e-7));
    assertThat(ratio.jackknife().standardError()).isCloseTo(0.0309520, within(1e-6));
    // t table: 4.302653 for 0.975 and 2 degrees of freedom
    assertThat(ratio.jackknife().interval().halfWidth())
        .isCloseTo(4.302653 * ratio.jackknife().standardError(), within(1e-6));
  }

  @Test
  void ratio_proportionalSums_isExactWithZeroWidth() {
    RatioEstimate ratio =
        RatioEstimate.find(new double[] {1, 2, 4}, new double[] {4, 8, 16}, 0.95).orElseThrow();

    assertThat(ratio.jackknife().interval()).isEqualTo(new Interval(0.25, 0.25));
  }

  @Test
  void ratio_denominatorsInOneReplicationOnly_isEmpty() {
    double[] numerators = {1, 0, 0};

    assertThat(RatioEstimate.find(numerators, new double[] {3, 0, 0}, 0.95)).isEmpty();
    assertThat(RatioEstimate.find(numerators, new double[] {0, 0, 0}, 0.95)).isEmpty();
    assertThat(RatioEstimate.find(numerators, new double[] {3, 0, 1}, 0.95)).isPresent();
  }

  @Test
  void ratio_negativeDenominator_isRefused() {
    assertThatThrownBy(() -> RatioEstimate.find(new double[] {1, 2}, new double[] {3, -4}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Denominator of replication 1 is -4.0; it must be a finite number, 0 or above.");
  }

  /** Numerators vary with the denominators and on their own; 999 of 1,000 seeds lie in the band. */
  @Test
  void ratio_1000MacroRuns_coversAtItsLevel() {
    Draws draws = new Draws(41);
    int covered = 0;
    for (int run = 0; run < Draws.MACRO_RUNS; run++) {
      double[] denominators = draws.lognormals(60, 0.4);
      double[] numerators = draws.normals(60, 0, 0.05);
      for (int i = 0; i < 60; i++) {
        numerators[i] += 0.1 + 0.2 * denominators[i];
      }
      RatioEstimate ratio = RatioEstimate.find(numerators, denominators, 0.95).orElseThrow();
      covered += ratio.jackknife().interval().contains(0.3) ? 1 : 0;
    }
    assertThat(covered).isBetween(Draws.FEWEST_COVERED, Draws.MOST_COVERED);
  }
}
