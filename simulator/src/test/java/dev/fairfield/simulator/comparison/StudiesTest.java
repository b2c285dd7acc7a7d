package dev.fairfield.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.simulator.support.Runs;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StudiesTest {

  @Test
  void threads_oneOrTwo_giveTheSame() {
    Comparison one =
        StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today(), StudyCase.relieved());
    Comparison two =
        StudyCase.compare(StudyCase.VACANT, 2, StudyCase.today(), StudyCase.relieved());

    assertThat(two.drivers()).isEqualTo(one.drivers());
    assertThat(two.resilience()).isEqualTo(one.resilience());
    assertThat(two.headcount()).isEqualTo(one.headcount());
    assertThat(two.reconciliations()).isEqualTo(one.reconciliations());
    assertThat(two.warnings()).isEqualTo(one.warnings());
  }

  @Test
  void drivers_ofChangedPlan_largestSwingFirstAndWithoutMeasuresAlone() {
    Comparison comparison =
        StudyCase.compare(StudyCase.VACANT, 2, StudyCase.today(), StudyCase.relieved());

    assertThat(comparison.drivers()).isNotEmpty();
    assertThat(comparison.drivers()).extracting(driver -> -driver.swingCents()).isSorted();
    assertThat(comparison.drivers()).allMatch(driver -> driver.plan().equals("Relieved"));
    assertThat(comparison.drivers()).allMatch(driver -> driver.swingCents() > 0);
    assertThat(comparison.drivers())
        .extracting(driver -> driver.assumption().path())
        .doesNotContain("quota.expectedAttainment", "policy.coverEffort", "horizonWeeks");
  }

  @Test
  void drivers_identicalPlans_areNone() {
    NamedPlan same = new NamedPlan("Same", StudyCase.today().repByAccount());

    assertThat(StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today(), same).drivers()).isEmpty();
  }

  @Test
  void headcount_overloadedTeamWithoutRamp_gainsByOneMoreAndLosesByOneFewer() {
    Comparison comparison =
        StudyCase.compare(StudyCase.VACANT + "ramp: {shares: []}\n", 1, StudyCase.relieved());

    HeadcountValue north =
        comparison.headcount().stream()
            .filter(value -> value.region().equals("North"))
            .findFirst()
            .orElseThrow();
    assertThat(north.more().mean()).isPositive();
    assertThat(north.fewer().orElseThrow().interval().high()).isNegative();
    HeadcountValue alone =
        comparison.headcount().stream()
            .filter(value -> value.region().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(alone.fewer()).isEmpty();
  }

  @Test
  void stop_whenStudiesBegin_leavesThemOut() {
    var stopped = new AtomicBoolean();
    Comparison comparison =
        Simulation.of(
                StudyCase.book(),
                Runs.scenario(StudyCase.VACANT),
                List.of(StudyCase.today(), StudyCase.relieved()),
                PlanRequest.DEFAULT)
            .compare(
                SimulationSettings.ofReplications(20, 7),
                new SimulationListener() {
                  @Override
                  public void phaseStarted(String phase) {
                    stopped.set(stopped.get() || phase.equals("Which assumptions matter"));
                  }
                },
                stopped::get);

    assertThat(comparison.kpis()).isNotEmpty();
    assertThat(comparison.drivers()).isEmpty();
    assertThat(comparison.resilience()).isEmpty();
    assertThat(comparison.headcount()).isEmpty();
    assertThat(comparison.reconciliations()).isEmpty();
  }

  @Test
  void warnings_unownedAccountsAndFewReplications_areNamed() {
    Map<String, String> owners = new TreeMap<>(StudyCase.today().repByAccount());
    owners.put("A05", "");

    Comparison comparison =
        StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today(), new NamedPlan("Gap", owners));

    assertThat(comparison.warnings())
        .contains(
            "Gap leaves 1 account without an owner who is there; they are treated like those of an empty seat.",
            "There are too few replications for the mean of the worst tenth of futures and its interval; 3,200 are enough.");
  }

  /** S02 and S03 hold 15 accounts each; S03 has left for good, S02 is replaced. */
  @Test
  void plans_repsWhoLeftForGood_ownNothingAndDoNotTravel() {
    String yaml =
        StudyCase.VACANT
            + """
            events:
              - repLeaves: {rep: S02, week: 0}
              - repLeaves: {rep: S03, week: 0, backfill: false}
            """;

    PlanFacts before = StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today()).plans().get(0);
    PlanFacts after = StudyCase.compare(yaml, 1, StudyCase.today()).plans().get(0);

    assertThat(before.accountsUnowned()).isZero();
    assertThat(after.accountsUnowned()).isEqualTo(15);
    assertThat(after.accountsOwned()).isEqualTo(45);
    assertThat(after.travelHours()).isPositive().isLessThan(before.travelHours());
    assertThat(after.travelCostCents()).isLessThan(before.travelCostCents());
  }

  @Test
  void warnings_demandFarAboveQuota_nameTheFactorThatWouldFit() {
    String yaml = Runs.STILL + "demand: {newSaleFactor: 4}\n";

    Comparison comparison = StudyCase.compare(yaml, 1, StudyCase.today());

    assertThat(comparison.warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("Today attains ")
                    .contains("demand.newSaleFactor scales new sales; at about ")
                    .contains(" instead of 4.00 quota would be met."));
  }
}
