package dev.fairfield.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.support.Runs;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconciliationStudyTest {

  @Test
  void identicalPlans_everyPart_isZero() {
    NamedPlan same = new NamedPlan("Same", StudyCase.today().repByAccount());

    Comparison comparison = StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today(), same);

    assertThat(comparison.reconciliations()).hasSize(1);
    assertThat(comparison.reconciliations().get(0).parts())
        .allSatisfy(
            part -> {
              assertThat(part.simulatedCents().mean()).isZero();
              assertThat(part.plannerCents().orElse(0L)).isZero();
            });
  }

  @Test
  void parts_ofChangedPlan_addUpToTotal() {
    Comparison comparison =
        StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today(), StudyCase.relieved());

    List<Reconciliation.Part> parts = comparison.reconciliations().get(0).parts();
    Reconciliation.Part total = parts.get(parts.size() - 1);
    List<Reconciliation.Part> others = parts.subList(0, parts.size() - 1);
    assertThat(total.name()).isEqualTo("total");
    assertThat(others.stream().mapToDouble(part -> part.simulatedCents().mean()).sum())
        .isCloseTo(total.simulatedCents().mean(), within(0.01));
    assertThat(others.stream().mapToLong(part -> part.plannerCents().orElse(0L)).sum())
        .isEqualTo(total.plannerCents().orElseThrow());
    assertThat(
            comparison.plans().get(0).plannerCostCents()
                - comparison.plans().get(1).plannerCostCents())
        .isEqualTo(total.plannerCents().orElseThrow());
  }

  @Test
  void overloadedRep_isRelieved_gainsFromBalanceAndLosesByHandover() {
    Map<String, Reconciliation.Part> parts =
        byName(StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today(), StudyCase.relieved()));

    assertThat(parts.get("balance").simulatedCents().interval().low()).isPositive();
    assertThat(parts.get("handover").simulatedCents().interval().high()).isNegative();
    assertThat(parts.get("fairness band").simulatedCents().mean()).isZero();
  }

  @Test
  void sellingHour_moreTravel_isWhatItsHoursLoseForEachOfThem() {
    Comparison comparison =
        StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today(), StudyCase.relieved());

    Reconciliation reconciliation = comparison.reconciliations().get(0);
    SellingHour hour = reconciliation.sellingHour().orElseThrow();
    Figure activity = new Figure(Kpi.ACTIVITY, Scope.ORGANISATION, Period.WHOLE);
    double hours = 0;
    for (int world = 0; world < ReconciliationStudy.WORLDS; world++) {
      hours +=
          (comparison.outcomes().denominators(0, activity)[world]
                  - comparison.outcomes().denominators(1, activity)[world])
              / ReconciliationStudy.WORLDS;
    }
    Estimate gain = byName(comparison).get("travel hours").simulatedCents();
    assertThat(hour.hours()).isCloseTo(hours, within(1e-6));
    assertThat(hour.simulatedCents() * hours).isCloseTo(-gain.mean(), within(0.01));
    assertThat(hour.interval().contains(hour.simulatedCents())).isTrue();
    assertThat(hour.plannerCents()).isEqualTo(6_000);
  }

  @Test
  void sellingHour_identicalPlans_isEmpty() {
    NamedPlan same = new NamedPlan("Same", StudyCase.today().repByAccount());

    assertThat(
            StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today(), same)
                .reconciliations()
                .get(0)
                .sellingHour())
        .isEmpty();
  }

  @Test
  void loadWithoutEffect_balanceAndTravelHours_areZeroAndTravelCostIsThePlans() {
    Comparison comparison =
        StudyCase.compare(Runs.STILL, 1, StudyCase.today(), StudyCase.relieved());

    Map<String, Reconciliation.Part> parts = byName(comparison);
    assertThat(parts.get("balance").simulatedCents().mean()).isZero();
    assertThat(parts.get("fit").simulatedCents().mean()).isZero();
    assertThat(parts.get("travel cost").simulatedCents().mean())
        .isCloseTo(
            comparison.plans().get(0).travelCostCents()
                - comparison.plans().get(1).travelCostCents(),
            within(2.0));
  }

  private static Map<String, Reconciliation.Part> byName(Comparison comparison) {
    return comparison.reconciliations().get(0).parts().stream()
        .collect(Collectors.toMap(Reconciliation.Part::name, Function.identity()));
  }
}
