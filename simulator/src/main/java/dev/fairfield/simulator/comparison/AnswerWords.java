package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.MeasuredDollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.PlanVerdict;
import dev.fairfield.simulator.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The answer in one or two sentences that leadership can read out. */
final class AnswerWords {

  private final List<String> plans;
  private final double deltaCents;

  AnswerWords(List<String> plans, double deltaCents) {
    this.plans = plans;
    this.deltaCents = deltaCents;
  }

  /** Of a single plan. */
  static String single(String plan, Estimate netBookings) {
    MeasuredDollars bookings = measured(netBookings, netBookings.mean());
    return Sentence.of(
        "%s nets %s of bookings (± %s for the mean).", plan, bookings.amount(), bookings.error());
  }

  /**
   * @param leader index of the plan with the highest mean
   * @param other index of the plan it is measured against
   * @param lead the leader minus the other on the worlds of the comparison
   */
  String of(List<PlanVerdict> verdicts, int leader, int other, Estimate lead) {
    List<String> sentences = new ArrayList<>();
    sentences.add(ofLeader(verdicts, leader, other, lead));
    List<String> alike = new ArrayList<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      if (plan != leader && verdicts.get(plan).verdict() == Verdict.NOT_DISTINGUISHABLE) {
        alike.add(plans.get(plan));
      }
    }
    if (!alike.isEmpty()) {
      sentences.add(
          Sentence.of(
              "%s cannot be told from %s within %s.",
              String.join(" and ", alike), plans.get(leader), dollars(deltaCents)));
    }
    return String.join(" ", sentences);
  }

  /** What fresh worlds say of the leader. */
  String check(FreshEstimate fresh) {
    Estimate difference = fresh.difference().difference();
    MeasuredDollars size = measured(difference, Math.abs(difference.mean()));
    return Sentence.of(
        "The best of several plans looks a little better than it is, so %s met %,d fresh futures that took no part in choosing it: there it nets %s %s than %s (± %s).",
        fresh.plan(),
        difference.n(),
        size.amount(),
        difference.mean() < 0 ? "less" : "more",
        fresh.other(),
        size.error());
  }

  private String ofLeader(List<PlanVerdict> verdicts, int leader, int other, Estimate lead) {
    MeasuredDollars size = measured(lead, Math.abs(lead.mean()));
    boolean clear = verdicts.get(leader).verdict() == Verdict.BEST;
    return Sentence.of(
        clear
            ? "%s nets %s %s of bookings than %s (± %s)."
            : "%s comes out first, %s %s than %s (± %s), but not clearly.",
        plans.get(leader),
        size.amount(),
        lead.mean() < 0 ? "less" : "more",
        plans.get(other),
        size.error());
  }

  private static MeasuredDollars measured(Estimate estimate, double cents) {
    return MeasuredDollars.of(cents, estimate.interval().halfWidth());
  }

  private static String dollars(double cents) {
    return Dollars.of(Math.round(cents));
  }
}
