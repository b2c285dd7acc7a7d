package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;

import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: a family of companies has one owner, from root to grandchild, also across an
 * account no plan touches; a pin holds it whole; it ends at the border of its team.
 */
class C01_FamilyTest {

  /** Root with R2, child and grandchild with R1. */
  private static final AccountBuilder[] FAMILY = {
    account("A1").at(0, 1).visits(1),
    account("A2").visits(1).parent("A1"),
    account("A3").visits(2).parent("A2")
  };

  private static BookBuilder twoReps() {
    return reps(rep("R1"), rep("R2").at(0, 1));
  }

  /** R1 travels to the root once; R2 would travel 1 + 2 times. Apart they would cost nothing. */
  @Test
  void family_overThreeLevels_hasTheCheapestCommonOwner() {
    TinyPlan.of(twoReps().accounts(FAMILY)).isBest("A1=R1 A2=R1 A3=R1", 10_675).withTightBound();
  }

  /** The grandchild's pin draws the other two: $106.7473 and 2 × $106.7473, each rounded. */
  @Test
  void family_withAPinnedGrandchild_followsThePin() {
    TinyPlan.of(twoReps().accounts(FAMILY).pins(Map.of("A3", "R2")))
        .isBest("A1=R2 A2=R2 A3=R2", 10_675 + 21_349)
        .withTightBound();
  }

  /** A house account is not planned and yet binds its children. */
  @Test
  void family_underAnAccountNoPlanTouches_staysTogether() {
    BookBuilder book =
        twoReps()
            .accounts(
                account("A0").notAssignable(),
                account("A1").at(0, 1).visits(3).parent("A0"),
                account("A2").visits(1).parent("A0"));

    TinyPlan.of(book).isBest("A1=R2 A2=R2", 10_675).withTightBound();
  }

  /** A2 is of another team than its parent and its child: the two East ones stay together. */
  @Test
  void family_overTwoTeams_isBoundWithinEach() {
    BookBuilder book =
        reps(
                rep("E1").team("East"),
                rep("E2").team("East").at(0, 1),
                rep("W1").team("West"),
                rep("W2").team("West").at(0, 1))
            .accounts(
                account("A1").team("East").at(0, 1).visits(1),
                account("A2").team("West").at(0, 1).visits(5).parent("A1"),
                account("A3").team("East").visits(2).parent("A2"));

    TinyPlan.of(book).isBest("A1=E1 A2=W2 A3=E1", 10_675).withTightBound();
  }
}
