package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.IndifferenceZone;
import dev.fairfield.simulator.statistics.KimNelson;
import dev.fairfield.simulator.statistics.MultipleComparisonsWithBest;
import dev.fairfield.simulator.statistics.PairedDifference;
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
    Arrays.setAll(outcomes, plan -> table.values(plan, primary));
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
        plans.get(0),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The answer among several plans.
   *
   * @param freshLeader the leader's outcomes on fresh worlds
   * @param freshBaseline the baseline's on the same
   */
  Answer of(double[] freshLeader, double[] freshBaseline) {
    int leader = leader();
    List<PlanVerdict> verdicts =
        PlanVerdict.ofAll(MultipleComparisonsWithBest.intervals(outcomes, level), deltaCents);
    var fresh =
        new FreshEstimate(
            plans.get(leader),
            Estimate.ofMean(freshLeader, level),
            Estimate.ofMean(freshBaseline, level),
            PairedDifference.between(freshLeader, freshBaseline, level));
    int other = leader == 0 ? runnerUp() : 0;
    Estimate lead =
        leader == 0
            ? PairedDifference.between(outcomes[0], outcomes[other], level).difference()
            : fresh.difference().difference();
    return new Answer(
        new AnswerWords(plans, deltaCents).of(verdicts, leader, other, lead),
        plans.get(leader),
        verdicts,
        Optional.of(selection()),
        Optional.of(fresh));
  }

  private int runnerUp() {
    return IntStream.range(1, outcomes.length)
        .boxed()
        .max((a, b) -> Double.compare(mean(a), mean(b)))
        .orElseThrow();
  }

  private Selection selection() {
    int n = outcomes[0].length;
    var procedure =
        new KimNelson(
            outcomes.length, new IndifferenceZone(deltaCents, level), Math.min(FIRST_STAGE, n));
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
        deltaCents,
        level);
  }
}
