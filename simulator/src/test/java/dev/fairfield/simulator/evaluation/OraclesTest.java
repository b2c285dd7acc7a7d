package dev.fairfield.simulator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.support.SmallBook;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

/**
 * Known answers of renewal theory, queues and compound Poisson sums, met by whole simulations.
 * Every mean may lie four standard errors off: one seed in 16,000 would fail though all is right.
 */
class OraclesTest {

  private static final double Z = 4;

  private static final String LEAVING = Runs.STILL.replace("voluntary: 0,", "voluntary: 0.32,");

  @Test
  void vacancy_gammaBackfill_isTheRenewalEquations() {
    var runs = new Runs(book(40), LEAVING, 1);
    var share = new SummaryStatistics();
    runs.each(5_000, (ledger, r) -> share.addValue(ledger.total(Measure.VACANT_WEEKS) / 2080));
    assertMean(share, 0.052532);
    assertThat(share.getMean()).isCloseTo(0.052532, within(0.0005));
  }

  @Test
  void departures_noBackfill_areBinomial() {
    var runs = new Runs(book(40), LEAVING + "backfill: {meanWeeks: 1.0e+12}\n", 2);
    var left = new SummaryStatistics();
    var atMost8 = new SummaryStatistics();
    var atLeast18 = new SummaryStatistics();
    runs.each(
        10_000,
        (ledger, r) -> {
          int count = runs.world().seats().vacancies();
          left.addValue(count);
          atMost8.addValue(count <= 8 ? 1 : 0);
          atLeast18.addValue(count >= 18 ? 1 : 0);
        });
    assertMean(left, 12.8);
    assertMean(atMost8, 0.068458);
    assertMean(atLeast18, 0.058306);
    assertThat(left.getVariance()).isCloseTo(8.704, within(Z * 8.704 * 0.0142));
  }

  @Test
  void vacancy_limitedRecruiters_isTheMachineRepairModels() {
    // From 24 empty seats on: with one recruiter five years forget little else.
    String queue = "events: [{repLeaves: {count: 24, week: 0}}]\n";
    assertMean(lateVacancy(queue + "backfill: {shape: 1, recruiters: 1}\n", 3), 23.755);
    assertMean(lateVacancy("backfill: {shape: 1, recruiters: 3}\n", 4), 3.444);
    assertMean(lateVacancy("backfill: {shape: 1}\n", 5), 2.3195);
  }

  /** Empty seats in the second five of ten years, when the start is forgotten. */
  private static SummaryStatistics lateVacancy(String backfill, long seed) {
    var runs = new Runs(book(40), LEAVING + "horizonWeeks: 520\n" + backfill, seed);
    var vacant = new SummaryStatistics();
    runs.each(800, (ledger, r) -> vacant.addValue(sum(ledger, Measure.VACANT_WEEKS, 20, 40) / 260));
    return vacant;
  }

  @Test
  void productiveFraction_quarterlyRamp_isTheStationaryOne() {
    String ramp = "ramp: {shares: [0, 0.25, 0.5], medianMonths: 9, sigma: 0, slowShare: 0}\n";
    var runs =
        new Runs(
            book(40), LEAVING.replace("ramp: {shares: []}\n", ramp) + "horizonWeeks: 520\n", 6);
    var productive = new SummaryStatistics();
    runs.each(
        800,
        (ledger, r) ->
            productive.addValue(sum(ledger, Measure.PRODUCTIVE_WEEKS, 20, 40) / (40 * 260)));
    assertMean(productive, 0.760760);
  }

  @Test
  void bookings_withoutTurnover_areCompoundPoisson() {
    var runs = new Runs(seller(20 * 25_000), AT_ONCE, 7);
    var bookings = new SummaryStatistics();
    var reached = new SummaryStatistics();
    var nearly = new SummaryStatistics();
    runs.each(
        20_000,
        (ledger, r) -> {
          double means = ledger.total(Measure.BOOKINGS) / 25_000;
          bookings.addValue(means);
          reached.addValue(means >= 20 ? 1 : 0);
          nearly.addValue(means >= 16 ? 1 : 0);
        });
    assertMean(bookings, 20);
    assertThat(bookings.getStandardDeviation()).isCloseTo(6.32456, within(0.2));
    assertMean(reached, 0.4606);
    assertMean(nearly, 0.7203);
  }

  @Test
  void counts_overdispersed_areNegativeBinomial() {
    String yaml = AT_ONCE.replace("demand: {", "demand: {overdispersionCv: 0.3, ");
    var runs = new Runs(seller(20 * 25_000), yaml.replace("winRate: 0.3", "winRate: 1"), 8);
    var won = new SummaryStatistics();
    var atMost10 = new SummaryStatistics();
    runs.each(
        20_000,
        (ledger, r) -> {
          won.addValue(ledger.total(Measure.WON));
          atMost10.addValue(ledger.total(Measure.WON) <= 10 ? 1 : 0);
        });
    assertMean(won, 20);
    assertMean(atMost10, 0.083619);
    assertThat(won.getVariance()).isCloseTo(56, within(3.5));
  }

  @Test
  void pipeline_fromEmptyAndStationary_isOfAnInfiniteServer() {
    String yaml = AT_ONCE.replace("cycleMeanWeeks: 1.0e-9", "cycleMeanWeeks: 11");
    var fromEmpty = new SummaryStatistics[] {open(yaml, 0, 9), open(yaml, 1, 9), open(yaml, 3, 9)};
    assertMean(fromEmpty[0], 13.113210);
    assertMean(fromEmpty[1], 16.008793);
    assertMean(fromEmpty[2], 16.492598);
    String stationary = yaml.replace("initialPipeline: empty", "initialPipeline: stationary");
    SummaryStatistics first = open(stationary, 0, 10);
    assertMean(first, 16.5);
    assertThat(first.getVariance()).isCloseTo(16.5, within(1.5));
    assertMean(open(stationary, 3, 10), 16.5);
  }

  private static SummaryStatistics open(String yaml, int quarter, long seed) {
    var runs = new Runs(seller(StrictMath.round(1.5 * 52 * 0.3 * 25_000)), yaml, seed);
    var open = new SummaryStatistics();
    runs.each(10_000, (ledger, r) -> open.addValue(ledger.value(Measure.OPEN_AT_END, 0, quarter)));
    return open;
  }

  @Test
  void firstContact_oneServer_waitsAsPollaczekAndKhinchineSay() {
    // Two hours a week, one hour a lead: half a week each; 1.4 leads a week make a load of 0.7.
    assertThat(meanWaitWeeks(1, 1, 1.4, "shape: 1", 11)).isCloseTo(0.5 * 2.333333, within(0.04));
    assertThat(meanWaitWeeks(1, 1, 1.4, "shape: 4", 12)).isCloseTo(0.5 * 1.458333, within(0.03));
    assertThat(meanWaitWeeks(1, 1, 1, "shape: 0.25", 13)).isCloseTo(0.5 * 2.5, within(0.08));
  }

  @Test
  void firstContact_pooledServers_waitAsErlangSays() {
    double wait = 0.5 * 0.174132 / (14 - 10);
    assertThat(meanWaitWeeks(14, 14, 20, "shape: 1", 14)).isCloseTo(wait, within(0.06 * wait));
  }

  /** Leads after the first 100 of 520 weeks; tolerances are about four standard errors. */
  private static double meanWaitWeeks(
      int seats, int servers, double leadsPerWeek, String shape, long seed) {
    var small = new SmallBook();
    for (int seat = 1; seat <= seats; seat++) {
      small.rep("S%02d".formatted(seat), 1_040);
    }
    small.account("A", "S01", StrictMath.round(leadsPerWeek * 52 * 0.3 * 25_000), 0, 10);
    String leads =
        """
        horizonWeeks: 520
        initialPipeline: empty
        leads: {inboundShare: 1, leadToOpportunity: 1, hoursShare: 0.1, contactMeanHours: 1,
          contactShape: %s, pooled: %s, reactionMedianHours: 0, patienceMeanDays: null}
        """
            .formatted(shape.substring(7), servers > 1);
    var runs = new Runs(small.book(), Runs.STILL + leads, seed);
    var waits = new SummaryStatistics();
    EventLog log =
        (week, kind, seat, account, hours) -> {
          double came = week - hours / 168;
          if (kind == EventLog.Kind.CONTACT && came > 100 && came < 480) {
            waits.addValue(hours / 168);
          }
        };
    runs.each(seats > 1 ? 200 : 2_000, log, (ledger, r) -> {});
    return waits.getMean();
  }

  private static final String AT_ONCE =
      Runs.STILL
          + """
          initialPipeline: empty
          leads: {inboundShare: 0}
          demand: {segments: {small: {winRate: 0.3, cycleMeanWeeks: 1.0e-9}}}
          """;

  private static Book seller(long potentialUsd) {
    return new SmallBook().rep("S", 1_000).account("A", "S", potentialUsd, 0, 10).book();
  }

  private static Book book(int reps) {
    return new SmallBook().reps(reps).account("A", "S01", 0, 0, 1).book();
  }

  private static double sum(Ledger ledger, Measure measure, int from, int until) {
    double sum = 0;
    for (int seat = 0; seat < ledger.seats(); seat++) {
      for (int quarter = from; quarter < until; quarter++) {
        sum += ledger.value(measure, seat, quarter);
      }
    }
    return sum;
  }

  private static void assertMean(SummaryStatistics of, double expected) {
    double error = of.getStandardDeviation() / StrictMath.sqrt(of.getN());
    assertThat(of.getMean()).isCloseTo(expected, within(Z * error));
  }
}
