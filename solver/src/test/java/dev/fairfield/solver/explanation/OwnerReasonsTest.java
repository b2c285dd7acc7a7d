package dev.fairfield.solver.explanation;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.solver.checking.PlanChecker;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RandomBooks;
import dev.fairfield.solver.variation.PinSource;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OwnerReasonsTest {

  private static OwnerReason reason(BookBuilder book, Map<String, String> owners, String account) {
    return new OwnerReasons(PlanSolver.asIs(book.priced(), owners)).find(account, 3).orElseThrow();
  }

  /** R2 has 100 − 70 = 30 minutes left of the 90 the move brings: 60 minutes are missing. */
  @Test
  void alternative_withoutHours_namesWhatIsMissing() {
    BookBuilder book =
        reps(rep("R1").minutes(300), rep("R2").minutes(100))
            .accounts(account("A1").minutes(90), account("A2").minutes(70));

    Alternative other = reason(book, Map.of("A1", "R1", "A2", "R2"), "A1").alternatives().get(0);

    assertThat(other.rep().id()).isEqualTo("R2");
    assertThat(other.obstacles())
        .containsExactly(
            new Obstacle(
                HardRule.CAPACITY,
                60,
                "1.0 more hours for R2 (1.2 of 1.7 are taken and the move brings 1.5)"));
    assertThat(other.toFlip()).contains(other.obstacles().get(0).sentence());
  }

  @Test
  void alternative_ofAPinnedAccount_namesThePin() {
    BookBuilder book =
        reps(rep("R1"), rep("R2")).accounts(account("A1").owner("R1").pinned(), account("A2"));

    OwnerReason reason = reason(book, Map.of("A1", "R1", "A2", "R2"), "A1");

    assertThat(reason.pin()).contains(PinSource.BOOK);
    assertThat(reason.alternatives().get(0).obstacles())
        .containsExactly(
            new Obstacle(HardRule.PINNED, 1_000, "take the pin off A1 (pin of the book to R1)"));
  }

  /**
   * One move is used and one allowed: a second is one too many. Two accounts are with R2 of two.
   */
  @Test
  void alternative_beyondMoveAndAccountLimit_namesBoth() {
    BookBuilder book =
        reps(rep("R1"), rep("R2").maxAccounts(2))
            .accounts(
                account("A1").owner("R1"), account("A2").owner("R1"), account("A3").owner("R2"))
            .maxMoves(1);

    Alternative other =
        reason(book, Map.of("A1", "R1", "A2", "R2", "A3", "R2"), "A1").alternatives().get(0);

    assertThat(other.obstacles())
        .extracting(Obstacle::sentence)
        .containsExactly(
            "room for 1 more accounts with R2 (2 of 2 are taken)",
            "1 more moves allowed (1 of 1 are used)");
  }

  @Test
  void ineligibleReps_everyReason_isCountedOnce() {
    BookBuilder book =
        reps(
                rep("R1").team("East"),
                rep("R2").team("West").languages("en"),
                rep("R3").team("East").languages("en"),
                rep("R4").team("East").industries("Steel").states("ON"),
                rep("R5").team("East").states("ON"))
            .accounts(account("A1").team("East").language("fr").industry("Health").state("QC"));

    OwnerReason reason = reason(book, Map.of("A1", "R1"), "A1");

    assertThat(reason.eligibleReps()).isEqualTo(1);
    assertThat(reason.ineligibleReps())
        .containsExactly(
            entry(Ineligibility.TEAM, 1),
            entry(Ineligibility.LANGUAGE, 1),
            entry(Ineligibility.INDUSTRY, 1),
            entry(Ineligibility.STATE, 1));
  }

  /** Handover alone speaks: 0.154 × 1,000 = $154 against 0, and no price above 0 turns that. */
  @Test
  void alternative_dearerByOneRuleAlone_saysThatNoPriceHelps() {
    BookBuilder book =
        reps(rep("R1"), rep("R2")).accounts(account("A1").owner("R1").revenueUsd(1_000));

    Alternative other = reason(book, Map.of("A1", "R1"), "A1").alternatives().get(0);

    assertThat(other.differenceCents()).isEqualTo(15_400);
    assertThat(other.toFlip())
        .containsExactly("it would cost $154 a year more; no single price makes up for it");
  }

  /**
   * One visit a year by R1 costs 111.195 km of travel, $106.75 (R2 is at the door), less than the
   * $154 of the handover. Travel dearer by 154 ÷ 106.75 − 1 = 44 % is nearer than a handover price
   * lower by 1 − 106.75 ÷ 154 = 31 %, which is a factor of 0.69 or 1 ÷ 1.4427.
   */
  @Test
  void alternative_nearerButWithAHandover_namesThePriceThatWouldFlipIt() {
    BookBuilder book =
        reps(rep("R1").at(1, 0), rep("R2"))
            .accounts(account("A1").owner("R1").revenueUsd(1_000).visits(1));

    Alternative other = reason(book, Map.of("A1", "R1"), "A1").alternatives().get(0);

    assertThat(other.differenceCents()).isEqualTo(15_400 - 10_675);
    assertThat(other.toFlip())
        .containsExactly("it would cost $47 a year more; travel 44 % dearer would make up for it");
  }

  @Test
  void find_accountNoPlanTouches_isEmpty() {
    BookBuilder book = reps(rep("R1")).accounts(account("A1").notAssignable());
    var reasons = new OwnerReasons(PlanSolver.asIs(book.priced(), Map.of()));

    assertThat(reasons.find("A1", 3)).isEmpty();
    assertThat(reasons.find("A9", 3)).isEmpty();
  }

  /** On random books the differences are those of the plan with the move, rule by rule. */
  @Test
  void alternatives_ofRandomBooks_areTheDifferenceOfTheWholePlan() {
    for (int seed = 0; seed < 150; seed++) {
      PricedBook priced = RandomBooks.withEveryRule(seed).priced();
      Map<String, String> owners = anyOwners(priced, new Random(seed));
      SolvedPlan plan = PlanSolver.asIs(priced, owners);
      var reasons = new OwnerReasons(plan);
      for (AccountUnit unit : priced.units()) {
        for (Alternative other : reasons.find(unit.id(), 9).orElseThrow().alternatives()) {
          Map<String, String> moved = new TreeMap<>(owners);
          unit.members().forEach(member -> moved.put(member.id(), other.rep().id()));
          assertSame(plan, moved, other);
        }
      }
    }
  }

  private static void assertSame(SolvedPlan plan, Map<String, String> moved, Alternative other) {
    PlanCost after = PlanCost.of(plan.priced(), moved);
    for (SoftRule rule : SoftRule.values()) {
      assertThat(other.differenceCents(rule))
          .as("%s to %s", rule, other.rep().id())
          .isEqualTo(after.cents(rule) - plan.cost().cents(rule));
    }
    assertThat(other.differenceCents()).isEqualTo(after.totalCents() - plan.cost().totalCents());
    Map<HardRule, Long> hard =
        new PlanChecker(plan.priced().book(), plan.priced().request(), plan.priced().pins())
            .hardUnitsByRule(moved);
    for (HardRule rule : new HardRule[] {HardRule.ACCOUNT_LIMIT, HardRule.MOVE_LIMIT}) {
      long further = hard.get(rule) - plan.hardUnitsByRule().get(rule);
      long told =
          other.obstacles().stream()
              .filter(obstacle -> obstacle.rule() == rule)
              .mapToLong(Obstacle::hardUnits)
              .sum();
      assertThat(told).as(rule.label()).isGreaterThanOrEqualTo(further);
    }
  }

  /** Whole units with any rep of their team, some in the pool. */
  private static Map<String, String> anyOwners(PricedBook priced, Random random) {
    Map<String, String> owners = new TreeMap<>();
    for (AccountUnit unit : priced.units()) {
      int rep = random.nextInt(priced.reps().size() + 1);
      if (rep < priced.reps().size()) {
        unit.members().forEach(member -> owners.put(member.id(), priced.reps().get(rep).id()));
      }
    }
    return owners;
  }
}
