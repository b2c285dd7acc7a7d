package dev.fairfield.simulator.oracle;

import static dev.fairfield.simulator.oracle.Simulated.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.support.SmallBook;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Vacancy, departures and ramp against renewal theory (reference 3.1). 40 seats, 32 % of people
 * leave within 52 weeks. 22 checks at four standard errors: a right simulator would fail one of
 * them in about 700 choices of the seed.
 */
class PeopleOracleTest {

  private static final int SEATS = 40;
  private static final double WEEKS = 52;
  private static final double HAZARD = -Math.log(0.68) / WEEKS;

  /** Both causes together are the 32 %. */
  private static final ScenarioFile LEAVING =
      ScenarioFile.quiet()
          .with("attrition", "{annualLeaveProbability: {voluntary: 0.2, involuntary: 0.12}}");

  private static Book seats() {
    return new SmallBook().reps(SEATS).account("A1", "S01", 1_000, 0, 10).book();
  }

  @ParameterizedTest
  @CsvSource({
    // Numerical renewal equation; a grid of whole weeks would yield 0.053079.
    "4, 8.3, 0.052532, 20000",
    "1, 8.3, 0.049280, 8000",
    "1, 26.9, 0.101652, 4000"
  })
  void vacantFraction_overYearFromAllFilled_isRenewalTheorys(
      int shape, double meanWeeks, double expected, int replications) {
    Comparison comparison =
        Simulated.today(
            seats(),
            LEAVING.with("backfill", "{shape: %s, meanWeeks: %s}", shape, meanWeeks),
            replications,
            31);

    double[] fraction =
        Simulated.scaled(values(comparison, Kpi.VACANT_SEAT_WEEKS, 0), 1 / (SEATS * WEEKS));
    Oracle.assertMean(
        "vacant, gamma(%d) %s wk".formatted(shape, meanWeeks), fraction, expected, 5e-7);
  }

  /** V(t) = V∞(1 − e^(−rt)) averaged over each quarter. */
  @ParameterizedTest
  @CsvSource({"8.3, 0.057988", "26.9, 0.166324"})
  void vacantFraction_exponentialFill_risesAsTheTransientDoes(double meanWeeks, double steady) {
    Comparison comparison =
        Simulated.today(
            seats(), LEAVING.with("backfill", "{shape: 1, meanWeeks: %s}", meanWeeks), 4_000, 32);

    double rate = HAZARD + 1 / meanWeeks;
    for (int quarter = 1; quarter <= 4; quarter++) {
      double rising = Math.exp(-rate * 13 * (quarter - 1)) - Math.exp(-rate * 13 * quarter);
      Oracle.assertMean(
          "vacant in Q%d, %s wk".formatted(quarter, meanWeeks),
          Simulated.scaled(values(comparison, Kpi.VACANT_SEAT_WEEKS, quarter), 1.0 / (SEATS * 13)),
          steady * (1 - rising / (13 * rate)),
          1e-6);
    }
  }

  /**
   * Each seat has one account, and an account whose seat nobody covers changes hands when the seat
   * is filled. Fills are departures less the seats vacant at the end: 14.6663 − 40 · 0.057913, and
   * 13.8584 − 40 · 0.149958.
   */
  @ParameterizedTest
  @CsvSource({"8.3, 12.34978", "26.9, 7.86008"})
  void handovers_exponentialFill_areDeparturesLessVacantAtTheEnd(double meanWeeks, double fills) {
    var book = new SmallBook().reps(SEATS);
    for (int seat = 1; seat <= SEATS; seat++) {
      book.account("A%02d".formatted(seat), "S%02d".formatted(seat), 100, 0, 10);
    }
    Comparison comparison =
        Simulated.today(
            book.book(),
            LEAVING.with("backfill", "{shape: 1, meanWeeks: %s}", meanWeeks),
            4_000,
            33);

    Oracle.assertMean(
        "fills, %s wk".formatted(meanWeeks), values(comparison, Kpi.HANDOVERS, 0), fills, 1e-4);
  }

  /** A seat empty through all of the 53rd week lost its person within 52. */
  @Test
  void departures_searchesFrozen_areBinomial() {
    Comparison comparison =
        Simulated.compare(
            seats(),
            LEAVING
                .with("horizonWeeks", "53")
                .with("backfill", "{freeze: {fromWeek: 0, untilWeek: 520}}"),
            Simulated.settings(1_500, 34).withRepDetail(),
            Simulated.today(seats()));
    double[] left = new double[comparison.replications()];
    for (int seat = 1; seat <= SEATS; seat++) {
      double[] vacant =
          comparison
              .outcomes()
              .values(0, Simulated.figure(Kpi.VACANT_SEAT_WEEKS, "S%02d".formatted(seat), 5));
      Arrays.setAll(left, i -> left[i] + (vacant[i] == 1 ? 1 : 0));
    }

    Oracle.assertMean("departures, mean", left, 12.8);
    Oracle.assertVariance("departures, variance", left, 12.8, 8.704);
    Oracle.assertShare("P(departures ≤ 8)", left, count -> count <= 8, 0.068458, 0);
    Oracle.assertShare("P(departures ≥ 18)", left, count -> count >= 18, 0.058306, 0);
    Arrays.sort(left);
    assertThat(left[(int) (0.05 * left.length)]).isEqualTo(8);
    assertThat(left[(int) (0.5 * left.length)]).isEqualTo(13);
    assertThat(left[(int) (0.95 * left.length)]).isEqualTo(18);
  }

  /**
   * The last ten of 40 quarters; what is left of the start is below e^(−20). A linear ramp over 26
   * weeks is given as 24 steps, which differ from it by 5e-6.
   */
  @ParameterizedTest
  @CsvSource({"QUARTERS, 9, 0.760760, 1e-6", "LINEAR, 6, 0.856754, 6e-6"})
  void productiveFraction_stationary_isRenewalTheorys(
      String ramp, int months, double expected, double allowance) {
    double[] linear = new double[24];
    Arrays.setAll(linear, step -> (step + 0.5) / 24);
    String shares = ramp.equals("LINEAR") ? Arrays.toString(linear) : "[0, 0.25, 0.5]";
    Comparison comparison =
        Simulated.today(
            seats(),
            LEAVING
                .with("horizonWeeks", "520")
                .with(
                    "ramp",
                    "{shares: %s, medianMonths: %s, sigma: 0, slowShare: 0}",
                    shares,
                    months),
            300,
            35);

    double[] fraction = Simulated.meanOverQuarters(comparison, Kpi.PRODUCTIVE_FRACTION, 31, 40);
    Oracle.assertMean("productive, " + ramp, fraction, expected, allowance);
  }

  /**
   * Finite-source queue with one server for each recruiter. Its stationary state depends on mean
   * tenure ÷ mean search alone: both are shortened alike, so that 260 weeks are 15 tenures.
   */
  @ParameterizedTest
  @CsvSource({"recruiters: 1, 23.755", "recruiters: 3, 3.444", "recruiters: null, 2.3195"})
  void vacantSeats_limitedRecruiters_areTheMachineRepairModels(String recruiters, double expected) {
    double searchWeeks = 8.3 * Math.log(0.68) / Math.log(0.05);
    Comparison comparison =
        Simulated.today(
            seats(),
            ScenarioFile.quiet()
                .with("horizonWeeks", "520")
                .with("attrition", "{annualLeaveProbability: {voluntary: 0.95, involuntary: 0}}")
                .with("backfill", "{shape: 1, meanWeeks: %s, %s}", searchWeeks, recruiters),
            150,
            36);

    double[] vacant =
        Simulated.scaled(
            Simulated.meanOverQuarters(comparison, Kpi.VACANT_SEAT_WEEKS, 21, 40), 1.0 / 13);
    Oracle.assertMean("vacant seats, " + recruiters, vacant, expected, 5e-4);
  }
}
