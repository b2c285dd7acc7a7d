package dev.fairfield.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.benchmarks.books.BookCut;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.PlanRequest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanningMethodTest {

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

  /** A tenth of the sample book; capacities leave room, as its large units fill a rep. */
  private static final Book CUT =
      BookCut.withFill(BookCut.everyNthUnit(BenchmarkBook.shipped(), 10, 0), 0.60);

  private static final PricedBook PRICED = PricedBook.of(CUT, PlanRequest.DEFAULT);

  @Test
  void nearestRep_everySingleAccount_hasNoNearerEligibleRep() {
    SolvedPlan plan = PlanningMethod.NEAREST_REP.plan(PRICED, ONE_SECOND, 1);

    assertThat(plan.ownersByAccount()).hasSameSizeAs(CUT.assignableAccounts());
    PRICED.units().stream()
        .filter(unit -> unit.members().size() == 1)
        .map(unit -> unit.members().get(0))
        .filter(account -> !PRICED.pins().containsKey(account.id()))
        .forEach(account -> checkNearest(account, plan.ownersByAccount().get(account.id())));
  }

  private static void checkNearest(Account account, String ownerId) {
    double distanceKm =
        CUT.findRep(ownerId).orElseThrow().home().distanceKmTo(account.place().location());
    for (Rep rep : CUT.reps()) {
      if (rep.mayOwn(account)) {
        assertThat(rep.home().distanceKmTo(account.place().location()))
            .as("%s is nearer to %s than %s", rep.id(), account.id(), ownerId)
            .isGreaterThanOrEqualTo(distanceKm);
      }
    }
  }

  @Test
  void nearestRep_tightCapacities_breaksNoRuleButLimits() {
    SolvedPlan plan = PlanningMethod.NEAREST_REP.plan(PRICED, ONE_SECOND, 1);

    assertThat(plan.hardUnitsByRule().get(HardRule.CAPACITY)).isPositive();
    assertThat(plan.hardUnitsByRule().get(HardRule.ELIGIBILITY)).isZero();
    assertThat(plan.hardUnitsByRule().get(HardRule.ONE_OWNER)).isZero();
    assertThat(plan.hardUnitsByRule().get(HardRule.PINNED)).isZero();
  }

  @Test
  void greedy_cutBook_keepsLimitsAndCostsLessThanNearestRep() {
    SolvedPlan greedy = PlanningMethod.GREEDY.plan(PRICED, ONE_SECOND, 1);
    SolvedPlan nearest = PlanningMethod.NEAREST_REP.plan(PRICED, ONE_SECOND, 1);

    assertThat(greedy.hardUnits()).isZero();
    assertThat(greedy.cost().totalCents()).isLessThan(nearest.cost().totalCents());
  }

  @Test
  void timefoldDefault_cutBook_givesOwnersTheModelCanPrice() {
    SolvedPlan plan = PlanningMethod.TIMEFOLD_DEFAULT.plan(PRICED, ONE_SECOND, 1);

    assertThat(plan.ownersByAccount()).isNotEmpty();
    assertThat(plan.hardUnitsByRule().get(HardRule.ELIGIBILITY)).isZero();
    assertThat(plan.lowerBoundCents()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"CP_SAT", "SCIP", "HIGHS"})
  void mip_smallTeam_givesAPlanThatKeepsAllRules(PlanningMethod method) {
    Optional<String> obstacle = method.findObstacle();
    assumeTrue(obstacle.isEmpty(), () -> "Skipped: " + obstacle.orElseThrow());
    Book team = BookCut.ofTeam(BenchmarkBook.shipped(), "Enterprise");
    Book small = BookCut.withFill(BookCut.everyNthUnit(team, 4, 0), 0.60);
    PricedBook priced = PricedBook.of(small, PlanRequest.DEFAULT);

    SolvedPlan plan = method.plan(priced, FIVE_SECONDS, 1);

    assertThat(plan.hardUnits()).isZero();
    assertThat(plan.cost().totalCents())
        .isLessThan(PlanningMethod.GREEDY.plan(priced, FIVE_SECONDS, 1).cost().totalCents());
  }

  @Test
  void getByOptionName_unknown_listsTheValidNames() {
    assertThat(PlanningMethod.getByOptionName("cp-sat")).isSameAs(PlanningMethod.CP_SAT);
    assertThatThrownBy(() -> PlanningMethod.getByOptionName("gurobi"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The method \"gurobi\" is unknown; choose from nearest-rep, greedy, timefold-default,"
                + " cp-sat, scip, highs, fairfield.");
  }
}
