package dev.fairfield.simulator.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The verdict on one plan, read off its interval to the best of the other plans ({@link
 * MultipleComparisonsWithBest}). All verdicts of one comparison hold together at the level of the
 * intervals:
 *
 * <ul>
 *   <li>{@code BEST}: the lower limit is 0, or every other plan's upper limit is 0, so that no
 *       other plan is better; and this can be said of no other plan. Its lead may be small, even
 *       below delta.
 *   <li>{@code WORSE}: the upper limit is 0, so that some other plan is at least as good, and the
 *       lower limit is below −delta, so that the loss may matter.
 *   <li>{@code NOT_DISTINGUISHABLE}: all else. Either zero lies strictly inside the interval, so
 *       that this plan may be the best or not, and more replications may tell; or it is shown to be
 *       behind by no more than delta, which was declared not to matter. {@link #withinDelta} says
 *       whether choosing it is shown to cost no more than delta.
 * </ul>
 *
 * <p>Plans whose outcomes are equal in every replication tie: where they lead, all of them are
 * {@code NOT_DISTINGUISHABLE} and within delta, and none is {@code BEST}.
 *
 * <p>For a baseline and one plan the two intervals mirror each other. Either both plans are {@code
 * NOT_DISTINGUISHABLE}, or one is {@code BEST} and the other {@code WORSE}, or {@code
 * NOT_DISTINGUISHABLE} within delta if it is behind by no more than that. Since "no other plan is
 * better" is a one-sided claim, a verdict needs only the one-sided t factor: a plan may be {@code
 * BEST} while the two-sided paired interval of the same level still contains 0 by a little.
 *
 * @param verdict what may be said
 * @param toBestOther interval of the plan's expected outcome minus the best of the other plans
 * @param withinDelta whether the plan is shown to be at most delta behind the best
 */
public record PlanVerdict(Verdict verdict, Interval toBestOther, boolean withinDelta) {

  /**
   * Verdicts on all plans of a comparison, in the order of the intervals.
   *
   * @param intervals simultaneous intervals to the best of the others, at least 2, each containing
   *     0
   * @param delta difference that does not matter, in the unit of the outcomes, 0 or above
   * @throws IllegalArgumentException for fewer than 2 intervals, one without 0, or a delta out of
   *     range
   */
  public static List<PlanVerdict> ofAll(List<Interval> intervals, double delta) {
    Requirements.requireAtLeast("Number of plans", intervals.size(), 2);
    Requirements.requireNotNegative("Delta", delta);
    for (Interval interval : intervals) {
      if (!interval.contains(0)) {
        throw new IllegalArgumentException(
            "Interval [%s, %s] does not contain 0: intervals to the best other plan do."
                .formatted(interval.low(), interval.high()));
      }
    }
    List<PlanVerdict> verdicts = new ArrayList<>();
    for (int plan = 0; plan < intervals.size(); plan++) {
      Interval interval = intervals.get(plan);
      Verdict verdict = isOnlyBest(plan, intervals) ? Verdict.BEST : verdictBehind(interval, delta);
      boolean withinDelta = verdict == Verdict.BEST || interval.low() >= -delta;
      verdicts.add(new PlanVerdict(verdict, interval, withinDelta));
    }
    return List.copyOf(verdicts);
  }

  private static Verdict verdictBehind(Interval interval, double delta) {
    return interval.high() <= 0 && interval.low() < -delta
        ? Verdict.WORSE
        : Verdict.NOT_DISTINGUISHABLE;
  }

  private static boolean isOnlyBest(int plan, List<Interval> intervals) {
    boolean noneBetter = intervals.get(plan).low() >= 0;
    boolean othersBeaten = intervals.get(plan).high() > 0;
    for (int other = 0; other < intervals.size(); other++) {
      if (other != plan) {
        if (intervals.get(other).low() >= 0) {
          return false;
        }
        othersBeaten &= intervals.get(other).high() <= 0;
      }
    }
    return noneBetter || othersBeaten;
  }
}
