package dev.fairfield.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.Difference;
import dev.fairfield.simulator.comparison.KpiResult;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.support.SmallBook;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The luck of deals is chance and nothing else: 0 on average whatever happens to people, accounts
 * and markets, and as large as theory says. Taking it off leaves means where they are. 32 checks at
 * four standard errors: a right simulator would fail one of them in about 490 choices of the seed.
 */
class DealLuckTest {

  private static final int REPLICATIONS = 4_000;
  private static final int QUARTERS = 4;

  private static Book book() {
    var book = new SmallBook().rep("S01", 900).rep("S02", 1_000).rep("S03", 1_100);
    for (int i = 0; i < 24; i++) {
      String owner = "S0" + (1 + i % 3);
      book.account("A%02d".formatted(i), owner, 70_000 + 1_300 * i, 20_000 + 900 * i, 60 + i % 5);
    }
    return book.book();
  }

  private static NamedPlan moved(Book book) {
    Map<String, String> owners = new TreeMap<>(SmallBook.today(book));
    for (int i = 0; i < 24; i += 4) {
      owners.put("A%02d".formatted(i), "S0" + (1 + (i + 1) % 3));
    }
    return new NamedPlan("moved", owners);
  }

  /** People leave, accounts change hands, a competitor comes and a product. */
  private static ScenarioFile eventful(String afterDeparture) {
    return ScenarioFile.ofDefaults()
        .with(
            "demand",
            "{segments: {small: {meanDealUsd: 2000, dealCv: 0.8, winRate: 0.35, resaleWinRate: 0.9}}}")
        .with("attrition", "{annualLeaveProbability: {voluntary: 0.5, involuntary: 0.2}}")
        .with("handover", "{openLossShare: 0.3}")
        .with("policy", "{afterDeparture: %s, vacantWinFactor: 0.4}", afterDeparture)
        .with(
            "events",
            "[{competitorEnters: {name: Rival, week: 9, winFactor: 0.7}},"
                + " {newProduct: {name: Gadget, week: 5, opportunityFactor: 1.4,"
                + " dealSizeFactor: 1.5, adoptionWeeks: 10}}]");
  }

  private static void assertNoMean(ScenarioFile scenario, long seed) {
    Book book = book();
    Comparison comparison =
        Simulated.compare(
            book,
            scenario,
            Simulated.settings(REPLICATIONS, seed).withRepDetail(),
            Simulated.today(book),
            moved(book));
    for (int quarter = 0; quarter <= QUARTERS; quarter++) {
      double[] luck = comparison.outcomes().values(1, Simulated.figure(Kpi.DEAL_LUCK, quarter));
      Oracle.assertMean(scenario.text() + "quarter " + quarter, luck, 0);
      assertThat(Arrays.stream(luck).map(Math::abs).max().orElseThrow()).isPositive();
    }
    for (String rep : new String[] {"S01", "S02", "S03"}) {
      Figure figure = Simulated.figure(Kpi.DEAL_LUCK, rep, 0);
      Oracle.assertMean(
          scenario.text() + "luck of " + rep, comparison.outcomes().values(1, figure), 0);
    }
  }

  @Test
  void luck_vacantSeats_isZeroOnAverage() {
    assertNoMean(eventful("vacant"), 71);
  }

  @Test
  void luck_coversAndLeads_isZeroOnAverage() {
    assertNoMean(eventful("spread").with("leads", "{inboundShare: 0.6}"), 72);
  }

  @Test
  void luck_accountsReplanned_isZeroOnAverage() {
    assertNoMean(eventful("replan"), 73);
  }

  /** 80 opportunities a year on average, a quarter won, of values with mean 1 and cv 1. */
  @Test
  void luck_compoundPoisson_takesItsPartOfTheVariance() {
    double dealUsd = 1_000;
    Book book =
        new SmallBook().reps(1).account("A1", "S01", Math.round(20 * dealUsd), 0, 10).book();
    ScenarioFile scenario =
        ScenarioFile.quiet()
            .with(
                "demand",
                "{segments: {small: {meanDealUsd: 1000, dealCv: 1, winRate: 0.25,"
                    + " cycleMeanWeeks: 0.000001}}}");
    Comparison comparison = Simulated.today(book, scenario, REPLICATIONS, 74);

    double[] bookings = scaled(Simulated.values(comparison, Kpi.BOOKINGS, 0), dealUsd);
    double[] luck = scaled(Simulated.values(comparison, Kpi.DEAL_LUCK, 0), dealUsd);
    double[] steady = new double[luck.length];
    Arrays.setAll(steady, i -> bookings[i] - luck[i]);
    Oracle.assertMean("bookings", bookings, 20);
    Oracle.assertMean("steady bookings", steady, 20);
    Oracle.assertVariance("bookings", bookings, 20, 80 * 0.25 * 2);
    Oracle.assertVariance("steady bookings", steady, 20, 80 * 0.25 * 0.25);
    Oracle.assertVariance("luck", luck, 0, 80 * (0.25 * 2 - 0.25 * 0.25));
    // What is left is a count: every opportunity is worth a quarter of a deal.
    for (double deals : steady) {
      assertThat(4 * deals).isCloseTo(Math.rint(4 * deals), within(1e-6));
    }
  }

  private static double[] scaled(double[] cents, double dealUsd) {
    return Simulated.scaled(cents, 1 / (100 * dealUsd));
  }

  @Test
  void luck_everyDealWonAtItsMean_isNothing() {
    Book book = book();
    ScenarioFile certain =
        ScenarioFile.ofDefaults()
            .with(
                "demand",
                "{segments: {small: {meanDealUsd: 2000, dealCv: 0, winRate: 1, resaleWinRate: 1}}}")
            .with("handover", "{openLossShare: 0}")
            .with("policy", "{vacantWinFactor: 1}");
    Comparison comparison = Simulated.today(book, certain, 100, 75);

    assertThat(Simulated.values(comparison, Kpi.BOOKINGS, 0)).doesNotContain(0);
    assertThat(Simulated.values(comparison, Kpi.DEAL_LUCK, 0)).containsOnly(0);
  }

  @Test
  void means_figuresThatCountDeals_areThoseWithoutLuck() {
    Book book = book();
    Comparison comparison =
        Simulated.compare(
            book,
            eventful("spread"),
            Simulated.settings(400, 76),
            Simulated.today(book),
            moved(book));

    double[] net = comparison.outcomes().values(1, Simulated.figure(Kpi.NET_BOOKINGS, 2));
    double[] luck = comparison.outcomes().values(1, Simulated.figure(Kpi.DEAL_LUCK, 2));
    double[] before = comparison.outcomes().values(0, Simulated.figure(Kpi.NET_BOOKINGS, 2));
    double[] luckBefore = comparison.outcomes().values(0, Simulated.figure(Kpi.DEAL_LUCK, 2));
    double mean = mean(net) - mean(luck);
    KpiResult result = result(comparison, Simulated.figure(Kpi.NET_BOOKINGS, 2));
    assertThat(result.mean().orElseThrow()).isCloseTo(mean, within(1e-6 * mean));
    Difference difference = result.toBaseline().orElseThrow();
    assertThat(difference.mean())
        .isCloseTo(mean - mean(before) + mean(luckBefore), within(1e-6 * mean));
    long better = 0;
    for (int i = 0; i < net.length; i++) {
      better += net[i] > before[i] ? 1 : 0;
    }
    assertThat(difference.better().orElseThrow().share()).isEqualTo(better / 400.0);
    Arrays.sort(net);
    assertThat(result.band().orElseThrow().low().value()).isBetween(net[18], net[22]);

    KpiResult attainment = result(comparison, Simulated.figure(Kpi.ATTAINMENT, 0));
    KpiResult bookings = result(comparison, Simulated.figure(Kpi.BOOKINGS, 0));
    double quota = Simulated.denominators(comparison, Simulated.figure(Kpi.ATTAINMENT, 0))[0];
    assertThat(attainment.mean().orElseThrow())
        .isCloseTo(bookings.mean().orElseThrow() / quota, within(1e-9));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static KpiResult result(Comparison comparison, Figure figure) {
    return comparison.kpis().stream()
        .filter(kpi -> kpi.figure().equals(figure) && kpi.plan().equals("moved"))
        .findFirst()
        .orElseThrow();
  }
}
