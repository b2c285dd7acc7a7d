package dev.fairfield.solver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RandomBooks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolveListenerTest {

  private record Told(long costCents, Supplier<Map<String, String>> owners) {}

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 5, 8})
  void planImproved_askedAfterwards_handsOverOwnersOfThatCost(long seed) {
    BookBuilder book = RandomBooks.withRoom(seed);
    PricedBook priced = PricedBook.of(book.book(), book.request());
    List<Told> told = Collections.synchronizedList(new ArrayList<>());
    SolveListener listener =
        new SolveListener() {
          @Override
          public void planImproved(long costCents, Supplier<Map<String, String>> owners) {
            told.add(new Told(costCents, owners));
          }
        };

    SolvedPlan solved =
        new PlanSolver(() -> 0)
            .solve(priced, SolveLimits.ofSteps(400, 1), Map.of(), listener, () -> false);

    assertThat(solved.outcome()).isEqualTo(Outcome.FEASIBLE);
    assertThat(told).isNotEmpty();
    for (Told plan : told) {
      SolvedPlan asIs = PlanSolver.asIs(priced, plan.owners().get());
      assertThat(asIs.hardUnits()).isZero();
      assertThat(asIs.cost().totalCents()).isEqualTo(plan.costCents());
    }
    assertThat(told.get(told.size() - 1).owners().get()).isEqualTo(solved.ownersByAccount());
  }
}
