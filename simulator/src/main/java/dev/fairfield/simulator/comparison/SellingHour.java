package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.simulator.statistics.Interval;

/**
 * What an hour under way costs in simulated sales, beside what the planner counts for it: what a
 * plan gains or loses by its travel hours ÷ how many more or fewer there are of them.
 *
 * @param plan name of the plan
 * @param baseline name of the plan it differs from
 * @param hours more hours under way than under the baseline in a mean future, those of covers
 *     included; below 0: fewer
 * @param simulatedCents bookings lost for each hour under way
 * @param interval of the same
 * @param plannerCents price of an hour under way in the plan request
 */
public record SellingHour(
    String plan,
    String baseline,
    double hours,
    double simulatedCents,
    Interval interval,
    double plannerCents) {

  /** The two are told apart in words once one is this many times the other. */
  private static final double FAR_APART = 2;

  /** Whether the planner counts an hour at less than half or more than twice what it costs. */
  boolean isFarFromPlanner() {
    return interval.low() > FAR_APART * plannerCents
        || interval.high() > 0 && FAR_APART * interval.high() < plannerCents;
  }

  /** In plain words, with what to do about it. */
  public String sentence() {
    String both =
        Sentence.of(
            "An hour under way costs about %s of bookings in these futures (%s to %s, from the %,.0f %s hours of %s than of %s), because it is no longer there to sell; the planner counts it at %s.",
            dollars(simulatedCents),
            dollars(interval.low()),
            dollars(interval.high()),
            Math.abs(hours),
            hours < 0 ? "fewer" : "more",
            plan,
            baseline,
            dollars(plannerCents));
    return isFarFromPlanner()
        ? both
            + " If you believe the simulation, set prices.travel.hourUsd nearer to it, times your gross margin, and plan again."
        : both;
  }

  private static String dollars(double cents) {
    return Dollars.of(Math.round(cents));
  }
}
