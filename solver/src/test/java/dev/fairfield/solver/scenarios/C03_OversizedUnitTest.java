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
  @CsvSource({"POSTAL, postal code 75001", "COUNTY, county 48113", "STATE, state TX"})
  void area_aboveEveryCapacity_isProvenInfeasibleAndNamed(ExclusiveArea area, String name) {
    Clash clash = clash(book().exclusive(area));

    assertThat(clash.accountIds()).containsExactly("A1", "A2", "A3");
    assertThat(clash.repIds()).containsExactly("R1", "R2");
    assertThat(clash.needed()).isEqualTo(150);
    assertThat(clash.available()).isEqualTo(120);
    assertThat(clash.message())
        .isEqualTo(
            "No plan can fit: the 3 accounts of %s must share an owner and need 2.5 selling hours a year, more than any of the 2 reps who may own them (R1, R2) has: 2.0 at most. Raise capacity_hours, lower workload_hours, split %s or set rules.openPool: true to leave them unassigned. Accounts: A1, A2, A3."
                .formatted(name, name));
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
            "No plan can fit: the 2 accounts of one family must share an owner and need 2.2 selling hours a year, more than the one rep who may own them (R2) has: 2.0 at most.");
  }

  /** 61 minutes fit neither rep of 60 and 50, whose 110 would do if it could be split. */
  @Test
  void account_aboveEveryCapacity_isNamed() {
    BookBuilder book =
        reps(rep("R1").minutes(60), rep("R2").minutes(50)).accounts(account("A1").minutes(61));

    assertThat(clash(book).message())
        .isEqualTo(
            "No plan can fit: the account A1 needs 1.0 selling hours a year, more than any of the 2 reps who may own it (R1, R2) has: 1.0 at most. Raise capacity_hours, lower workload_hours or set rules.openPool: true to leave it unassigned.");
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
            "No plan can fit: the 2 accounts of one family must share an owner and need room for 2, more than the one rep with the hours for them (R2) has: 1 at most. Raise max_accounts, split one family or set rules.openPool: true to leave them unassigned. Accounts: A1, A2.");
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
