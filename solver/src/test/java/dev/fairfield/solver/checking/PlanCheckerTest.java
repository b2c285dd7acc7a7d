package dev.fairfield.solver.checking;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanCheckerTest {

  private static PlanChecker checker(BookBuilder book) {
    PricedBook priced = book.priced();
    return new PlanChecker(priced.book(), priced.request(), priced.pins());
  }

  private static long units(BookBuilder book, HardRule rule, Map<String, String> owners) {
    return checker(book).hardUnitsByRule(owners).get(rule);
  }

  private static BookBuilder familyAndSingle() {
    return reps(rep("R1"), rep("R2"))
        .accounts(
            account("A1"), account("A2").parent("A1"), account("A3").parent("A1"), account("A4"));
  }

  @Test
  void hardUnitsByRule_planThatKeepsAll_namesEveryRuleWithZero() {
    Map<HardRule, Long> units =
        checker(familyAndSingle())
            .hardUnitsByRule(Map.of("A1", "R1", "A2", "R1", "A3", "R1", "A4", "R2"));

    assertThat(units).hasSize(HardRule.values().length).containsOnlyKeys(HardRule.values());
    assertThat(units.values()).containsOnly(0L);
  }

  @Test
  void oneOwner_unownedAccounts_countEachWithoutAPool() {
    assertThat(units(familyAndSingle(), HardRule.ONE_OWNER, Map.of("A4", "R1"))).isEqualTo(3_000);
  }

  @Test
  void oneOwner_familyDivided_countsThoseApartFromTheFirstOwner() {
    Map<String, String> owners = Map.of("A1", "R1", "A2", "R2", "A3", "R2", "A4", "R2");

    assertThat(units(familyAndSingle(), HardRule.ONE_OWNER, owners)).isEqualTo(2_000);
  }

  @Test
  void oneOwner_firstMemberUnownedAndOthersDivided_countsBoth() {
    Map<String, String> owners = Map.of("A2", "R1", "A3", "R2", "A4", "R2");

    assertThat(units(familyAndSingle(), HardRule.ONE_OWNER, owners)).isEqualTo(2_000);
    assertThat(units(familyAndSingle().openPool(), HardRule.ONE_OWNER, owners)).isEqualTo(2_000);
  }

  @Test
  void oneOwner_openPool_letsWholeFreeUnitsGo() {
    assertThat(units(familyAndSingle().openPool(), HardRule.ONE_OWNER, Map.of())).isZero();
  }

  @Test
  void oneOwner_openPool_holdsTheFamilyOfAPin() {
    BookBuilder book = familyAndSingle().openPool().pins(Map.of("A3", "R1"));

    assertThat(units(book, HardRule.ONE_OWNER, Map.of())).isEqualTo(3_000);
  }

  @Test
  void oneOwner_openPool_holdsTheAreaOfAPin() {
    BookBuilder book =
        reps(rep("R1"))
            .accounts(
                account("A1").state("TX"), account("A2").state("TX"), account("A3").state("ON"))
            .exclusive(ExclusiveArea.STATE)
            .openPool()
            .pins(Map.of("A2", "R1"));

    assertThat(units(book, HardRule.ONE_OWNER, Map.of())).isEqualTo(2_000);
  }

  @Test
  void eligibility_stateNotCoveredOrUnknownRep_countsAccounts() {
    BookBuilder book =
        reps(rep("R1").states("ON"))
            .accounts(account("A1").state("QC"), account("A2").state("ON"), account("A3"));

    assertThat(units(book, HardRule.ELIGIBILITY, Map.of("A1", "R1", "A2", "R1", "A3", "NOBODY")))
        .isEqualTo(2_000);
  }

  @Test
  void capacity_aboveAndExactlyFull_countsMinutesAbove() {
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2").minutes(70))
            .accounts(
                account("A1").minutes(64), account("A2").minutes(53), account("A3").minutes(70));

    assertThat(units(book, HardRule.CAPACITY, Map.of("A1", "R1", "A2", "R1", "A3", "R2")))
        .isEqualTo(17);
  }

  @Test
  void accountLimit_aboveAndExactlyAtLimit_countsAccountsAbove() {
    BookBuilder book =
        reps(rep("R1").maxAccounts(1), rep("R2").maxAccounts(1), rep("R3"))
            .accounts(account("A1"), account("A2"), account("A3"), account("A4"), account("A5"));

    assertThat(
            units(
                book,
                HardRule.ACCOUNT_LIMIT,
                Map.of("A1", "R1", "A2", "R1", "A3", "R1", "A4", "R2", "A5", "R3")))
        .isEqualTo(2_000);
  }

  @Test
  void pinned_pinsOfBookRequestAndCoolOff_countAccountsThatLeft() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(
                account("A1").owner("R1").pinned(),
                account("A2"),
                account("A3").owner("R1").changedOwner(BookBuilder.PLANNING_DATE.minusMonths(2)),
                account("A4").owner("R1").changedOwner(BookBuilder.PLANNING_DATE.minusMonths(4)))
            .coolOffMonths(3)
            .pins(Map.of("A2", "R1"));

    assertThat(units(book, HardRule.PINNED, Map.of("A1", "R2", "A2", "R2", "A3", "R2", "A4", "R2")))
        .isEqualTo(3_000);
    assertThat(units(book, HardRule.PINNED, Map.of("A1", "R1", "A2", "R1", "A3", "R1"))).isZero();
  }

  @Test
  void moveLimit_presentOwnersReplaced_countsMovesAboveTheLimit() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(
                account("A1").owner("R1"),
                account("A2").owner("R1"),
                account("A3").owner("R1"),
                account("A4").owner("GONE"),
                account("A5"),
                account("A6").owner("R1"))
            .maxMoves(1);
    Map<String, String> owners = Map.of("A1", "R2", "A2", "R2", "A3", "R2", "A4", "R2", "A5", "R2");

    assertThat(checker(book).moves(owners)).isEqualTo(3);
    assertThat(units(book, HardRule.MOVE_LIMIT, owners)).isEqualTo(2_000);
    assertThat(units(book.maxMoves(3), HardRule.MOVE_LIMIT, owners)).isZero();
  }

  @Test
  void exclusiveArea_twoOwnersInAState_countsWithinEachTeamAlone() {
    BookBuilder book =
        reps(rep("R1").team("East"), rep("R2").team("East"), rep("R3").team("West"))
            .accounts(
                account("A1").team("East").state("TX"),
                account("A2").team("East").state("TX"),
                account("A3").team("East").state("TX"),
                account("A4").team("West").state("TX"),
                account("A5").team("East").state("ON"),
                account("A6").team("East"))
            .exclusive(ExclusiveArea.STATE);
    Map<String, String> owners =
        Map.of("A1", "R1", "A2", "R2", "A3", "R2", "A4", "R3", "A5", "R2", "A6", "R2");

    assertThat(units(book, HardRule.EXCLUSIVE_AREA, owners)).isEqualTo(2_000);
    assertThat(units(book.exclusive(ExclusiveArea.NONE), HardRule.EXCLUSIVE_AREA, owners)).isZero();
  }

  @Test
  void hardUnitsByRule_accountsNoPlanTouches_areLeftOut() {
    BookBuilder book =
        reps(rep("R1").minutes(10))
            .accounts(account("A1").minutes(10), account("A2").minutes(500).notAssignable());

    assertThat(checker(book).hardUnitsByRule(Map.of("A1", "R1", "A2", "R1")).values())
        .containsOnly(0L);
  }
}
