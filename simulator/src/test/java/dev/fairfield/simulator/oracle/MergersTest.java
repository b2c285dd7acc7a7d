package dev.fairfield.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.support.SmallBook;
import org.junit.jupiter.api.Test;

/**
 * Accounts that are bought, worked out by hand: what the ended account asked for stops with its
 * rep, and the kept share goes on with the buyer's. Decisions follow at once, so that bookings are
 * those of the weeks before and after. 8 checks at four standard errors: a right simulator would
 * fail one of them in about 2,000 choices of the seed.
 */
class MergersTest {

  private static final int REPLICATIONS = 3_000;
  private static final double CENTS = 100;

  /** A1 of S01 is worth 120,000 a year, A2 of S02 50,000, A3 of S02 30,000. */
  private static Book book() {
    return new SmallBook()
        .reps(2)
        .account("A1", "S01", 120_000, 0, 20)
        .account("A2", "S02", 50_000, 0, 10)
        .account("A3", "S02", 30_000, 0, 10)
        .book();
  }

  private static Comparison simulate(String merger) {
    return Simulated.compare(
        book(),
        ScenarioFile.quiet()
            .with(
                "demand",
                "{segments: {small: {meanDealUsd: 1000, dealCv: 0.5, winRate: 0.25, cycleMeanWeeks: 0.000001}}}")
            .with("events", "[{accountMerger: {" + merger + "}}]"),
        Simulated.settings(REPLICATIONS, 43).withRepDetail(),
        Simulated.today(book()));
  }

  private static void assertBookings(
      Comparison comparison, String rep, int quarter, double expectedUsd) {
    Oracle.assertMean(
        "bookings of %s in Q%d".formatted(rep, quarter),
        comparison.outcomes().values(0, Simulated.figure(Kpi.BOOKINGS, rep, quarter)),
        CENTS * expectedUsd,
        1);
  }

  @Test
  void merger_namedPair_movesTheKeptShareToTheBuyersRep() {
    Comparison comparison = simulate("from: A1, into: A2, week: 13, keptShare: 0.7");

    assertBookings(comparison, "S01", 1, 30_000);
    assertBookings(comparison, "S02", 1, 20_000);
    for (int quarter = 2; quarter <= 3; quarter++) {
      assertBookings(comparison, "S02", quarter, 20_000 + 0.7 * 30_000);
    }
    assertThat(comparison.outcomes().values(0, Simulated.figure(Kpi.BOOKINGS, "S01", 2)))
        .containsOnly(0);
  }

  /**
   * One of three is bought by its nearest neighbour, each with equal chance: A1's is A2, A2's A1 or
   * A3, A3's A2.
   */
  @Test
  void merger_nothingKept_losesAThirdOfTheBookOnAverage() {
    Comparison comparison = simulate("count: 1, week: 26, keptShare: 0");

    double yearUsd = 200_000;
    Oracle.assertMean(
        "bookings before", Simulated.values(comparison, Kpi.BOOKINGS, 2), CENTS * yearUsd / 4, 1);
    for (int quarter = 3; quarter <= 4; quarter++) {
      Oracle.assertMean(
          "bookings in Q%d".formatted(quarter),
          Simulated.values(comparison, Kpi.BOOKINGS, quarter),
          CENTS * yearUsd / 4 * 2 / 3,
          1);
    }
  }

  @Test
  void merger_everythingKept_changesNoTotal() {
    Comparison comparison = simulate("count: 2, week: 13, keptShare: 1");

    Oracle.assertMean(
        "bookings of the year", Simulated.values(comparison, Kpi.BOOKINGS, 0), CENTS * 200_000, 1);
  }
}
