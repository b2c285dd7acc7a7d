package dev.fairfield.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.validation.MeasuredDollars;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.support.Runs;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One difference, one number, whoever leads; and what fresh worlds and more worlds would say. */
class AnswerStudyTest {

  private static final NamedPlan GAP = gap();

  /** Today with a quarter of the accounts left to nobody: it trails. */
  private static NamedPlan gap() {
    Map<String, String> owners = new TreeMap<>(StudyCase.today().repByAccount());
    for (int i = 0; i < 60; i += 4) {
      owners.put("A%02d".formatted(i), "");
    }
    return new NamedPlan("Gap", owners);
  }

  private static Comparison compare(Scenario scenario, int replications, NamedPlan... plans) {
    return Simulation.of(StudyCase.book(), scenario, List.of(plans), PlanRequest.DEFAULT)
        .compare(
            SimulationSettings.ofReplications(replications, 7).withoutStudies(),
            SimulationListener.SILENT,
            () -> false);
  }

  private static Difference difference(Comparison comparison, String plan) {
    Figure primary = comparison.primary();
    return comparison.kpis().stream()
        .filter(kpi -> kpi.figure().equals(primary) && kpi.plan().equals(plan))
        .findFirst()
        .flatMap(KpiResult::toBaseline)
        .orElseThrow();
  }

  private static MeasuredDollars measured(double cents, Interval interval) {
    return MeasuredDollars.of(cents, interval.halfWidth());
  }

  @Test
  void sentence_baselineLeads_isTheRunnerUpsRowOfTheTable() {
    Comparison comparison =
        compare(Runs.scenario(StudyCase.VACANT), 60, StudyCase.relieved(), GAP, StudyCase.today());

    Answer answer = comparison.answer();
    FreshEstimate fresh = answer.fresh().orElseThrow();
    assertThat(answer.leader()).isEqualTo("Relieved");
    Difference row = difference(comparison, fresh.other());
    assertThat(answer.sentence())
        .startsWith(
            "Relieved nets %s more of bookings than %s (± %s)."
                .formatted(
                    measured(-row.mean(), row.interval()).amount(),
                    fresh.other(),
                    measured(-row.mean(), row.interval()).error()));
  }

  @Test
  void sentence_otherPlanLeads_isItsRowOfTheTable() {
    Comparison comparison =
        compare(Runs.scenario(StudyCase.VACANT), 60, GAP, StudyCase.today(), StudyCase.relieved());

    Difference row = difference(comparison, "Relieved");
    assertThat(comparison.answer().sentence())
        .startsWith(
            "Relieved nets %s more of bookings than Gap (± %s)."
                .formatted(
                    measured(row.mean(), row.interval()).amount(),
                    measured(row.mean(), row.interval()).error()));
    FreshEstimate fresh = comparison.answer().fresh().orElseThrow();
    assertThat(fresh.other()).isEqualTo("Gap");
    assertThat(fresh.difference().difference().mean())
        .isCloseTo(fresh.planMean().mean() - fresh.otherMean().mean(), within(1e-3))
        .isNotEqualTo(row.mean());
    MeasuredDollars onFresh =
        measured(
            fresh.difference().difference().mean(), fresh.difference().difference().interval());
    assertThat(comparison.answer().check())
        .isEqualTo(
            "The best of several plans looks a little better than it is, so Relieved met 256 fresh futures that took no part in choosing it: there it nets %s more than Gap (± %s)."
                .formatted(onFresh.amount(), onFresh.error()));
  }

  @Test
  void singlePlan_check_isBlank() {
    Answer answer = compare(Runs.scenario(StudyCase.VACANT), 20, StudyCase.today()).answer();

    assertThat(answer.check()).isEmpty();
    assertThat(answer.fresh()).isEmpty();
  }

  /** (t·S ÷ δ)² futures decide: with a small δ more than there were, and the warning names them. */
  @Test
  void noClearBest_smallIndifference_namesTheFuturesThatWouldDo() {
    Map<String, String> owners = new TreeMap<>(StudyCase.today().repByAccount());
    owners.put("A01", "S02");
    Comparison comparison =
        compare(
            Runs.scenario(StudyCase.VACANT + "indifferenceUsd: 10\n"),
            6,
            StudyCase.today(),
            new NamedPlan("Alike", owners));

    long needed = comparison.answer().selection().orElseThrow().replicationsNeeded();
    assertThat(needed).isGreaterThan(6);
    assertThat(comparison.warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("No plan is clearly best: ")
                    .contains(
                        "About %,d futures would be enough to choose the best plan or one that trails it by less than $10"
                            .formatted(needed)));
  }

  @Test
  void noClearBest_identicalPlans_saysThatTheFuturesAreEnough() {
    NamedPlan same = new NamedPlan("Same", StudyCase.today().repByAccount());

    assertThat(compare(Runs.scenario(StudyCase.VACANT), 30, StudyCase.today(), same).warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .contains(
                        "These futures are enough to choose the best plan or one that trails it by less than"));
  }
}
