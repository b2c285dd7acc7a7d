package dev.fairfield.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileEstimateTest {

  @ParameterizedTest
  @CsvSource({
    "200, 0.1, 12, 30, 0.9669",
    "1000, 0.05, 37, 65, 0.9581",
    "1000, 0.1, 82, 120, 0.9549",
    "1000, 0.5, 469, 532, 0.9537",
    "5000, 0.1, 459, 543, 0.9523"
  })
  void ranks_knownSizes_areTheExactBinomialOnes(
      int n, double probability, int lower, int upper, double coverage) {
    QuantileRanks ranks = QuantileRanks.of(probability, n, 0.95);

    assertThat(ranks.lower()).isEqualTo(lower);
    assertThat(ranks.upper()).isEqualTo(upper);
    assertThat(ranks.coverage()).isCloseTo(coverage, within(5e-5));
  }

  @Test
  void ranks_everySize_coverAtLeastTheLevel() {
    for (int n = 40; n < 400; n += 7) {
      for (double probability : new double[] {0.1, 0.25, 0.5, 0.9}) {
        QuantileRanks ranks = QuantileRanks.of(probability, n, 0.95);
        assertThat(ranks.coverage()).isGreaterThanOrEqualTo(0.95);
        assertThat(ranks.pointRank()).isBetween(ranks.lower(), ranks.upper());
      }
    }
  }

  @Test
  void quantile_valuesOneTo1000InReverse_areReadOffAtTheirRanks() {
    double[] outcomes = IntStream.range(0, 1000).mapToDouble(i -> 1000 - i).toArray();

    QuantileEstimate p10 = QuantileEstimate.of(0.1, outcomes, 0.95);

    assertThat(p10.value()).isEqualTo(100);
    assertThat(p10.findInterval()).contains(new Interval(82, 120));
    assertThat(p10.findShortage()).isEmpty();
    assertThat(outcomes[0]).isEqualTo(1000);
  }

  @Test
  void quantile_35Replications_hasNoLowerLimitOfP10AndSaysWhy() {
    double[] outcomes = IntStream.rangeClosed(1, 35).mapToDouble(i -> i).toArray();

    QuantileEstimate p10 = QuantileEstimate.of(0.1, outcomes, 0.95);

    assertThat(p10.value()).isEqualTo(4);
    assertThat(p10.findInterval()).isEmpty();
    assertThat(p10.findLow()).isEmpty();
    assertThat(p10.findHigh()).hasValue(8);
    assertThat(p10.bounds().low()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(p10.findShortage())
        .contains("35 replications give the 0.1 quantile no lower limit at level 0.95; 36 would.");
  }

  @Test
  void quantile_36Replications_hasBothLimitsOfP10AndP90() {
    double[] outcomes = IntStream.rangeClosed(1, 36).mapToDouble(i -> i).toArray();

    assertThat(QuantileEstimate.of(0.1, outcomes, 0.95).findLow()).hasValue(1);
    assertThat(QuantileEstimate.of(0.9, outcomes, 0.95).findHigh()).hasValue(36);
  }

  @Test
  void quantile_tooFewForTheUpperOrForBoth_saysWhich() {
    double[] outcomes = {3, 1, 2, 5};

    assertThat(QuantileEstimate.of(0.9, outcomes, 0.95).findShortage())
        .contains("4 replications give the 0.9 quantile no upper limit at level 0.95; 36 would.");
    assertThat(QuantileEstimate.of(0.5, outcomes, 0.95).findShortage())
        .contains(
            "4 replications give the 0.5 quantile no lower and no upper limit at level 0.95; 6"
                + " would.");
  }

  /** Exact cover .9669; outside 0.9669 ± 4 standard errors for 1 seed in 16,000. */
  @Test
  void interval_1000MacroRunsOf200_coversAsOftenAsItsExactConfidence() {
    Draws draws = new Draws(20_261);
    QuantileRanks ranks = QuantileRanks.of(0.1, 200, 0.95);
    int covered = 0;
    for (int run = 0; run < Draws.MACRO_RUNS; run++) {
      double[] outcomes = new double[200];
      java.util.Arrays.setAll(outcomes, i -> draws.uniform());
      java.util.Arrays.sort(outcomes);
      if (QuantileEstimate.ofSorted(outcomes, ranks).bounds().contains(0.1)) {
        covered++;
      }
    }
    assertThat(covered / 1000.0).isCloseTo(0.9669, within(4 * Math.sqrt(0.9669 * 0.0331 / 1000)));
  }

  /** Within the exact 99.99 % order-statistic interval: fails for 1 seed in 10,000. */
  @Test
  void quantile_lognormalOfCv9Percent_enclosesTheKnownValues() {
    double[] outcomes = new Draws(7).lognormals(20_000, 0.09);

    assertThat(QuantileEstimate.of(0.05, outcomes, 0.9999).bounds().contains(0.859184)).isTrue();
    assertThat(QuantileEstimate.of(0.10, outcomes, 0.9999).bounds().contains(0.887683)).isTrue();
  }

  @Test
  void quantile_badArguments_areRefused() {
    double[] outcomes = {1, 2};

    assertThatThrownBy(() -> QuantileEstimate.of(1, outcomes, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Probability of a quantile is 1.0; it must lie strictly between 0 and 1.");
    assertThatThrownBy(() -> QuantileEstimate.of(0.5, new double[0], 0.95))
        .hasMessage("Number of replications is 0; it must be at least 1.");
    assertThatThrownBy(() -> QuantileEstimate.of(0.5, new double[] {1, Double.NaN}, 0.95))
        .hasMessage("Outcome of replication 1 is NaN; it must be a finite number.");
    assertThatThrownBy(() -> QuantileEstimate.ofSorted(outcomes, QuantileRanks.of(0.5, 3, 0.95)))
        .hasMessage("Ranks for 3 replications do not fit 2 outcomes.");
  }
}
