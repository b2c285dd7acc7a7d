package dev.fairfield.simulator.oracle;

import static dev.fairfield.simulator.oracle.Simulated.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.Difference;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.simulator.document.ComparisonJson;
import dev.fairfield.simulator.document.Provenance;
import dev.fairfield.simulator.document.ReplicationsCsv;
import dev.fairfield.simulator.document.Timeline;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.replay.Replay;
import dev.fairfield.simulator.replay.TypicalReplication;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold to the last bit whatever the draws are (reference 5.8, 5.11). */
class ComparisonInvariancesTest {

  private static final int REPLICATIONS = 120;

  /** Every number at its default, with events of most kinds. */
  private static final ScenarioFile EVENTFUL =
      ScenarioFile.ofDefaults()
          .with("demand", "{overdispersionCv: 0.3}")
          .with(
              "events",
              "[{repLeaves: {rep: R2, week: 10}}, {repLeaves: {count: 1, week: 20}},"
                  + " {marketShift: {week: 8, factor: 0.8, where: {region: North}}},"
                  + " {competitorEnters: {name: Rival, week: 30, winFactor: 0.9}}]");

  /** Seats have nothing to do with each other. */
  private static final ScenarioFile APART =
      ScenarioFile.ofDefaults().with("policy", "{afterDeparture: vacant}");

  @TempDir private Path folder;

  private static NamedPlan today(Book book) {
    return Simulated.today(book);
  }

  private static NamedPlan moved(Book book) {
    return new NamedPlan("moved", TwoTeamBook.moved(book));
  }

  private static SimulationSettings settings() {
    return Simulated.settings(REPLICATIONS, 81).withRepDetail();
  }

  private static Comparison both(Book book, ScenarioFile scenario) {
    return Simulated.compare(book, scenario, settings(), today(book), moved(book));
  }

  private static Comparison todayOnly(Book book, ScenarioFile scenario) {
    return Simulated.compare(book, scenario, settings(), today(book));
  }

  /** What a run writes of today and moved: comparison.json with a replayed world, all rows. */
  private byte[] files(Book book, SimulationSettings settings) throws IOException {
    List<NamedPlan> plans = List.of(today(book), moved(book));
    Comparison comparison = Simulated.compare(book, EVENTFUL, settings, plans.get(0), plans.get(1));
    var provenance = new Provenance("Fairfield 1", "17", true, List.of());
    var replay =
        Replay.of(book, EVENTFUL.read(), plans, PlanRequest.DEFAULT, comparison.settings().seed());
    TypicalReplication typical = TypicalReplication.of(comparison);
    var timeline = new Timeline(replay.replicate(typical.replication()), typical.why());
    Path csv = folder.resolve("replications.csv.gz");
    ReplicationsCsv.write(csv, comparison);
    byte[] rows = Files.readAllBytes(csv);
    byte[] json =
        ComparisonJson.of(comparison, provenance, timeline)
            .toPrettyString()
            .getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(json, json.length + rows.length);
    System.arraycopy(rows, 0, all, json.length, rows.length);
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"stationary", "book", "empty"})
  void bookings_allMoneyDoubled_doubleExactly(String initialPipeline) {
    ScenarioFile once = EVENTFUL.with("initialPipeline", initialPipeline);
    ScenarioFile twice =
        once.with(
            "demand",
            "{overdispersionCv: 0.3, segments: {small: {meanDealUsd: 50000},"
                + " medium: {meanDealUsd: 200000}, large: {meanDealUsd: 800000}}}");
    Comparison single = both(TwoTeamBook.book(), once);
    Comparison doubled = both(TwoTeamBook.worth(2), twice);

    for (int plan = 0; plan < 2; plan++) {
      double[] bookings = single.outcomes().values(plan, figure(Kpi.BOOKINGS, 0));
      assertThat(Arrays.stream(bookings).sum()).isPositive();
      assertThat(doubled.outcomes().values(plan, figure(Kpi.BOOKINGS, 0)))
          .isEqualTo(Simulated.scaled(bookings, 2));
      assertThat(doubled.outcomes().values(plan, figure(Kpi.SHARE_AT_QUOTA, 0)))
          .isEqualTo(single.outcomes().values(plan, figure(Kpi.SHARE_AT_QUOTA, 0)));
    }
  }

  @Test
  void everyFigure_identicalPlans_differByExactlyZero() {
    Book book = TwoTeamBook.book();
    Comparison comparison =
        Simulated.compare(
            book,
            EVENTFUL,
            settings(),
            moved(book),
            new NamedPlan("the same", TwoTeamBook.moved(book)));

    assertThat(comparison.kpis())
        .flatExtracting(result -> result.toBaseline().stream().toList())
        .isNotEmpty()
        .extracting(Difference::mean)
        .containsOnly(0.0);
    for (Figure figure : comparison.outcomes().layout().figures()) {
      assertThat(comparison.outcomes().values(1, figure))
          .isEqualTo(comparison.outcomes().values(0, figure));
    }
  }

  @Test
  void files_rowsInAnotherOrder_haveTheSameBytes() throws IOException {
    byte[] usual = files(TwoTeamBook.book(), settings());
    byte[] other = files(TwoTeamBook.shuffled(), settings());

    assertThat(other).isEqualTo(usual);
  }

  @Test
  void files_twoThreads_haveTheSameBytes() throws IOException {
    byte[] one = files(TwoTeamBook.book(), settings());
    byte[] two = files(TwoTeamBook.book(), settings().withThreads(2));

    assertThat(two).isEqualTo(one);
  }

  /** Without a policy that shifts work, no plan decides who leaves or how fast people learn. */
  @Test
  void peoplesFigures_otherPlan_haveTheSameBits() {
    Comparison comparison = both(TwoTeamBook.book(), EVENTFUL);

    for (Figure figure : comparison.outcomes().layout().figures()) {
      if (figure.kpi() == Kpi.VACANT_SEAT_WEEKS || figure.kpi() == Kpi.PRODUCTIVE_FRACTION) {
        assertThat(comparison.outcomes().values(1, figure))
            .as("%s", figure)
            .isEqualTo(comparison.outcomes().values(0, figure));
      }
    }
    assertThat(comparison.outcomes().values(1, figure(Kpi.BOOKINGS, 0)))
        .isNotEqualTo(comparison.outcomes().values(0, figure(Kpi.BOOKINGS, 0)));
  }

  /** Neither other plans nor their order change what a plan comes to. */
  @Test
  void outcomesOfPlan_amongOtherPlans_haveTheSameBits() {
    Book book = TwoTeamBook.book();
    Comparison alone = todayOnly(book, EVENTFUL);
    Comparison second = Simulated.compare(book, EVENTFUL, settings(), moved(book), today(book));

    for (Figure figure : alone.outcomes().layout().figures()) {
      assertThat(second.outcomes().values(1, figure)).isEqualTo(alone.outcomes().values(0, figure));
    }
  }

  @Test
  void firstReplications_moreAskedFor_haveTheSameBits() {
    Book book = TwoTeamBook.book();
    Comparison few = todayOnly(book, EVENTFUL);
    Comparison many =
        Simulated.compare(
            book, EVENTFUL, Simulated.settings(2 * REPLICATIONS, 81).withRepDetail(), today(book));

    for (Figure figure : few.outcomes().layout().figures()) {
      assertThat(Arrays.copyOf(many.outcomes().values(0, figure), REPLICATIONS))
          .isEqualTo(few.outcomes().values(0, figure));
    }
  }

  /** 26 and 26 weeks are 52: what happens in the first half does not hang on the second. */
  @ParameterizedTest
  @ValueSource(strings = {"spread", "vacant", "replan"})
  void firstTwoQuarters_halfTheHorizon_haveTheSameBits(String policy) {
    ScenarioFile year = EVENTFUL.with("policy", "{afterDeparture: %s}", policy);
    ScenarioFile half =
        year.with("horizonWeeks", "26")
            .with(
                "events",
                "[{repLeaves: {rep: R2, week: 10}}, {repLeaves: {count: 1, week: 20}},"
                    + " {marketShift: {week: 8, factor: 0.8, where: {region: North}}}]");
    Comparison longer = both(TwoTeamBook.book(), year);
    Comparison shorter = both(TwoTeamBook.book(), half);

    for (Figure figure : shorter.outcomes().layout().figures()) {
      if (figure.period().quarter() > 0) {
        for (int plan = 0; plan < 2; plan++) {
          assertThat(shorter.outcomes().values(plan, figure))
              .as("%s", figure)
              .isEqualTo(longer.outcomes().values(plan, figure));
        }
      }
    }
  }

  private static Map<String, double[]> bookingsByRep(Comparison comparison, int reps) {
    Map<String, double[]> bookings = new TreeMap<>();
    for (int rep = 0; rep < reps; rep++) {
      String id = TwoTeamBook.repId(rep);
      bookings.put(id, comparison.outcomes().values(0, figure(Kpi.BOOKINGS, id, 0)));
    }
    return bookings;
  }

  private static void assertOnlyTouched(Comparison before, Comparison after, String... touched) {
    var untouched = bookingsByRep(before, TwoTeamBook.REPS);
    var others = bookingsByRep(after, TwoTeamBook.REPS);
    untouched.forEach(
        (rep, bookings) -> {
          boolean same = Arrays.equals(bookings, others.get(rep));
          assertThat(same)
              .as("bookings of %s stay", rep)
              .isNotEqualTo(Arrays.asList(touched).contains(rep));
        });
  }

  @Test
  void bookingsOfOthers_accountAdded_haveTheSameBits() {
    assertOnlyTouched(
        todayOnly(TwoTeamBook.book(), APART), todayOnly(TwoTeamBook.withAccount(), APART), "R6");
  }

  @Test
  void bookingsOfOthers_repAdded_haveTheSameBits() {
    Comparison with = todayOnly(TwoTeamBook.withRep(), APART);

    assertOnlyTouched(todayOnly(TwoTeamBook.book(), APART), with);
    assertThat(with.outcomes().values(0, figure(Kpi.BOOKINGS, "R7", 0))).containsOnly(0.0);
  }

  @Test
  void bookingsOfOthers_departureAdded_haveTheSameBits() {
    ScenarioFile left = APART.with("events", "[{repLeaves: {rep: R3, week: 12}}]");

    assertOnlyTouched(
        todayOnly(TwoTeamBook.book(), APART), todayOnly(TwoTeamBook.book(), left), "R3");
  }

  @Test
  void bookingsOfOtherRegions_marketShiftAdded_haveTheSameBits() {
    ScenarioFile shifted =
        APART.with("events", "[{marketShift: {week: 5, factor: 0.5, where: {region: South}}}]");

    assertOnlyTouched(
        todayOnly(TwoTeamBook.book(), APART),
        todayOnly(TwoTeamBook.book(), shifted),
        "R2",
        "R4",
        "R6");
  }

  /** Scenarios share their luck: their names and titles draw nothing. */
  @Test
  void outcomes_scenarioRenamed_haveTheSameBits() {
    Comparison before = todayOnly(TwoTeamBook.book(), EVENTFUL);
    Comparison after =
        todayOnly(TwoTeamBook.book(), EVENTFUL.with("name", "other").with("title", "Other"));

    Figure figure = figure(Kpi.BOOKINGS, 0);
    assertThat(after.outcomes().values(0, figure)).isEqualTo(before.outcomes().values(0, figure));
  }
}
