package dev.fairfield.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Books that no longer fit, planned with an open pool, against the exact lexicographic optimum. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpenPoolOptimumTest {

  private static final int BOOKS = 12;
  private static final int LEAST_OPTIMAL = 10;
  private static final int PERCENT_OF_CAPACITY_LEFT = 85;
  private static final int[] QUICK_FOR_CP_SAT = {1, 2, 3, 4, 5, 9};

  private static List<Verdict> verdicts;

  @BeforeAll
  @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  static void solveAll() {
    verdicts =
        IntStream.rangeClosed(1, BOOKS)
            .parallel()
            .mapToObj(RandomBooks::of)
            .map(OpenPoolOptimumTest::shrunk)
            .map(Verdict::withOpenPool)
            .toList();
    System.out.print(Verdict.table(verdicts));
  }

  /** The same book with less capacity, yet room for what is pinned. */
  private static RandomBook shrunk(RandomBook random) {
    ExactModel exact = ExactModel.of(random.book(), random.request());
    List<Rep> reps =
        random.book().reps().stream()
            .map(rep -> withCapacity(rep, pinnedMinutes(exact, rep)))
            .toList();
    return new RandomBook(
        random.number(),
        new Book(random.book().accounts(), reps),
        random.request(),
        random.hiddenPlan());
  }

  private static Rep withCapacity(Rep rep, long leastMinutes) {
    RepCapacity capacity = rep.capacity();
    long minutes =
        Math.max(leastMinutes, capacity.capacityMinutes() * PERCENT_OF_CAPACITY_LEFT / 100);
    return new Rep(
        rep.id(),
        rep.name(),
        rep.team(),
        rep.home(),
        new RepCapacity(minutes, capacity.maxAccounts(), capacity.targetShare()),
        rep.coverage(),
        rep.record());
  }

  /** Workload of the groups that only this rep may own. */
  private static long pinnedMinutes(ExactModel exact, Rep rep) {
    int index = exact.book().reps().indexOf(rep);
    return IntStream.range(0, exact.groups().size())
        .filter(
            group ->
                exact.mayOwn()[group][index]
                    && IntStream.range(0, exact.repCount())
                        .noneMatch(other -> other != index && exact.mayOwn()[group][other]))
        .mapToLong(exact::minutes)
        .sum();
  }

  @Test
  void books_withoutPool_haveNoPlan() {
    assertThat(verdicts)
        .allSatisfy(
            verdict ->
                assertThat(
                        ExactSolver.findOptimum(
                            ExactModel.of(verdict.random().book(), verdict.random().request())))
                    .as("book %d", verdict.random().number())
                    .isEmpty());
  }

  /** CP-SAT and enumeration must agree on the books that CP-SAT solves within a second. */
  @Test
  void optimum_byEnumeration_isThatOfTheExactSolver() {
    for (int book : QUICK_FOR_CP_SAT) {
      Verdict verdict = verdicts.get(book - 1);
      Optimum exact = ExactSolver.findOptimum(verdict.exact()).orElseThrow();
      assertThat(exact.pooledWeight()).isEqualTo(verdict.optimum().pooledWeight());
      assertThat(exact.costCents()).isEqualTo(verdict.optimum().costCents());
    }
  }

  @Test
  void plan_keepsAllHardRulesAndCostsWhatTheOracleAsks() {
    assertThat(verdicts)
        .allSatisfy(
            verdict -> {
              assertThat(verdict.solved().hardUnitsByRule().values())
                  .as("book %d", verdict.random().number())
                  .containsOnly(0L);
              assertThat(verdict.costCents()).isEqualTo(verdict.restated().costCents());
              assertThat(verdict.solved().pooledCents())
                  .isEqualTo(verdict.restated().pooledWeight());
            });
  }

  @Test
  void plan_poolsNoLessThanTheOptimumAndBarelyMore() {
    assertThat(verdicts)
        .allSatisfy(
            verdict ->
                assertThat(verdict.solved().pooledCents())
                    .as("book %d", verdict.random().number())
                    .isGreaterThanOrEqualTo(verdict.optimum().pooledWeight())
                    .isCloseTo(verdict.optimum().pooledWeight(), withinPercentage(10)));
  }

  @Test
  void plan_onMostBooks_isTheLexicographicOptimum() {
    assertThat(verdicts.stream().filter(Verdict::isOptimal).count())
        .as("optimal plans of %d", BOOKS)
        .isGreaterThanOrEqualTo(LEAST_OPTIMAL);
  }

  /** The optimum pools no more than the plan does, so the plan's bound speaks of it too. */
  @Test
  void bound_neverLiesAboveThePlanOrTheOptimum() {
    assertThat(verdicts)
        .allSatisfy(
            verdict ->
                assertThat(verdict.solved().lowerBoundCents())
                    .as("book %d", verdict.random().number())
                    .isLessThanOrEqualTo(verdict.costCents())
                    .isLessThanOrEqualTo(verdict.optimum().costCents()));
  }
}
