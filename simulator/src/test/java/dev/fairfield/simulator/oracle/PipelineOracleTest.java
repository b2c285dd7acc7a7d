package dev.fairfield.simulator.oracle;

import static dev.fairfield.simulator.oracle.Simulated.figure;
import static dev.fairfield.simulator.oracle.Simulated.values;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.support.SmallBook;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Open opportunities against the queue with infinitely many servers (reference 3.4): 1.5 a week,
 * cycles Gamma(2) of mean 11 weeks. 19 checks at four standard errors: a right simulator would fail
 * one of them in about 800 choices of the seed.
 */
class PipelineOracleTest {

  private static final int REPLICATIONS = 10_000;
  private static final double DEAL_USD = 1_000;
  private static final double PER_YEAR = 78;

  /** 78 opportunities a year, of which one in four is won. */
  private static final ScenarioFile PIPELINE =
      ScenarioFile.quiet()
          .with(
              "demand",
              "{cycleShape: 2, segments: {small:"
                  + " {meanDealUsd: 1000, winRate: 0.25, cycleMeanWeeks: 11}}}");

  private static Book book() {
    return new SmallBook().reps(1).account("A1", "S01", 19_500, 0, 10).book();
  }

  @ParameterizedTest
  @CsvSource({"1, 13.113210", "2, 16.008793", "4, 16.492598"})
  void openOpportunities_fromEmpty_arePoissonWithTheMeanOfTheTransient(int quarter, double mean) {
    Comparison comparison = Simulated.today(book(), PIPELINE, REPLICATIONS, 41);

    double[] open = values(comparison, Kpi.OPEN_OPPORTUNITIES, quarter);
    String what = "open at week %d from empty".formatted(13 * quarter);
    Oracle.assertMean(what, open, mean, 1e-6);
    Oracle.assertVariance(what + ", variance", open, mean, mean);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4"})
  void openOpportunities_fromStationary_stayPoisson(int quarter) {
    Comparison comparison =
        Simulated.today(book(), PIPELINE.with("initialPipeline", "stationary"), REPLICATIONS, 42);

    double[] open = values(comparison, Kpi.OPEN_OPPORTUNITIES, quarter);
    String what = "open at week %d, stationary".formatted(13 * quarter);
    Oracle.assertMean(what, open, 16.5);
    Oracle.assertVariance(what + ", variance", open, 16.5, 16.5);
    Oracle.assertShare(what + ", P(> 20)", open, count -> count > 20, 0.161516, 1e-6);
  }

  /** Of those created within the year, 0.788556 close within it. */
  @Test
  void resolved_fromEmpty_areTheShareOfCreatedThatCloses() {
    Comparison comparison = Simulated.today(book(), PIPELINE, REPLICATIONS, 43);

    double[] resolved = Simulated.denominators(comparison, figure(Kpi.WIN_RATE_COUNT, 0));
    Oracle.assertMean(
        "resolved of created", Simulated.scaled(resolved, 1 / PER_YEAR), 0.788556, 5e-7);
    double[] won = Simulated.numerators(comparison, figure(Kpi.WIN_RATE_COUNT, 0));
    Oracle.assertMean("won", Simulated.scaled(won, 1 / PER_YEAR), 0.25 * 0.788556, 2e-7);
  }

  /**
   * Little's law for value: of what is open in a steady state, rate · ∫₀¹³ P(C > s) ds closes
   * within the next 13 weeks, which is the count open at week 13 from empty, times the mean size.
   */
  @Test
  void openValue_fromStationary_isRateTimesTimeTimesSize() {
    Comparison comparison =
        Simulated.today(book(), PIPELINE.with("initialPipeline", "stationary"), REPLICATIONS, 44);

    for (int quarter : new int[] {1, 3}) {
      double[] value = Simulated.numerators(comparison, figure(Kpi.COVERAGE, quarter));
      double[] deals = Arrays.stream(value).map(cents -> cents / 100 / DEAL_USD).toArray();
      Oracle.assertMean("value open at Q%d and closing in it".formatted(quarter), deals, 13.113210);
    }
  }
}
