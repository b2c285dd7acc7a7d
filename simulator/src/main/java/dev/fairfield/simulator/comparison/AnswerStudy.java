package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.statistics.Bonferroni;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.IndifferenceZone;
import dev.fairfield.simulator.statistics.KimNelson;
import dev.fairfield.simulator.statistics.MultipleComparisonsWithBest;
import dev.fairfield.simulator.statistics.PairedDifference;
import dev.fairfield.simulator.statistics.PlanSelection;
import dev.fairfield.simulator.statistics.PlanVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Which plan to take, by the outcomes of the primary figure. */
final class AnswerStudy {

  /** First stage of the procedure of Kim and Nelson. */
  private static final int FIRST_STAGE = 64;

  private final List<String> plans;
  private final double level;
  private final double deltaCents;
  private final double[][] outcomes;

  AnswerStudy(
      OutcomeTable table, Figure primary, List<String> plans, double level, double deltaCents) {
    this.plans = plans;
    this.level = level;
    this.deltaCents = deltaCents;
    this.outcomes = new double[plans.size()][];
    Arrays.setAll(outcomes, plan -> table.steady(plan, primary));
  }

  /** Index of the plan with the highest mean, the first of equals. */
  int leader() {
    int leader = 0;
    for (int plan = 1; plan < outcomes.length; plan++) {
      if (mean(plan) > mean(leader)) {
        leader = plan;
      }
    }
    return leader;
  }

  private double mean(int plan) {
    return Estimate.ofMean(outcomes[plan], level).mean();
  }

  /** The answer of a single plan. */
  Answer ofSinglePlan() {
    return new Answer(
        AnswerWords.single(plans.get(0), Estimate.ofMean(outcomes[0], level)),
        "",
        plans.get(0),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Index of the plan the leader is measured against: the baseline, or else the runner-up. */
  int rival() {
    return leader() == 0 ? runnerUp() : 0;
  }

  /**
   * The answer among several plans. Sentence and verdicts rest on the comparison's own worlds, so
   * they agree with its tables; the fresh worlds check the lead.
   *
   * @param freshLeader the leader's outcomes on fresh worlds
   * @param freshRival the rival's on the same
   */
  Answer of(double[] freshLeader, double[] freshRival) {
    int leader = leader();
    int rival = rival();
    List<PlanVerdict> verdicts =
        PlanVerdict.ofAll(MultipleComparisonsWithBest.intervals(outcomes, level), deltaCents);
    var fresh =
        new FreshEstimate(
            plans.get(leader),
            plans.get(rival),
            Estimate.ofMean(freshLeader, level),
            Estimate.ofMean(freshRival, level),
            PairedDifference.between(freshLeader, freshRival, level));
    var words = new AnswerWords(plans, deltaCents);
    return new Answer(
        words.of(verdicts, leader, rival, lead(leader, rival)),
        words.check(fresh),
        plans.get(leader),
        verdicts,
        Optional.of(selection()),
        Optional.of(fresh));
  }

  /** At the joint level of all differences to the baseline, as in the comparison's tables. */
  private Estimate lead(int leader, int rival) {
    return PairedDifference.between(
            outcomes[leader],
            outcomes[rival],
            Bonferroni.levelOfEach(level, Math.max(1, outcomes.length - 1)))
        .difference();
  }

  private int runnerUp() {
    return IntStream.range(1, outcomes.length)
        .boxed()
        .max((a, b) -> Double.compare(mean(a), mean(b)))
        .orElseThrow();
  }

  private Selection selection() {
    int n = outcomes[0].length;
    var zone = new IndifferenceZone(deltaCents, level);
    var procedure = new KimNelson(outcomes.length, zone, Math.min(FIRST_STAGE, n));
    double[] outcomeByPlan = new double[outcomes.length];
    for (int replication = 0; replication < n && !procedure.isDecided(); replication++) {
      for (int plan = 0; plan < outcomes.length; plan++) {
        outcomeByPlan[plan] = outcomes[plan][replication];
      }
      procedure.add(outcomeByPlan);
    }
    OptionalInt winner = procedure.findWinner();
    return new Selection(
        winner.isPresent() ? Optional.of(plans.get(winner.getAsInt())) : Optional.empty(),
        Arrays.stream(procedure.replicationsByPlan()).boxed().toList(),
        PlanSelection.replicationsNeeded(outcomes, zone),
        deltaCents,
        level);
  }
}
