package dev.fairfield.simulator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountMatch;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.FigureLayout;
import dev.fairfield.simulator.kpi.FigureWriter;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.replay.Replay;
import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.support.SmallBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One account, visited six times a year, where S01 lives, who leaves in week 10 for good. S02 lives
 * a degree of latitude north, 111.195 km: by car 266.868 km there and back for three visits, $1.20
 * a kilometre with its time, is $640.48 and 6.6717 hours a year. S03 lives two degrees north,
 * 222.390 km: by plane for five visits, 350 + 0.30 · 222.390 + 120 · (222.390 ÷ 700 + 2.5), is
 * $905.81 a year.
 */
class CoverTravelTest {

  private static final double S02_USD = 640.4837;
  private static final double S02_HOURS = 6.671705;
  private static final double S03_USD = 905.8093;

  private static final String LEAVES =
      Runs.STILL + "events:\n  - repLeaves: {rep: S01, week: 10, backfill: false}\n";

  private static Book book() {
    var account =
        new Account(
            "A",
            "A",
            new Place(new GeoPoint(40, -75), "", "", "", "", "US", "North"),
            new AccountProfile(
                "", "", OptionalInt.of(10), AccountKind.PROSPECT, "", OptionalDouble.empty()),
            new AccountValue(0, 90_000_000, 0),
            new AccountEffort(6_000, 6),
            new AccountOwnership("S01", null, "", false, true));
    return new Book(List.of(account), List.of(rep("S01", 40), rep("S02", 41), rep("S03", 42)));
  }

  private static Rep rep(String id, double latitude) {
    return new Rep(
        id,
        id,
        "",
        new GeoPoint(latitude, -75),
        new RepCapacity(60_000, OptionalInt.empty(), OptionalDouble.empty()),
        RepCoverage.ANYTHING,
        RepRecord.UNKNOWN);
  }

  private static Ledger run(String yaml) {
    return new Runs(book(), yaml, 1).once(0);
  }

  private static double travelUsd(Ledger ledger, int seat) {
    double usd = 0;
    for (int quarter = 0; quarter < 4; quarter++) {
      usd += ledger.value(Measure.COVER_TRAVEL_USD, seat, quarter);
    }
    return usd;
  }

  /** Nearer is S02, but only S03 may. */
  @Test
  void spread_accountOfARule_isCoveredByARepOfTheRule() {
    assertThat(travelUsd(runWithRule("S01", "S03"), 2))
        .isCloseTo(0.5 * 40 / 52 * S03_USD, within(0.01));
  }

  @Test
  void spread_accountOfARuleWhoseRepsAreGone_isCoveredByNobody() {
    Ledger ledger = runWithRule("S01");

    assertThat(travelUsd(ledger, 1) + travelUsd(ledger, 2)).isEqualTo(0);
    assertThat(ledger.total(Measure.UNCOVERED_WEEKS)).isCloseTo(42, within(1e-9));
  }

  private static Ledger runWithRule(String... repIds) {
    var rule = new AssignmentRule("North", AccountMatch.ANYTHING, Set.of(repIds));
    PlanRequest request = PlanRequest.DEFAULT.withAssignment(new AssignmentRules(List.of(rule)));
    return new Runs(book(), LEAVES, request, 1).once(0);
  }

  @Test
  void spread_accountOfAnEmptySeat_costsItsCoverHalfTheTripsFromWeek12() {
    Ledger ledger = run(LEAVES + "policy: {afterDeparture: spread}\n");
    assertThat(travelUsd(ledger, 1)).isCloseTo(S02_USD / 2 * 40 / 52, within(0.001));
    assertThat(ledger.total(Measure.COVER_TRAVEL_USD)).isEqualTo(travelUsd(ledger, 1));
    assertThat(ledger.value(Measure.AVAILABLE_HOURS, 1, 3))
        .isCloseTo((1_000 - S02_HOURS / 2) / 4, within(1e-5));
    assertThat(ledger.value(Measure.AVAILABLE_HOURS, 2, 3)).isCloseTo(250, within(1e-9));
  }

  @Test
  void spread_quarterOfTheTakeover_bearsItsOneWeekOfTravel() {
    Ledger ledger = run(LEAVES + "policy: {afterDeparture: spread}\n");
    assertThat(ledger.value(Measure.COVER_TRAVEL_USD, 1, 0))
        .isCloseTo(S02_USD / 2 / 52, within(0.001));
    assertThat(ledger.value(Measure.AVAILABLE_HOURS, 1, 0))
        .isCloseTo((13 * 1_000 - S02_HOURS / 2) / 52, within(1e-5));
  }

  @Test
  void spread_coverLeavesInWeek20_nextOneTravelsFromThenOn() {
    String yaml =
        LEAVES
            + "  - repLeaves: {rep: S02, week: 20, backfill: false}\n"
            + "policy: {afterDeparture: spread}\n";
    Ledger ledger = run(yaml);
    assertThat(travelUsd(ledger, 1)).isCloseTo(S02_USD / 2 * 8 / 52, within(0.001));
    assertThat(travelUsd(ledger, 2)).isCloseTo(S03_USD / 2 * 32 / 52, within(0.001));
  }

  @Test
  void spread_otherEffort_travelsAtThatShare() {
    Ledger ledger = run(LEAVES + "policy: {afterDeparture: spread, coverEffort: 0.3}\n");
    assertThat(travelUsd(ledger, 1)).isCloseTo(0.3 * S02_USD * 40 / 52, within(0.001));
  }

  @Test
  void cover_namedRep_fliesFromWeek14() {
    Ledger ledger =
        run(LEAVES + "policy: {afterDeparture: cover, covers: {S01: S03}, coverAfterWeeks: 4}\n");
    assertThat(travelUsd(ledger, 2)).isCloseTo(S03_USD / 2 * 38 / 52, within(0.001));
    assertThat(travelUsd(ledger, 1)).isZero();
  }

  @Test
  void replan_accountOfAnEmptySeat_costsAllTrips() {
    Ledger ledger = run(LEAVES + "policy: {afterDeparture: replan}\n");
    assertThat(ledger.total(Measure.COVER_TRAVEL_USD)).isCloseTo(S02_USD * 40 / 52, within(0.001));
  }

  @Test
  void vacant_accountOfAnEmptySeat_costsNobodyTravel() {
    Ledger ledger = run(LEAVES + "policy: {afterDeparture: vacant}\n");
    assertThat(ledger.total(Measure.COVER_TRAVEL_USD)).isZero();
  }

  @Test
  void spread_accountOfNobody_costsTheNearestRepFromWeek2() {
    var runs = new Runs(book(), Runs.STILL + "policy: {afterDeparture: spread}\n", 1);
    runs.drawer().draw(runs.world(), 0);
    // S01 lives there; without S01's plan, S01 covers at no distance.
    assertThat(runs.evaluate(runs.plan(Map.of())).total(Measure.COVER_TRAVEL_USD)).isZero();
    var gone = new Runs(book(), LEAVES.replace("week: 10", "week: 0"), 1);
    gone.drawer().draw(gone.world(), 0);
    assertThat(gone.evaluate(gone.plan(Map.of())).total(Measure.COVER_TRAVEL_USD))
        .isCloseTo(S02_USD / 2 * 50 / 52, within(0.001));
  }

  @Test
  void netBookings_coveredAccount_areLessByTheCoversTravel() {
    var runs = new Runs(book(), LEAVES, 1);
    var plan = runs.plan(SmallBook.today(book()));
    runs.drawer().draw(runs.world(), 3);
    var layout = new FigureLayout(List.of(Scope.ORGANISATION), List.of(Period.WHOLE));
    double[] row = new double[layout.width()];
    new FigureWriter(runs.model(), layout).write(plan, runs.evaluate(plan), row);
    assertThat(row[column(layout, Kpi.BOOKINGS)] - row[column(layout, Kpi.NET_BOOKINGS)])
        .isCloseTo(100 * S02_USD / 2 * 40 / 52, within(0.1));
  }

  private static int column(FigureLayout layout, Kpi kpi) {
    return layout.column(new Figure(kpi, Scope.ORGANISATION, Period.WHOLE));
  }

  @Test
  void replay_coveredAccount_tellsTheSameTravel() {
    var replay =
        Replay.of(
            book(),
            Runs.scenario(LEAVES),
            List.of(new NamedPlan("Today", SmallBook.today(book()))),
            PlanRequest.DEFAULT,
            1);
    assertThat(replay.replicate(0).plans().get(0).travelCents()).isEqualTo(24_634);
  }
}
