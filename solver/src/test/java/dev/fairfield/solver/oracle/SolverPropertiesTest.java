package dev.fairfield.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.support.Retelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must stay the same, or scale, when a book is told another way. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SolverPropertiesTest {

  /** The bound is the same however long the search. */
  private static final int BOUND_ALONE = 0;

  private static final int STEPS = 2_000;
  private static final int FACTOR = 7;
  private static final int ROUNDED_TERMS_PER_REP = 2;
  private static final int ROUNDED_TERMS_PER_ACCOUNT = 3;

  @ParameterizedTest
  @ValueSource(ints = {101, 102, 103, 104, 105, 106})
  void bound_onAnyBook_isNoMoreThanTheCostOfAFeasiblePlan(int number) {
    RandomBook random = RandomBooks.of(number);
    PricedBook priced = PricedBook.of(random.book(), random.request());
    SolvedPlan solved = Verdict.solve(priced, STEPS);
    if (solved.hardUnits() == 0) {
      assertThat(solved.lowerBoundCents()).isLessThanOrEqualTo(solved.cost().totalCents());
    }
    assertThat(solved.lowerBoundCents())
        .isLessThanOrEqualTo(PlanCost.of(priced, random.hiddenPlan()).totalCents());
  }

  @ParameterizedTest
  @ValueSource(ints = {111, 112, 113})
  void cost_withAllMoneyTimesSeven_isSevenfoldUpToRounding(int number) {
    RandomBook random = RandomBooks.of(number);
    Book scaled = Retelling.moneyTimes(FACTOR, random.book());
    PlanRequest request = Retelling.moneyTimes(FACTOR, random.request());
    PricedBook before = PricedBook.of(random.book(), random.request());
    PricedBook after = PricedBook.of(scaled, request);
    assertThat(PlanCost.of(after, random.hiddenPlan()).totalCents())
        .isCloseTo(
            FACTOR * PlanCost.of(before, random.hiddenPlan()).totalCents(),
            within((FACTOR + 1) * roundedTerms(random.book())));
    assertThat(boundCents(after)).isCloseTo(FACTOR * boundCents(before), withinPercentage(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {121, 122, 123})
  void bound_withOtherIds_isTheSameUpToRounding(int number) {
    RandomBook random = RandomBooks.of(number);
    PricedBook renamed =
        PricedBook.of(Retelling.renamed(random.book()), Retelling.renamed(random.request()));
    PricedBook before = PricedBook.of(random.book(), random.request());
    assertThat(boundCents(renamed))
        .isCloseTo(boundCents(before), within(roundedTerms(random.book())));
  }

  @ParameterizedTest
  @ValueSource(ints = {131, 132, 133})
  void boundAndOptimum_withARepOfATeamWithoutAccounts_areTheSame(int number) {
    RandomBook random = RandomBooks.of(number);
    Rep first = random.book().reps().get(0);
    List<Rep> reps = new ArrayList<>(random.book().reps());
    reps.add(
        new Rep(
            "z-idle",
            "",
            "Idle",
            first.home(),
            first.capacity(),
            first.coverage(),
            first.record()));
    var larger = new Book(random.book().accounts(), reps);
    assertThat(optimumCents(larger, random.request()))
        .isEqualTo(optimumCents(random.book(), random.request()));
    assertThat(boundCents(PricedBook.of(larger, random.request())))
        .isCloseTo(
            boundCents(PricedBook.of(random.book(), random.request())),
            within((long) ROUNDED_TERMS_PER_REP));
  }

  @ParameterizedTest
  @ValueSource(ints = {141, 142, 143})
  void plan_withRowsInAnotherOrder_isTheSame(int number) {
    RandomBook random = RandomBooks.of(number);
    List<Account> accounts = new ArrayList<>(random.book().accounts());
    List<Rep> reps = new ArrayList<>(random.book().reps());
    Collections.shuffle(accounts, new Random(number));
    Collections.shuffle(reps, new Random(number + 1));
    assertSamePlan(
        Verdict.solve(PricedBook.of(random.book(), random.request()), STEPS),
        Verdict.solve(PricedBook.of(new Book(accounts, reps), random.request()), STEPS));
  }

  @ParameterizedTest
  @ValueSource(ints = {151, 152, 153})
  void plan_solvedTwiceWithOneSeed_isTheSame(int number) {
    RandomBook random = RandomBooks.of(number);
    PricedBook priced = PricedBook.of(random.book(), random.request());
    assertSamePlan(Verdict.solve(priced, STEPS), Verdict.solve(priced, STEPS));
  }

  private static void assertSamePlan(SolvedPlan one, SolvedPlan other) {
    assertThat(other.ownersByAccount()).isEqualTo(one.ownersByAccount());
    assertThat(other.cost().totalCents()).isEqualTo(one.cost().totalCents());
    assertThat(other.lowerBoundCents()).isEqualTo(one.lowerBoundCents());
  }

  private static long boundCents(PricedBook priced) {
    return Verdict.solve(priced, BOUND_ALONE).lowerBoundCents();
  }

  private static long optimumCents(Book book, PlanRequest request) {
    return ExactSolver.findOptimum(ExactModel.of(book, request)).orElseThrow().costCents();
  }

  private static long roundedTerms(Book book) {
    return (long) ROUNDED_TERMS_PER_ACCOUNT * book.accounts().size()
        + (long) ROUNDED_TERMS_PER_REP * book.reps().size();
  }
}
