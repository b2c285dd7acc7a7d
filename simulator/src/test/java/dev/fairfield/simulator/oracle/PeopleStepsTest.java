package dev.fairfield.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.support.SmallBook;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What happens to people, worked out by hand: contagion, a hiring freeze, the steps of a ramp. What
 * is drawn passes within four standard errors, 15 checks: a right simulator would fail one of them
 * in about 1,000 choices of the seed. The rest is exact.
 */
class PeopleStepsTest {

  private static final int REPLICATIONS = 4_000;

  private static Book seats(int count) {
    return new SmallBook().reps(count).account("A1", "S01", 1_000, 0, 10).book();
  }

  private static Comparison simulate(Book book, ScenarioFile scenario, int replications) {
    return Simulated.compare(
        book,
        scenario,
        Simulated.settings(replications, 41).withRepDetail(),
        Simulated.today(book));
  }

  private static double[] vacantWeeks(Comparison comparison, String rep, int quarter) {
    return comparison.outcomes().values(0, Simulated.figure(Kpi.VACANT_SEAT_WEEKS, rep, quarter));
  }

  /**
   * S01 leaves on the first day. For the 13 weeks that this counts, the hazard of the only other
   * person is λ(1 + c), later λ; nobody is replaced. Vacant weeks of a quarter are 13 less the
   * integral of the chance to be still there.
   */
  @ParameterizedTest
  @CsvSource({"0, 0.3", "2.5, 0.3", "6, 0.2"})
  void contagion_peerLeftOnDayOne_multipliesTheHazardForAQuarter(double contagion, double leave) {
    ScenarioFile scenario =
        ScenarioFile.quiet()
            .with(
                "attrition",
                "{annualLeaveProbability: {voluntary: %s, involuntary: 0}, contagion: %s}",
                leave,
                contagion)
            .with("backfill", "{freeze: {fromWeek: 0, untilWeek: 520}}")
            .with("events", "[{repLeaves: {rep: S01, week: 0, backfill: false}}]");

    Comparison comparison = simulate(seats(2), scenario, REPLICATIONS);

    double hazard = -Math.log1p(-leave) / 52;
    double there = 1;
    for (int quarter = 1; quarter <= 3; quarter++) {
      double rate = quarter == 1 ? hazard * (1 + contagion) : hazard;
      double stillThere = there * Math.exp(-13 * rate);
      Oracle.assertMean(
          "vacant in Q%d at contagion %s".formatted(quarter, contagion),
          vacantWeeks(comparison, "S02", quarter),
          13 - (there - stillThere) / rate,
          1e-9);
      there = stillThere;
    }
  }

  /**
   * Searches wait for the end of the freeze: S01, gone in week 4, is missing from then to week 26
   * in every future, and for a search more in the mean; S02, gone in week 30, for a search alone.
   */
  @Test
  void freeze_halfAYear_holdsSearchesUntilItEnds() {
    ScenarioFile scenario =
        ScenarioFile.quiet()
            .with("horizonWeeks", "104")
            .with("backfill", "{meanWeeks: 6.5, shape: 4, freeze: {fromWeek: 0, untilWeek: 26}}")
            .with(
                "events", "[{repLeaves: {rep: S01, week: 4}}, {repLeaves: {rep: S02, week: 30}}]");

    Comparison comparison = simulate(seats(3), scenario, REPLICATIONS);

    assertThat(vacantWeeks(comparison, "S01", 1)).containsOnly(9);
    assertThat(vacantWeeks(comparison, "S01", 2)).containsOnly(13);
    assertThat(vacantWeeks(comparison, "S03", 0)).containsOnly(0);
    Oracle.assertMean("S01 missing", vacantWeeks(comparison, "S01", 0), 22 + 6.5, 1e-6);
    Oracle.assertMean("S02 missing", vacantWeeks(comparison, "S02", 0), 6.5, 1e-6);
  }

  /** A search that runs when the freeze begins pauses: what is left of it follows the freeze. */
  @Test
  void freeze_searchInProgress_pauses() {
    ScenarioFile scenario =
        ScenarioFile.quiet()
            .with("backfill", "{meanWeeks: 4, shape: 100, freeze: {fromWeek: 2, untilWeek: 12}}")
            .with("events", "[{repLeaves: {rep: S01, week: 1}}]");

    double[] missing = vacantWeeks(simulate(seats(2), scenario, REPLICATIONS), "S01", 0);

    // one week of search before the freeze, ten frozen, the rest after it
    assertThat(Arrays.stream(missing).min().orElseThrow()).isGreaterThan(11);
    Oracle.assertMean("missing", missing, 4 + 10, 1e-6);
  }

  /**
   * Six months are 26 weeks: no productivity for 26/3 weeks, a quarter of it for as many, half for
   * as many, then all. Known to every digit, since the length does not vary.
   */
  @Test
  void ramp_newHire_climbsInThreeEqualSteps() {
    ScenarioFile scenario =
        ScenarioFile.quiet()
            .with("ramp", "{shares: [0, 0.25, 0.5], medianMonths: 6, sigma: 0, slowShare: 0}")
            .with(
                "events",
                "[{repJoins: {id: S09, latitude: 40, longitude: -75, capacityHours: 900, week: 0}}]");

    Comparison comparison = simulate(seats(2), scenario, 5);

    double step = 26 / 3.0;
    double[] productiveWeeks = {
      0.25 * (13 - step), 0.25 * (2 * step - 13) + 0.5 * step, 13, 13,
    };
    for (int quarter = 1; quarter <= 4; quarter++) {
      double[] fractions =
          comparison
              .outcomes()
              .values(0, Simulated.figure(Kpi.PRODUCTIVE_FRACTION, "S09", quarter));
      for (double fraction : fractions) {
        assertThat(13 * fraction)
            .as("productive weeks in Q%d", quarter)
            .isCloseTo(productiveWeeks[quarter - 1], within(1e-9));
      }
    }
    assertThat(comparison.outcomes().values(0, Simulated.figure(Kpi.PRODUCTIVE_FRACTION, "S01", 0)))
        .containsOnly(1);
  }

  /** Bookings of a new hire follow the same steps, since new sales come at the productive rate. */
  @Test
  void ramp_newHire_sellsAsFarAsProductive() {
    var book =
        new SmallBook().reps(1).account("A1", "S01", 100_000, 0, 10).account("A2", "S01", 1, 0, 1);
    Book small = book.book();
    ScenarioFile scenario =
        ScenarioFile.quiet()
            .with("ramp", "{shares: [0, 0.25, 0.5], medianMonths: 6, sigma: 0, slowShare: 0}")
            .with("backfill", "{meanWeeks: 0.000001, shape: 100}")
            .with(
                "demand",
                "{segments: {small: {meanDealUsd: 1000, dealCv: 0.5, winRate: 0.25, cycleMeanWeeks: 0.000001}}}")
            .with("events", "[{repLeaves: {rep: S01, week: 0}}]");

    Comparison comparison = simulate(small, scenario, REPLICATIONS);

    double yearUsd = 100_001;
    double step = 26 / 3.0;
    double[] productiveWeeks = {0.25 * (13 - step), 0.25 * (2 * step - 13) + 0.5 * step, 13};
    for (int quarter = 1; quarter <= 3; quarter++) {
      Oracle.assertMean(
          "bookings in Q%d".formatted(quarter),
          Simulated.values(comparison, Kpi.BOOKINGS, quarter),
          100 * yearUsd * productiveWeeks[quarter - 1] / 52,
          1);
    }
  }
}
