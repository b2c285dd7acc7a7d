package dev.fairfield.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.world.Departure;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResilienceStudyTest {

  @Test
  void seatWithoutAccounts_leaves_losesExactlyNothing() {
    Comparison comparison = StudyCase.compare(StudyCase.VACANT, 1, StudyCase.today());

    Resilience today = comparison.resilience().get(0);
    Resilience.Loss idle =
        today.seats().stream()
            .filter(loss -> loss.repIds().equals(List.of("S04")))
            .findFirst()
            .orElseThrow();
    assertThat(idle.cents().mean()).isZero();
    assertThat(idle.cents().standardDeviation()).isZero();
    assertThat(today.seats().get(0).repIds()).containsExactly("S01");
    assertThat(today.worstPair().cents().mean()).isGreaterThan(today.seats().get(0).cents().mean());
    assertThat(today.seats()).extracting(loss -> -loss.cents().mean()).isSorted();
  }

  @Test
  void peopleDrawnAgain_anyDeparture_isTheWorldDrawnWithIt() {
    String spread = StudyCase.VACANT.replace("vacant}", "spread}");
    PlanSet set =
        PlanSet.of(
            StudyCase.book(),
            Runs.scenario(spread),
            PlanRequest.DEFAULT,
            List.of(StudyCase.today().repByAccount(), StudyCase.relieved().repByAccount()));
    Replicator once = set.replicator(PlanSet.ORGANISATION, 11);
    Replicator again = set.replicator(PlanSet.ORGANISATION, 11);

    for (int world = 0; world < 30; world++) {
      again.draw(world);
      for (int seat = 0; seat < 4; seat++) {
        List<Departure> departures = List.of(new Departure(seat, 0, true));
        once.replicate(world, departures);
        again.replicateAgain(departures, List.of(0, 1));
        assertThat(again.row(0)).isEqualTo(once.row(0));
        assertThat(again.row(1)).isEqualTo(once.row(1));
      }
    }
  }
}
