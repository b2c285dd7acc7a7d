package dev.fairfield.simulator.oracle;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.statistics.CumulativeIncidence;
import dev.fairfield.simulator.support.SmallBook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Time to first contact against queueing theory (reference 3.3), read off the contact curve. All
 * hours of a seat go to leads, and it has 168 a week, so that hours of service pass on the clock.
 *
 * <p>The curve is exact at the limits of its cells, 8 to each doubling from 1/64 hour. Mean waits
 * are the area under the share still waiting by trapezoids between those limits: an error of at
 * most {@link #GRID}. Queues start empty, which takes λE[S²] ÷ (2(1 − ρ)²·horizon) off mean waits;
 * that much is allowed on top. A curve pools its replications, so 20 curves of 20 seeds are
 * compared: 47 checks at four standard errors with 19 degrees of freedom, of which a right
 * simulator fails one in about 28 choices of the seeds.
 */
class FirstContactOracleTest {

  private static final int CURVES = 20;
  private static final double HOURS_PER_WEEK = 168;
  private static final double CAPACITY_HOURS = 52 * HOURS_PER_WEEK;
  private static final double SERVICE_HOURS = 4;
  private static final int HORIZON_WEEKS = 260;
  private static final double GRID = 0.004;
  private static final double FIRST_LIMIT_HOURS = 1.0 / 64;

  /** Each seat has an account that asks for offers of $100, all of which come in as leads. */
  private static Book book(int seats, double leadsPerYear) {
    var book = new SmallBook();
    for (int seat = 0; seat < seats; seat++) {
      book.rep("S%02d".formatted(seat), CAPACITY_HOURS);
      long potentialUsd = Math.round(100 * leadsPerYear);
      book.account("A%02d".formatted(seat), "S%02d".formatted(seat), potentialUsd, 0, 0);
    }
    return book.book();
  }

  private static ScenarioFile leads(int weeks, boolean pooled, double shape) {
    return ScenarioFile.quiet()
        .with("horizonWeeks", "%d", weeks)
        .with("demand", "{segments: {small: {meanDealUsd: 100, winRate: 1}}}")
        .with(
            "leads",
            "{inboundShare: 1, leadToOpportunity: 1, hoursShare: 1, contactMeanHours: %s,"
                + " contactShape: %s, pooled: %s, reactionMedianHours: 0, reactionSigma: 0,"
                + " patienceMeanDays: null}",
            SERVICE_HOURS,
            shape,
            pooled);
  }

  private static List<CumulativeIncidence> curves(Book book, ScenarioFile scenario) {
    List<CumulativeIncidence> curves = new ArrayList<>();
    for (int seed = 1; seed <= CURVES; seed++) {
      Comparison comparison = Simulated.today(book, scenario, 2, seed);
      curves.add(comparison.contacts().get(0).incidence());
    }
    return curves;
  }

  /** Share waiting longer than a limit of the grid. */
  private static double[] waiting(List<CumulativeIncidence> curves, double hours) {
    return curves.stream().mapToDouble(curve -> 1 - curve.contactedBy(hours)).toArray();
  }

  /** Mean wait of each curve in mean services. */
  private static double[] meanWaits(List<CumulativeIncidence> curves) {
    return curves.stream().mapToDouble(curve -> area(curve) / SERVICE_HOURS).toArray();
  }

  private static double area(CumulativeIncidence curve) {
    double area = 0;
    double from = 0;
    // Nobody with a wait of 0 is below 0; those of the first cell waited for next to nothing.
    double waiting = 1 - curve.contactedBy(FIRST_LIMIT_HOURS);
    for (int cell = 0; waiting > 0 && cell < 160; cell++) {
      double limit = FIRST_LIMIT_HOURS * Math.pow(2, cell / 8) * (1 + (cell % 8) / 8.0);
      double still = 1 - curve.contactedBy(limit);
      area += (limit - from) * (waiting + still) / 2;
      waiting = still;
      from = limit;
    }
    return area;
  }

  /** Pollaczek and Khinchine: Wq ÷ E[S] = ρ(1 + c²) ÷ (2(1 − ρ)), c² = 1 ÷ shape. */
  @ParameterizedTest
  @CsvSource({
    // The most even service a scenario allows: c = 0.1.
    "0.5, 100, 0.505", "0.5, 4, 0.625", "0.5, 1, 1", "0.5, 0.25, 2.5",
    "0.7, 100, 1.178333", "0.7, 4, 1.458333", "0.7, 1, 2.333333", "0.7, 0.25, 5.833333",
    "0.8, 100, 2.02", "0.8, 4, 2.5", "0.8, 1, 4", "0.8, 0.25, 10"
  })
  void meanWait_singleSeat_isPollaczekAndKhinchines(double load, double shape, double expected) {
    List<CumulativeIncidence> curves =
        curves(book(3, load * CAPACITY_HOURS / SERVICE_HOURS), leads(HORIZON_WEEKS, false, shape));

    String what = "M/G/1 ρ %s shape %s".formatted(load, shape);
    double services = HORIZON_WEEKS * HOURS_PER_WEEK / SERVICE_HOURS;
    double start = load * (1 + 1 / shape) / (2 * (1 - load) * (1 - load) * services);
    Oracle.assertMean(what + ", mean", meanWaits(curves), expected, (GRID + start) * expected);
    Oracle.assertMean(
        what + ", waits at all",
        waiting(curves, 0),
        // Less those below the first limit, for which the density of waits at 0 is ρ(1 − ρ) ÷ E[S].
        load * (1 - (1 - load) * FIRST_LIMIT_HOURS / SERVICE_HOURS),
        load * start);
  }

  /** P(W > t) = ρe^(−(μ − λ)t). */
  @Test
  void waits_exponentialService_haveTheTailOfOneServer() {
    List<CumulativeIncidence> curves =
        curves(book(4, 0.7 * CAPACITY_HOURS / SERVICE_HOURS), leads(HORIZON_WEEKS, false, 1));

    for (double hours : new double[] {2, 4, 8, 16, 32}) {
      Oracle.assertMean(
          "M/M/1 ρ 0.7, P(W > %s services)".formatted(hours / SERVICE_HOURS),
          waiting(curves, hours),
          0.7 * Math.exp(-0.3 * hours / SERVICE_HOURS),
          2e-4);
    }
  }

  /** Erlang's C, and Wq ÷ E[S] = C ÷ (c − a). */
  @ParameterizedTest
  @CsvSource({
    "3, 2, 0.444444, 520",
    "5, 4, 0.554113, 520",
    "14, 10, 0.174132, 130",
    "1, 0.8, 0.8, 520"
  })
  void waits_pooledTeam_areErlangs(int seats, double erlangs, double probability, int weeks) {
    double leadsPerYear = erlangs * CAPACITY_HOURS / SERVICE_HOURS / seats;
    List<CumulativeIncidence> curves = curves(book(seats, leadsPerYear), leads(weeks, true, 1));

    String what = "M/M/%d a %s".formatted(seats, erlangs);
    double free = seats - erlangs;
    double services = weeks * HOURS_PER_WEEK / SERVICE_HOURS;
    double start = erlangs / (free * free * services);
    for (double hours : new double[] {FIRST_LIMIT_HOURS, 2, 8}) {
      Oracle.assertMean(
          what + ", P(W > %s)".formatted(hours / SERVICE_HOURS),
          waiting(curves, hours),
          probability * Math.exp(-free * hours / SERVICE_HOURS),
          start * probability + 1e-6);
    }
    Oracle.assertMean(
        what + ", mean",
        meanWaits(curves),
        probability / free,
        (GRID + start) * probability / free);
  }

  /** Reaction comes on top of the wait: its lognormal median alone where nobody queues. */
  @Test
  void response_hardlyAnyQueue_hasTheMedianOfReaction() {
    List<CumulativeIncidence> curves =
        curves(
            book(4, 100),
            leads(52, false, 1)
                .with(
                    "leads",
                    "{inboundShare: 1, leadToOpportunity: 1, hoursShare: 1,"
                        + " contactMeanHours: 0.0001, reactionMedianHours: 2, reactionSigma: 1,"
                        + " patienceMeanDays: null}"));

    Oracle.assertMean("reaction, P(> median)", waiting(curves, 2), 0.5, 1e-3);
    Oracle.assertMean("reaction, P(> 8 h)", waiting(curves, 8), 0.082827, 1e-3);
  }
}
