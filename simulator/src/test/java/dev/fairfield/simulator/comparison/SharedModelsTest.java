package dev.fairfield.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Assumptions;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.support.SmallBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What scenarios of one book share changes no outcome. */
class SharedModelsTest {

  private static final String SCENARIO =
      """
      name: shared
      startDate: 2027-01-04
      events:
        - marketShift: {week: 9, untilWeek: 29, factor: 0.6, where: {region: North}}
      """;

  private static double[] outcomes(PlanSet of) {
    Replicator replicator = of.replicator(PlanSet.ORGANISATION, 3);
    double[] sums = new double[6];
    for (int world = 0; world < 3; world++) {
      replicator.replicate(world, List.of());
      for (int plan = 0; plan < 2; plan++) {
        sums[2 * world + plan] =
            replicator.row(plan)[PlanSet.ORGANISATION.column(PlanSet.NET_BOOKINGS)];
      }
    }
    return sums;
  }

  @Test
  void outcomes_anyWeakNumberChanged_areThoseOfModelsMadeAfresh() {
    var small = new SmallBook().reps(4);
    for (int i = 0; i < 40; i++) {
      small.account(
          "A%02d".formatted(i), "S%02d".formatted(1 + i % 4), 80_000 + 9_000L * i, 7_000L * i, 60);
    }
    Book book = small.book();
    Map<String, String> today = SmallBook.today(book);
    Map<String, String> others = new TreeMap<>(today);
    others.replaceAll((account, owner) -> account.endsWith("3") ? "S02" : owner);
    List<Map<String, String>> plans = List.of(today, others);
    Scenario scenario = Runs.scenario(SCENARIO);
    PlanSet set = PlanSet.of(book, scenario, PlanRequest.DEFAULT, plans);
    int checked = 0;
    for (Assumptions.Number number : Assumptions.of(scenario).weak()) {
      Scenario changed;
      try {
        changed = scenario.with(number.assumption().path(), number.assumption().high());
      } catch (InvalidInputException e) {
        continue;
      }
      assertThat(outcomes(set.in(changed)))
          .as(number.assumption().path())
          .isEqualTo(outcomes(PlanSet.of(book, changed, PlanRequest.DEFAULT, plans)));
      checked++;
    }
    assertThat(checked).isGreaterThan(30);
  }
}
