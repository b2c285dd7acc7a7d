package dev.fairfield.simulator.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.simulator.evaluation.Ledger;
import dev.fairfield.simulator.evaluation.Measure;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.oracle.TwoTeamBook;
import dev.fairfield.simulator.support.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every KPI of every scope and period by its definition, from the measures of one future: six reps
 * of two teams and a seventh who joins in week 6, people leaving at a high rate, accounts that
 * nobody owns, and a horizon that ends within a quarter.
 */
class FigureWriterTest {

  private static final String YAML =
      """
      name: figures
      startDate: 2027-01-04
      horizonWeeks: 46
      attrition: {annualLeaveProbability: {voluntary: 0.5, involuntary: 0.2}}
      policy: {afterDeparture: vacant}
      events:
        - repJoins: {id: R7, latitude: 41, longitude: -85, team: Field, capacityHours: 1100,
            region: North, week: 6}
      """;

  private static final int QUARTERS = 4;
  private static final double WEEKS_PER_YEAR = 52;

  /** Share of the team's potential by capacity, in hours: 1,200 and 50 more for each number. */
  private static final Map<String, Double> HOURS =
      Map.of("R1", 1200.0, "R2", 1250.0, "R3", 1300.0, "R4", 1350.0, "R5", 1400.0, "R6", 1450.0);

  private Runs runs;
  private PlanModel plan;
  private Ledger ledger;
  private FigureLayout layout;
  private double[] row;

  @BeforeEach
  void simulateOnce() {
    runs = new Runs(TwoTeamBook.book(), YAML, 5);
    Map<String, String> owners = new LinkedHashMap<>(TwoTeamBook.moved(TwoTeamBook.book()));
    owners.put("A08", "");
    owners.put("A13", "R7");
    plan = runs.plan(owners);
    runs.drawer().draw(runs.world(), 3);
    ledger = runs.evaluate(plan);
    List<Period> periods = new ArrayList<>();
    IntStream.rangeClosed(0, QUARTERS).mapToObj(Period::new).forEach(periods::add);
    layout = new FigureLayout(FigureWriter.scopes(runs.model(), true), periods);
    row = new double[layout.width()];
    new FigureWriter(runs.model(), layout).write(plan, ledger, row);
  }

  @Test
  void scopes_ofTheModel_areOrganisationTeamsRegionsAndReps() {
    assertThat(FigureWriter.scopes(runs.model(), true))
        .extracting(scope -> scope.level().key() + " " + scope.name())
        .containsExactly(
            "organisation ",
            "team Field",
            "team Inside",
            "region North",
            "region South",
            "rep R1",
            "rep R2",
            "rep R3",
            "rep R4",
            "rep R5",
            "rep R6",
            "rep R7");
    assertThat(FigureWriter.scopes(runs.model(), false)).hasSize(5);
  }

  /** The future is a busy one, so that no figure is right by being 0. */
  @Test
  void measures_ofThisFuture_areNotIdle() {
    assertThat(Stream.of(Measure.BOOKINGS, Measure.WON, Measure.RESOLVED, Measure.OPEN_VALUE))
        .allMatch(measure -> ledger.total(measure) > 0);
    assertThat(ledger.total(Measure.VACANT_WEEKS)).isGreaterThan(20);
    assertThat(ledger.total(Measure.HANDOVERS)).isGreaterThan(5);
    assertThat(ledger.total(Measure.UNCOVERED_WEEKS)).isGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource(Kpi.class)
  void figure_everyScopeAndPeriod_isItsDefinition(Kpi kpi) {
    for (Scope scope : FigureWriter.scopes(runs.model(), true)) {
      for (int quarter = 0; quarter <= QUARTERS; quarter++) {
        var figure = new Figure(kpi, scope, new Period(quarter));
        double[] expected = expected(kpi, scope, quarter);
        for (int i = 0; i < expected.length; i++) {
          assertThat(row[layout.column(figure) + i])
              .as("%s of %s %s, part %d", kpi, scope, new Period(quarter).key(), i)
              .isCloseTo(expected[i], within(1e-9 * Math.max(1, Math.abs(expected[i]))));
        }
      }
    }
  }

  /** The value, or numerator and denominator. */
  private double[] expected(Kpi kpi, Scope scope, int quarter) {
    double bookings = 100 * sum(Measure.BOOKINGS, scope, quarter);
    double quota = seats(scope, seat -> quotaCents(seat, quarter));
    return switch (kpi) {
      case NET_BOOKINGS ->
          one(bookings - seats(scope, s -> 100 * plan.travelUsd(s) * years(s, quarter)));
      case BOOKINGS -> one(bookings);
      case ATTAINMENT -> two(bookings, quota);
      case ATTAINMENT_PRORATED -> two(bookings, prorated(scope, quarter));
      case SHARE_AT_QUOTA -> one(shareReaching(1, scope, quarter));
      case SHARE_AT_80 -> one(shareReaching(0.8, scope, quarter));
      case TARGET_MET -> one(bookings >= quota ? 1 : 0);
      case COVERAGE -> two(100 * sum(Measure.OPEN_VALUE, scope, quarter), quota);
      case OPEN_OPPORTUNITIES ->
          one(sum(Measure.OPEN_AT_END, scope, quarter == 0 ? QUARTERS : quarter));
      case ACTIVITY ->
          two(
              sum(Measure.USED_HOURS, scope, quarter),
              sum(Measure.AVAILABLE_HOURS, scope, quarter));
      case TOUCHED_90_DAYS ->
          two(sum(Measure.TOUCHED, scope, quarter), accounts(scope) * (quarter == 0 ? 4 : 1));
      case WIN_RATE_COUNT ->
          two(sum(Measure.WON, scope, quarter), sum(Measure.RESOLVED, scope, quarter));
      case WIN_RATE_VALUE -> two(bookings, 100 * sum(Measure.RESOLVED_VALUE, scope, quarter));
      case VACANT_SEAT_WEEKS -> one(sum(Measure.VACANT_WEEKS, scope, quarter));
      case UNCOVERED_ACCOUNT_WEEKS -> one(sum(Measure.UNCOVERED_WEEKS, scope, quarter));
      case HANDOVERS -> one(sum(Measure.HANDOVERS, scope, quarter));
      case PRODUCTIVE_FRACTION ->
          two(
              sum(Measure.PRODUCTIVE_WEEKS, scope, quarter),
              sum(Measure.ACTIVE_WEEKS, scope, quarter)
                  + sum(Measure.VACANT_WEEKS, scope, quarter));
      case GINI_ATTAINMENT -> one(gini(attainments(scope, quarter)));
      case CV_POTENTIAL_PER_HOUR -> one(variation(potentialPerHour(scope, quarter)));
      case DEAL_LUCK -> one(bookings - 100 * sum(Measure.EXPECTED_BOOKINGS, scope, quarter));
    };
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static double[] two(double numerator, double denominator) {
    return new double[] {numerator, denominator};
  }

  private List<Integer> seatsOf(Scope scope) {
    return IntStream.range(0, ledger.seats()).filter(seat -> belongs(seat, scope)).boxed().toList();
  }

  /** R1, R3, R5 and R7 are the Field in the North. */
  private boolean belongs(int seat, Scope scope) {
    String id = runs.model().seats().rep(seat).id();
    boolean field = (id.charAt(1) - '0') % 2 == 1;
    return switch (scope.level()) {
      case ORGANISATION -> true;
      case TEAM -> scope.name().equals(field ? "Field" : "Inside");
      case REGION -> scope.name().equals(field ? "North" : "South");
      case REP -> scope.name().equals(id);
    };
  }

  private double seats(Scope scope, ToDoubleFunction<Integer> of) {
    return seatsOf(scope).stream().mapToDouble(of).sum();
  }

  /** What belongs to no seat is the organisation's. */
  private double sum(Measure measure, Scope scope, int quarter) {
    double ofNobody =
        scope.equals(Scope.ORGANISATION) ? value(measure, ledger.nobody(), quarter) : 0;
    return ofNobody + seats(scope, seat -> value(measure, seat, quarter));
  }

  private double value(Measure measure, int row, int quarter) {
    return quarter > 0
        ? ledger.value(measure, row, quarter - 1)
        : IntStream.range(0, QUARTERS).mapToDouble(q -> ledger.value(measure, row, q)).sum();
  }

  private double years(int seat, int quarter) {
    return value(Measure.ACTIVE_WEEKS, seat, quarter) / WEEKS_PER_YEAR;
  }

  /** 900,000 a year for R2 as the book says, seven tenths of the share for the others. */
  private double quotaCents(int seat, int quarter) {
    String id = runs.model().seats().rep(seat).id();
    if (quarter == 0) {
      return IntStream.rangeClosed(1, QUARTERS).mapToDouble(q -> quotaCents(seat, q)).sum();
    }
    double from = Math.max(13.0 * (quarter - 1), id.equals("R7") ? 6 : 0);
    double weeks = Math.min(46, 13.0 * quarter) - from;
    double yearCents = id.equals("R2") ? 90_000_000 : 0.7 * shareCents(id);
    return yearCents * weeks / WEEKS_PER_YEAR;
  }

  private double shareCents(String id) {
    boolean field = (id.charAt(1) - '0') % 2 == 1;
    double hours = field ? 1200 + 1300 + 1400 + 1100 : 1250 + 1350 + 1450;
    double potential =
        TwoTeamBook.book().accounts().stream()
            .filter(account -> account.profile().team().equals(field ? "Field" : "Inside"))
            .mapToDouble(account -> account.value().potentialCents())
            .sum();
    return potential * HOURS.getOrDefault(id, 1100.0) / hours;
  }

  /** Quarter by quarter, for the weeks in which the seat was filled. */
  private double prorated(Scope scope, int quarter) {
    if (quarter == 0) {
      return IntStream.rangeClosed(1, QUARTERS).mapToDouble(q -> prorated(scope, q)).sum();
    }
    return seats(
        scope,
        seat -> {
          double active = value(Measure.ACTIVE_WEEKS, seat, quarter);
          double all = active + value(Measure.VACANT_WEEKS, seat, quarter);
          return all == 0 ? 0 : quotaCents(seat, quarter) * active / all;
        });
  }

  private double accounts(Scope scope) {
    double unowned = scope.equals(Scope.ORGANISATION) ? plan.unownedAccounts() : 0;
    return unowned + seats(scope, seat -> plan.accountCount(seat));
  }

  private List<Double> attainments(Scope scope, int quarter) {
    return listed(
        scope, seat -> 100 * value(Measure.BOOKINGS, seat, quarter) / quotaCents(seat, quarter));
  }

  private List<Double> potentialPerHour(Scope scope, int quarter) {
    return listed(
        scope,
        seat ->
            plan.ownPotentialUsd(seat)
                * years(seat, quarter)
                / value(Measure.AVAILABLE_HOURS, seat, quarter));
  }

  private List<Double> listed(Scope scope, Function<Integer, Double> of) {
    return seatsOf(scope).stream().map(of).filter(Double::isFinite).toList();
  }

  private double shareReaching(double part, Scope scope, int quarter) {
    List<Double> attainments = attainments(scope, quarter);
    return (double) attainments.stream().filter(attained -> attained >= part).count()
        / attainments.size();
  }

  /** Mean absolute difference of all ordered pairs ÷ twice the mean. */
  private static double gini(List<Double> values) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double differences = 0;
    for (double a : values) {
      for (double b : values) {
        differences += Math.abs(a - b);
      }
    }
    return mean == 0 ? 0 : differences / values.size() / values.size() / (2 * mean);
  }

  /** Standard deviation of the whole population ÷ mean. */
  private static double variation(List<Double> values) {
    if (values.isEmpty()) {
      return 0;
    }
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return mean == 0 ? 0 : Math.sqrt(squares / values.size()) / mean;
  }

  @Test
  void layout_quarterBeyondTheHorizon_isRefused() {
    var beyond = new FigureLayout(List.of(Scope.ORGANISATION), List.of(new Period(5)));

    assertThatThrownBy(() -> new FigureWriter(runs.model(), beyond))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Quarter 5; the horizon has 4.");
  }

  @Test
  void layout_unknownTeam_isRefused() {
    var unknown =
        new FigureLayout(List.of(new Scope(Scope.Level.TEAM, "Fields")), List.of(Period.WHOLE));

    assertThatThrownBy(() -> new FigureWriter(runs.model(), unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("team \"Fields\" is not in the scenario's book.");
  }
}
