package dev.fairfield.simulator.statistics;

import static dev.fairfield.simulator.statistics.Verdict.BEST;
import static dev.fairfield.simulator.statistics.Verdict.NOT_DISTINGUISHABLE;
import static dev.fairfield.simulator.statistics.Verdict.WORSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanVerdictTest {

  private static final double DELTA = 5;

  @Test
  void twoPlans_leadCertainAndLarge_areBestAndWorse() {
    assertThat(verdicts(interval(-9, 0), interval(0, 9))).containsExactly(WORSE, BEST);
  }

  @Test
  void twoPlans_leadCertainButAtMostDelta_areBestAndNotDistinguishable() {
    assertThat(verdicts(interval(-5, 0), interval(0, 5)))
        .containsExactly(NOT_DISTINGUISHABLE, BEST);
  }

  @Test
  void twoPlans_leadUncertain_areNotDistinguishable() {
    List<PlanVerdict> verdicts =
        PlanVerdict.ofAll(List.of(interval(-9, 4), interval(-4, 9)), DELTA);

    assertThat(verdicts)
        .extracting(PlanVerdict::verdict)
        .containsExactly(NOT_DISTINGUISHABLE, NOT_DISTINGUISHABLE);
    assertThat(verdicts).extracting(PlanVerdict::withinDelta).containsExactly(false, true);
  }

  @Test
  void twoPlans_identicalOutcomes_areNotDistinguishableAndWithinDelta() {
    double[] outcomes = {3.5, 1.25, 4.75};
    List<Interval> intervals =
        MultipleComparisonsWithBest.intervals(new double[][] {outcomes, outcomes.clone()}, 0.95);

    assertThat(intervals).containsOnly(interval(0, 0));
    assertThat(PlanVerdict.ofAll(intervals, 0))
        .allMatch(plan -> plan.verdict() == NOT_DISTINGUISHABLE && plan.withinDelta());
  }

  @Test
  void threePlans_twoTieInFront_noneIsBest() {
    assertThat(verdicts(interval(0, 0), interval(0, 0), interval(-8, 0)))
        .containsExactly(NOT_DISTINGUISHABLE, NOT_DISTINGUISHABLE, WORSE);
  }

  @Test
  void threePlans_allOthersBeatenBySomeone_theRemainingOneIsBest() {
    assertThat(verdicts(interval(-1, 7), interval(-8, 0), interval(-4, 0)))
        .containsExactly(BEST, WORSE, NOT_DISTINGUISHABLE);
  }

  @Test
  void verdict_justBeyondDelta_isWorse() {
    assertThat(verdicts(interval(0, 6), interval(Math.nextDown(-5.0), 0)))
        .containsExactly(BEST, WORSE);
  }

  /** Constants a plan's lead exceeds in every replication give certainty without any variance. */
  @Test
  void twoPlans_constantLead_isBest() {
    double[][] outcomes = {{10, 20, 30}, {17, 27, 37}};

    assertThat(PlanVerdict.ofAll(MultipleComparisonsWithBest.intervals(outcomes, 0.95), DELTA))
        .extracting(PlanVerdict::verdict)
        .containsExactly(WORSE, BEST);
  }

  @Test
  void verdicts_badArguments_areRefused() {
    assertThatThrownBy(() -> PlanVerdict.ofAll(List.of(interval(1, 2), interval(-2, 0)), DELTA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Interval [1.0, 2.0] does not contain 0: intervals to the best other plan do.");
    assertThatThrownBy(() -> PlanVerdict.ofAll(List.of(interval(0, 0)), DELTA))
        .hasMessage("Number of plans is 1; it must be at least 2.");
    assertThatThrownBy(() -> PlanVerdict.ofAll(List.of(interval(0, 1), interval(-1, 0)), -1))
        .hasMessage("Delta is -1.0; it must be a finite number, 0 or above.");
  }

  private static List<Verdict> verdicts(Interval... intervals) {
    return PlanVerdict.ofAll(List.of(intervals), DELTA).stream().map(PlanVerdict::verdict).toList();
  }

  private static Interval interval(double low, double high) {
    return new Interval(low, high);
  }
}
