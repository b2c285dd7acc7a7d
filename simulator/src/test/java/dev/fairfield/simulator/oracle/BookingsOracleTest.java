package dev.fairfield.simulator.oracle;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.support.SmallBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bookings without turnover against compound Poisson sums (reference 3.5), whose distribution was
 * computed by Fourier transform. Each of ten seats is a sample of its own. 49 checks at four
 * standard errors: a right simulator would fail one of them in about 320 choices of the seed.
 */
class BookingsOracleTest {

  private static final int SEATS = 10;
  private static final int REPLICATIONS = 4_000;
  private static final double DEAL_USD = 1_000;

  /** Published to four decimals. */
  private static final double ROUNDING = 5e-5;

  private static Book book(double winsPerYear) {
    var book = new SmallBook().reps(SEATS);
    for (int seat = 1; seat <= SEATS; seat++) {
      book.account(
          "A%02d".formatted(seat),
          "S%02d".formatted(seat),
          Math.round(winsPerYear * DEAL_USD),
          0,
          10);
    }
    return book.book();
  }

  /** One in four is won; what is open at the start closes at the rate at which new ones come. */
  private static ScenarioFile deals(double cv) {
    return ScenarioFile.quiet()
        .with("quota", "{expectedAttainment: 1}")
        .with("initialPipeline", "stationary")
        .with("demand", "{segments: {small: {meanDealUsd: 1000, dealCv: %s, winRate: 0.25}}}", cv);
  }

  private static double[] ofAllSeats(Comparison comparison, Kpi kpi, double unit) {
    double[] all = new double[SEATS * comparison.replications()];
    for (int seat = 0; seat < SEATS; seat++) {
      Figure figure = Simulated.figure(kpi, "S%02d".formatted(seat + 1), 0);
      double[] values =
          kpi.isRatio()
              ? Simulated.numerators(comparison, figure)
              : comparison.outcomes().values(0, figure);
      System.arraycopy(
          Simulated.scaled(values, 1 / unit), 0, all, seat * values.length, values.length);
    }
    return all;
  }

  private static Comparison simulate(double wins, ScenarioFile scenario, long seed) {
    Book book = book(wins);
    return Simulated.compare(
        book,
        scenario,
        Simulated.settings(REPLICATIONS, seed).withRepDetail(),
        Simulated.today(book));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 1, .8900, .6360, .4458, .2861, .1295, .383, .483, .940, 1.589, 1.817",
    "20, 0.65, .9820, .7655, .4750, .2182, .0400, .592, .670, .983, 1.351, 1.466",
    "20, 1, .9662, .7203, .4606, .2416, .0683, .539, .622, .969, 1.416, 1.565"
  })
  void bookings_noTurnover_areCompoundPoisson(
      double wins,
      double cv,
      double half,
      double most,
      double all,
      double more,
      double muchMore,
      double q05,
      double q10,
      double q50,
      double q90,
      double q95) {
    Comparison comparison = simulate(wins, deals(cv), 51);

    double[] attained = ofAllSeats(comparison, Kpi.BOOKINGS, 100 * DEAL_USD * wins);
    String what = "λ %s cv %s".formatted(wins, cv);
    Oracle.assertMean(what + ", mean", attained, 1);
    Oracle.assertVariance(what + ", variance", attained, 1, (1 + cv * cv) / wins);
    double[] levels = {0.5, 0.8, 1, 1.2, 1.5};
    double[] shares = {half, most, all, more, muchMore};
    for (int i = 0; i < levels.length; i++) {
      double level = levels[i];
      Oracle.assertShare(
          what + ", P(S ≥ %s)".formatted(level), attained, s -> s >= level, shares[i], ROUNDING);
    }
    // Quantiles are published to three decimals; the density is nowhere above 1.6.
    double[] quantiles = {q05, q10, q50, q90, q95};
    double[] below = {0.05, 0.1, 0.5, 0.9, 0.95};
    for (int i = 0; i < quantiles.length; i++) {
      double quantile = quantiles[i];
      Oracle.assertShare(
          what + ", P(S ≤ q%s)".formatted(below[i]), attained, s -> s <= quantile, below[i], 8e-4);
    }
    Oracle.assertMean(
        what + ", seats at quota",
        Simulated.values(comparison, Kpi.SHARE_AT_QUOTA, 0),
        all,
        ROUNDING);
    Oracle.assertMean(
        what + ", seats at 80 %", Simulated.values(comparison, Kpi.SHARE_AT_80, 0), most, ROUNDING);
  }

  /** Gamma-mixed Poisson of mean 20 and mixing cv 0.3. */
  @Test
  void wins_overdispersed_areNegativeBinomial() {
    double[] wins = wins(0.3);

    Oracle.assertMean("negative binomial, mean", wins, 20);
    Oracle.assertVariance("negative binomial, variance", wins, 20, 56);
    Oracle.assertShare("negative binomial, P(N ≤ 10)", wins, n -> n <= 10, 0.083619, 0);
    Oracle.assertShare("negative binomial, P(N ≥ 30)", wins, n -> n >= 30, 0.108611, 0);
  }

  @Test
  void wins_notOverdispersed_arePoisson() {
    double[] wins = wins(0);

    Oracle.assertVariance("Poisson, variance", wins, 20, 20);
    Oracle.assertShare("Poisson, P(N ≤ 10)", wins, n -> n <= 10, 0.010812, 0);
    Oracle.assertShare("Poisson, P(N ≥ 30)", wins, n -> n >= 30, 0.021818, 0);
  }

  /** Cycles of minutes, so that what comes up in the year closes in it. */
  private static double[] wins(double overdispersionCv) {
    Comparison comparison =
        simulate(
            20,
            ScenarioFile.quiet()
                .with(
                    "demand",
                    "{overdispersionCv: %s, segments: {small:"
                        + " {meanDealUsd: 1000, winRate: 0.25, cycleMeanWeeks: 0.000001}}}",
                    overdispersionCv),
            52);
    return ofAllSeats(comparison, Kpi.WIN_RATE_COUNT, 1);
  }
}
