package dev.fairfield.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.support.SmallBook;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What uneven territories cost (reference 1.5 and 3.7): equal seats, accounts all alike, one plan
 * gives each seat as many, the other numbers that spread lognormally. A seat with n accounts sells
 * in proportion to n^(1 − β), β = 0.34. 33 checks at four standard errors: a right simulator would
 * fail one of them in about 480 choices of the seed.
 */
class BalanceOracleTest {

  private static final double ELASTICITY = 0.34;
  private static final int SEATS = 20;
  private static final int EACH = 40;
  private static final int ACCOUNTS = SEATS * EACH;

  /** A thousand hours of capacity are what 40 accounts take. */
  private static final int HOURS = 25;

  private static final long POTENTIAL_USD = 10_000;
  private static final int REPLICATIONS = 150;

  private static String rep(int seat) {
    return "S%02d".formatted(seat + 1);
  }

  private static String account(int number) {
    return "A%03d".formatted(number);
  }

  private static Book book() {
    var book = new SmallBook().reps(SEATS);
    for (int number = 0; number < ACCOUNTS; number++) {
      book.account(account(number), "", POTENTIAL_USD, 0, HOURS);
    }
    return book.book();
  }

  /** Accounts of each seat: quantiles of a lognormal law, as nearly as whole accounts allow. */
  private static int[] lognormalSizes(double cv) {
    double sigma = Math.sqrt(Math.log1p(cv * cv));
    double[] sizes = new double[SEATS];
    Arrays.setAll(
        sizes,
        seat ->
            Math.exp(
                sigma
                    * new NormalDistribution(null, 0, 1)
                        .inverseCumulativeProbability((seat + 0.5) / SEATS)));
    double sum = Arrays.stream(sizes).sum();
    int[] whole = new int[SEATS];
    int given = 0;
    double reached = 0;
    for (int seat = 0; seat < SEATS; seat++) {
      reached += sizes[seat];
      whole[seat] = (int) Math.round(ACCOUNTS * reached / sum) - given;
      given += whole[seat];
    }
    return whole;
  }

  private static NamedPlan plan(String name, int[] sizes) {
    Map<String, String> owners = new TreeMap<>();
    int number = 0;
    for (int seat = 0; seat < SEATS; seat++) {
      for (int i = 0; i < sizes[seat]; i++) {
        owners.put(account(number++), rep(seat));
      }
    }
    return new NamedPlan(name, owners);
  }

  private static int[] equalSizes() {
    int[] sizes = new int[SEATS];
    Arrays.fill(sizes, EACH);
    return sizes;
  }

  private static Comparison compare(int[] sizes, String load) {
    Book book = book();
    return Simulated.compare(
        book,
        ScenarioFile.quiet()
            .with("load", load)
            .with(
                "demand",
                "{segments: {small: {meanDealUsd: 1000, dealCv: 0, winRate: 1,"
                    + " cycleMeanWeeks: 0.000001}}}"),
        Simulated.settings(REPLICATIONS, 61).withRepDetail(),
        plan("even", equalSizes()),
        plan("uneven", sizes));
  }

  /** Expected bookings of both plans in units of the even plan's. */
  private static double expectedRatio(int[] sizes) {
    return Arrays.stream(sizes).mapToDouble(n -> Math.pow((double) n / EACH, 1 - ELASTICITY)).sum()
        / SEATS;
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.0096, 0.0008", "0.5, 0.025, 0.004", "0.8, 0.054, 0.012"})
  void bookings_unevenTerritories_fallByTheBalanceFormula(
      double cv, double formula, double discreteness) {
    int[] sizes = lognormalSizes(cv);
    Comparison comparison = compare(sizes, "{elasticity: 0.34, minResponse: 0, maxResponse: 1.8}");

    double even = (double) ACCOUNTS * POTENTIAL_USD * 100;
    double[] lost = comparison.outcomes().values(0, Simulated.figure(Kpi.BOOKINGS, 0));
    double[] uneven = comparison.outcomes().values(1, Simulated.figure(Kpi.BOOKINGS, 0));
    Oracle.assertMean("even territories", Simulated.scaled(lost, 1 / even), 1);
    Arrays.setAll(lost, i -> (lost[i] - uneven[i]) / even);
    double expected = 1 - expectedRatio(sizes);
    Oracle.assertMean("lost by imbalance, cv %s".formatted(cv), lost, expected);
    // Twenty quantiles have a shorter tail than the law they stand for.
    assertThat(expected).isCloseTo(formula, within(discreteness));
  }

  @Test
  void bookingsOfEachSeat_unevenTerritories_followTheLoadResponse() {
    int[] sizes = lognormalSizes(0.5);
    Comparison comparison = compare(sizes, "{elasticity: 0.34, minResponse: 0, maxResponse: 1.8}");

    for (int seat = 0; seat < SEATS; seat++) {
      assertBookings(comparison, seat, sizes[seat], Math.pow((double) EACH / sizes[seat], 0.34));
    }
  }

  /** The same within the bounds of the response. */
  @Test
  void bookingsOfEachSeat_narrowBounds_areClipped() {
    int[] sizes = lognormalSizes(0.8);
    Comparison comparison =
        compare(sizes, "{elasticity: 0.34, minResponse: 0.85, maxResponse: 1.2}");

    for (int seat = 0; seat < SEATS; seat += 3) {
      double response = Math.pow((double) EACH / sizes[seat], 0.34);
      assertBookings(comparison, seat, sizes[seat], Math.max(0.85, Math.min(1.2, response)));
    }
  }

  private static void assertBookings(
      Comparison comparison, int seat, int accounts, double response) {
    double full = 100.0 * POTENTIAL_USD * accounts;
    double[] bookings =
        comparison.outcomes().values(1, Simulated.figure(Kpi.BOOKINGS, rep(seat), 0));
    Oracle.assertMean(
        "response of a seat with %d accounts".formatted(accounts),
        Simulated.scaled(bookings, 1 / full),
        response);
  }
}
