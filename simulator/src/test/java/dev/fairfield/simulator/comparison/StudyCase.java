package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.support.SmallBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Four reps of a team, the last without accounts, and plans that deal their accounts otherwise. */
final class StudyCase {

  /** People leave, and nobody takes over from them. */
  static final String VACANT =
      """
      name: vacant
      startDate: 2027-01-04
      policy: {afterDeparture: vacant}
      """;

  private StudyCase() {}

  /** S01 has twice the work of the others; every account is visited. */
  static Book book() {
    var small = new SmallBook().rep("S01", 900).rep("S02", 1_000).rep("S03", 1_100).rep("S04", 800);
    for (int i = 0; i < 60; i++) {
      String owner = i % 4 < 2 ? "S01" : i % 4 == 2 ? "S02" : "S03";
      small.account("A%02d".formatted(i), owner, 90_000 + 1_100 * i, 30_000 + 700 * i, 50 + i % 7);
    }
    Book still = small.book();
    return new Book(
        still.accounts().stream()
            .map(a -> a.withEffort(new AccountEffort(a.effort().workloadMinutes(), 3)))
            .toList(),
        still.reps());
  }

  static NamedPlan today() {
    return new NamedPlan("Today", SmallBook.today(book()));
  }

  /** Every fourth account goes from S01 to S04. */
  static NamedPlan relieved() {
    Map<String, String> owners = new TreeMap<>(SmallBook.today(book()));
    for (int i = 0; i < 60; i += 4) {
      owners.put("A%02d".formatted(i), "S04");
    }
    return new NamedPlan("Relieved", owners);
  }

  static Comparison compare(String yaml, int threads, NamedPlan... plans) {
    return Simulation.of(book(), Runs.scenario(yaml), List.of(plans), PlanRequest.DEFAULT)
        .compare(
            SimulationSettings.ofReplications(60, 7).withThreads(threads),
            SimulationListener.SILENT,
            () -> false);
  }
}
