package dev.fairfield.simulator.oracle;

import static dev.fairfield.simulator.oracle.Simulated.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.Difference;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.support.SmallBook;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Plans whose true difference is known (reference 3.7): an account that nobody works sells nothing,
 * so two plans that work different accounts differ by the difference of their potentials. All plans
 * work the account they share; each also works one of its own.
 *
 * <p>The probability of correct selection and the coverage are counted over whole runs, each with a
 * seed of its own; a simulator that keeps its promise of 95 % exactly fails either check in one of
 * 16,000 choices of the seeds. Variance ratios pass within 18 %, five standard errors.
 */
class SelectionOracleTest {

  private static final String SHARED = "A0";
  private static final int PLANS = 4;
  private static final double LIMIT = Oracle.LIMIT;

  /** Deals of $100; plan 0 sells more than the others by a lead. Values are yearly. */
  private static Book book(long sharedUsd, long ownUsd, long leadUsd) {
    var book = new SmallBook().reps(1).account(SHARED, "", sharedUsd, 0, 0);
    for (int plan = 0; plan < PLANS; plan++) {
      book.account("P" + plan, "", ownUsd + (plan == 0 ? leadUsd : 0), 0, 0);
    }
    return book.book();
  }

  private static ScenarioFile scenario(double indifferenceUsd) {
    return ScenarioFile.quiet()
        .with("horizonWeeks", "13")
        .with("indifferenceUsd", "%s", indifferenceUsd)
        .with(
            "demand",
            "{segments: {small: {meanDealUsd: 100, winRate: 1, cycleMeanWeeks: 0.000001}}}");
  }

  private static NamedPlan plan(int own) {
    Map<String, String> owners = new TreeMap<>(Map.of(SHARED, "S01"));
    IntStream.range(0, PLANS).forEach(plan -> owners.put("P" + plan, plan == own ? "S01" : ""));
    return new NamedPlan("plan " + own, owners);
  }

  /** The best is listed third, so that being first earns nothing. */
  private static NamedPlan[] plans() {
    return new NamedPlan[] {plan(1), plan(2), plan(0), plan(3)};
  }

  /**
   * Slippage: the best leads all others by exactly the indifference zone: 27 deals a quarter
   * against 25, beside the 20 that all share.
   */
  @Test
  void selection_slippage_findsTheBestAsOftenAsPromised() {
    int runs = 80;
    Book book = book(8_000, 10_000, 800);
    int right = 0;
    for (int seed = 1; seed <= runs; seed++) {
      Comparison comparison =
          Simulated.compare(book, scenario(200), Simulated.settings(300, seed), plans());
      right +=
          comparison
              .answer()
              .selection()
              .flatMap(selection -> selection.winner())
              .filter("plan 0"::equals)
              .map(winner -> 1)
              .orElse(0);
    }

    double least = 0.95 * runs - LIMIT * Math.sqrt(0.95 * 0.05 * runs);
    assertThat(right).as("right selections of %d", runs).isGreaterThan((int) least);
  }

  /** Coverage of the interval of the difference where the run stops by what it has seen. */
  @Test
  void interval_sequentialStopping_coversTheTrueDifferenceAsOftenAsItSays() {
    int runs = 100;
    Book book = book(8_000, 10_000, 1_200);
    int covered = 0;
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int seed = 1; seed <= runs; seed++) {
      Comparison comparison =
          Simulated.compare(
              book,
              scenario(300),
              SimulationSettings.ofPrecision(0.0177, 1_000 + seed).withoutStudies(),
              plan(1),
              plan(0));
      Interval interval = difference(comparison).interval();
      covered += interval.low() <= 30_000 && 30_000 <= interval.high() ? 1 : 0;
      least = Math.min(least, comparison.replications());
      most = Math.max(most, comparison.replications());
    }

    assertThat((double) covered / runs)
        .as("coverage over %d runs of %d to %d worlds", runs, least, most)
        .isCloseTo(0.95, within(LIMIT * Math.sqrt(0.95 * 0.05 / runs)));
    assertThat(least).as("worlds at least").isLessThan(most);
  }

  private static Difference difference(Comparison comparison) {
    return comparison.kpis().stream()
        .filter(result -> result.figure().equals(figure(Kpi.BOOKINGS, 0)))
        .flatMap(result -> result.toBaseline().stream())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Shared luck cancels: bookings have the variance of the shared and the own account, their
   * difference that of the own accounts alone. 475 deals are shared, 25 and 28 are not.
   */
  @Test
  void difference_mostAccountsShared_hasTheVarianceOfWhatDiffers() {
    Comparison comparison =
        Simulated.compare(
            book(190_000, 10_000, 1_200),
            scenario(300),
            Simulated.settings(4_000, 71),
            plan(1),
            plan(0));

    double[] first = comparison.outcomes().values(0, figure(Kpi.BOOKINGS, 0));
    double[] second = comparison.outcomes().values(1, figure(Kpi.BOOKINGS, 0));
    double[] difference = new double[first.length];
    Arrays.setAll(difference, i -> (second[i] - first[i]) / 100);
    Oracle.assertMean("known difference", difference, 300);
    // Each deal adds mean² · (1 + cv²), cv 1.
    Oracle.assertVariance("variance of the difference", difference, 300, 53 * 2 * 100 * 100);
    Difference stated = difference(comparison);
    double expected = (500.0 + 503) / 53;
    assertThat(stated.varianceRatio().orElseThrow()).isCloseTo(expected, within(0.18 * expected));
    assertThat(stated.correlation().orElseThrow())
        .isCloseTo(475 / Math.sqrt(500.0 * 503), within(0.005));
  }

  /**
   * Shared luck spares worlds: with 100 deals in common the choice takes as many as with none,
   * where independent worlds would take (125 + 127) ÷ 52 = 4.8 times as many.
   */
  @Test
  void selection_moreInCommon_takesNoMoreWorlds() {
    double alone = meanWorlds(book(0, 10_000, 800));
    double shared = meanWorlds(book(40_000, 10_000, 800));

    assertThat(shared).isCloseTo(alone, within(0.25 * alone));
  }

  private static double meanWorlds(Book book) {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(
            seed -> Simulated.compare(book, scenario(200), Simulated.settings(300, seed), plans()))
        .flatMap(comparison -> comparison.answer().selection().stream())
        .mapToInt(
            selection -> selection.replicationsByPlan().stream().mapToInt(n -> n).max().orElse(0))
        .average()
        .orElseThrow();
  }
}
