package dev.fairfield.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Plans and bounds of small books against proven optima: bound ≤ optimum ≤ plan on all, plan =
 * optimum on nearly all.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExactOptimumTest {

  private static final int BOOKS = 36;
  private static final int LEAST_OPTIMAL = 33;
  private static final int LEAST_BINDING = 10;
  private static final double ENUMERABLE = 200_000;

  private static List<Verdict> verdicts;

  @BeforeAll
  @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  static void solveAll() {
    verdicts =
        IntStream.rangeClosed(1, BOOKS)
            .parallel()
            .mapToObj(RandomBooks::of)
            .map(Verdict::on)
            .toList();
    System.out.print(Verdict.table(verdicts));
  }

  @Test
  void books_areFullAndTheirLimitsBind() {
    assertThat(verdicts).allMatch(verdict -> verdict.leastUsedCapacity() >= 0.95);
    assertThat(verdicts)
        .allSatisfy(verdict -> assertThat(verdict.exact().groups()).hasSizeBetween(8, 16));
    assertThat(verdicts.stream().filter(Verdict::accountLimitBinds).limit(LEAST_BINDING))
        .as("books that get cheaper without account limits")
        .hasSize(LEAST_BINDING);
    assertThat(verdicts.stream().filter(Verdict::moveLimitBinds).limit(LEAST_BINDING))
        .as("books that get cheaper without the move limit")
        .hasSize(LEAST_BINDING);
  }

  @Test
  void exactSolver_onEnumerableBooks_agreesWithEnumeration() {
    List<Verdict> enumerable =
        verdicts.stream()
            .filter(verdict -> Enumeration.size(verdict.exact()) <= ENUMERABLE)
            .toList();
    assertThat(enumerable).hasSizeGreaterThanOrEqualTo(LEAST_BINDING);
    assertThat(enumerable)
        .allSatisfy(
            verdict ->
                assertThat(Enumeration.findOptimum(verdict.exact()).orElseThrow().costCents())
                    .as("book %d", verdict.random().number())
                    .isEqualTo(verdict.optimum().costCents()));
  }

  @Test
  void plan_keepsAllHardRules() {
    assertThat(verdicts)
        .allSatisfy(
            verdict ->
                assertThat(verdict.solved().hardUnitsByRule().values())
                    .as("book %d", verdict.random().number())
                    .containsOnly(0L));
  }

  @Test
  void planCost_restatedFromTheFormulas_isTheSameToTheCent() {
    assertThat(verdicts)
        .allSatisfy(
            verdict ->
                assertThat(verdict.costCents())
                    .as("book %d", verdict.random().number())
                    .isEqualTo(verdict.restated().costCents()));
  }

  @Test
  void bound_neverLiesAboveTheOptimum() {
    assertThat(verdicts)
        .allSatisfy(
            verdict ->
                assertThat(verdict.solved().lowerBoundCents())
                    .as("book %d", verdict.random().number())
                    .isPositive()
                    .isLessThanOrEqualTo(verdict.optimum().costCents()));
  }

  @Test
  void plan_isNoCheaperThanTheOptimumAndWithinOnePercent() {
    assertThat(verdicts)
        .allSatisfy(
            verdict ->
                assertThat(verdict.costCents())
                    .as("book %d", verdict.random().number())
                    .isGreaterThanOrEqualTo(verdict.optimum().costCents())
                    .isCloseTo(verdict.optimum().costCents(), withinPercentage(1)));
  }

  @Test
  void plan_onNearlyAllBooks_isOptimal() {
    assertThat(verdicts.stream().filter(Verdict::isOptimal).count())
        .as("optimal plans of %d", BOOKS)
        .isGreaterThanOrEqualTo(LEAST_OPTIMAL);
  }
}
