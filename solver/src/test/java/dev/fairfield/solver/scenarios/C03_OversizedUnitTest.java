package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.solver.feasibility.Clash;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: a family or an area that no single rep can carry is proven infeasible and
 * named, though all reps together have hours to spare.
 */
class C03_OversizedUnitTest {

  /** A1 to A3 take 150 of 220 minutes; R1 has 100, R2 120. A4, elsewhere, takes 60. */
  private static BookBuilder book() {
    return reps(rep("R1").minutes(100), rep("R2").minutes(120))
        .accounts(
            account("A1").minutes(40).state("TX").county("48113").postalCode("75001"),
            account("A2").minutes(50).state("TX").county("48113").postalCode("75001"),
            account("A3").minutes(60).state("TX").county("48113").postalCode("75001"),
            account("A4").minutes(60).state("ON"));
  }

  private static Clash clash(BookBuilder book) {
    var solved = TinyPlan.of(book).solved();
    assertThat(solved.outcome()).isEqualTo(Outcome.PROVEN_INFEASIBLE);
    return solved.clash().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"POSTAL, postal code US/75001", "COUNTY, county US/48113", "STATE, state US/TX"})
  void area_aboveEveryCapacity_isProvenInfeasibleAndNamed(ExclusiveArea area, String name) {
    Clash clash = clash(book().exclusive(area));

    assertThat(clash.accountIds()).containsExactly("A1", "A2", "A3");
    assertThat(clash.repIds()).containsExactly("R1", "R2");
    assertThat(clash.needed()).isEqualTo(150);
    assertThat(clash.available()).isEqualTo(120);
    assertThat(clash.message())
        .isEqualTo(
            "No plan can fit: the %s (3 accounts) must have one owner and needs 2.5 selling hours a year; the largest of the 2 reps who may own it (R1, R2) has 2.0: 0.5 hours are missing. Raise capacity_hours, lower workload_hours, divide it (a smaller rules.exclusiveArea or other parent_id) or set rules.openPool: true to leave it unassigned. Accounts: A1, A2, A3."
                .formatted(name));
  }

  /** The same accounts in no common area fit: 100 for R1 (A1, A4) and 110 for R2 (A2, A3). */
  @Test
  void accounts_withoutTheArea_fit() {
    assertThat(TinyPlan.of(book()).solved().outcome()).isEqualTo(Outcome.FEASIBLE);
  }

  @Test
  void area_aboveEveryCapacityWithAnOpenPool_staysInThePool() {
    var solved = TinyPlan.of(book().exclusive(ExclusiveArea.STATE).openPool()).solved();

    assertThat(solved.outcome()).isEqualTo(Outcome.FEASIBLE);
    assertThat(solved.ownersByAccount()).containsOnlyKeys("A4");
  }

  /** A family of 130 minutes; R2 alone speaks French and has 120. */
  @Test
  void family_aboveTheOneEligibleRep_isNamed() {
    BookBuilder book =
        reps(rep("R1").minutes(900).languages("en"), rep("R2").minutes(120))
            .accounts(
                account("A1").minutes(70).language("fr"), account("A2").minutes(60).parent("A1"));

    assertThat(clash(book).message())
        .startsWith(
            "No plan can fit: the family of A1 (2 accounts) must have one owner and needs 2.17 selling hours a year; the one rep who may own it (R2) has 2.0: 0.17 hours are missing.");
  }

  /** 61 minutes fit neither rep of 60 and 50, whose 110 would do if it could be split. */
  @Test
  void account_aboveEveryCapacity_isNamed() {
    BookBuilder book =
        reps(rep("R1").minutes(60), rep("R2").minutes(50)).accounts(account("A1").minutes(61));

    assertThat(clash(book).message())
        .isEqualTo(
            "No plan can fit: the account A1 must have one owner and needs 1.02 selling hours a year; the largest of the 2 reps who may own it (R1, R2) has 1.0: 0.02 hours are missing. Raise capacity_hours, lower workload_hours, divide it (a smaller rules.exclusiveArea or other parent_id) or set rules.openPool: true to leave it unassigned. Accounts: A1.");
  }

  /** R1 has room for two accounts and not the hours, R2 the hours and room for one. */
  @Test
  void family_withHoursAndRoomAtDifferentReps_isNamedWithTheRoomOfThoseWithHours() {
    BookBuilder book =
        reps(rep("R1").minutes(50), rep("R2").minutes(90).maxAccounts(1))
            .accounts(
                account("A1").minutes(40), account("A2").minutes(30).parent("A1"), account("A3"));

    Clash clash = clash(book);

    assertThat(clash.repIds()).containsExactly("R2");
    assertThat(clash.message())
        .isEqualTo(
            "No plan can fit: the family of A1 (2 accounts) must have one owner and holds 2 accounts; the one rep with the hours for it (R2) has room for 1: 1 too many. Raise max_accounts, divide it (a smaller rules.exclusiveArea or other parent_id) or set rules.openPool: true to leave it unassigned. Accounts: A1, A2.");
  }

  /** Exactly full is no clash. */
  @Test
  void area_exactlyAtACapacity_fits() {
    BookBuilder book =
        reps(rep("R1").minutes(60), rep("R2").minutes(150))
            .accounts(account("A1").minutes(90).state("TX"), account("A2").minutes(60).state("TX"))
            .exclusive(ExclusiveArea.STATE);

    assertThat(TinyPlan.of(book).solved().ownersByAccount())
        .isEqualTo(Map.of("A1", "R2", "A2", "R2"));
  }
}
