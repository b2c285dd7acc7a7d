package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.kpi.FigureWriter;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.ProbabilityEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each seat may expect under each plan. */
final class SeatOutcomes {

  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  private SeatOutcomes() {}

  /** By seat, in each the plans in their order. */
  static List<SeatOutcome> list(
      OutcomeTable table, PlanSet set, List<NamedPlan> plans, double level) {
    var writer = new FigureWriter(set.model(), PlanSet.ORGANISATION);
    List<SeatOutcome> outcomes = new ArrayList<>();
    for (int seat = 0; seat < set.model().seats().size(); seat++) {
      double quotaCents = writer.quotaCents(seat);
      for (int plan = 0; plan < plans.size(); plan++) {
        double[] bookings = table.seatBookings(plan, seat);
        double[] sorted = bookings.clone();
        Arrays.sort(sorted);
        outcomes.add(
            new SeatOutcome(
                set.model().seats().rep(seat).id(),
                plans.get(plan).name(),
                Math.round(quotaCents),
                Estimate.ofMean(bookings, level),
                ProbabilityEstimate.ofReaching(quotaCents, bookings, level),
                quantile(sorted, LOW),
                quantile(sorted, HIGH)));
      }
    }
    return outcomes;
  }

  /** The outcome that at least this share of outcomes does not exceed. */
  private static double quantile(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
