package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: at most so many accounts change owner, those that gain most by it. */
class D02_MoveLimitTest {

  /**
   * All three live with R2 and belong to R1: staying costs 3, 2 and 1 visits of $106.7473. Moving
   * costs $15.40 for A1 and A2 (revenue $100) and $154.00 for A3 ($1,000), who never gains by it.
   * A4's owner has left: R2 next door takes it, $30.80, and that is no move.
   */
  @ParameterizedTest
  @CsvSource({
    "0, A1=R1 A2=R1 A3=R1 A4=R2, 67128",
    "1, A1=R2 A2=R1 A3=R1 A4=R2, 36644",
    "2, A1=R2 A2=R2 A3=R1 A4=R2, 16835",
    "9, A1=R2 A2=R2 A3=R1 A4=R2, 16835"
  })
  void moves_upToTheLimit_goWhereTheyGainMost(int maxMoves, String owners, long costCents) {
    BookBuilder book =
        reps(rep("R1"), rep("R2").at(0, 1))
            .accounts(
                account("A1").at(0, 1).visits(3).revenueUsd(100).owner("R1"),
                account("A2").at(0, 1).visits(2).revenueUsd(100).owner("R1"),
                account("A3").at(0, 1).visits(1).revenueUsd(1_000).owner("R1"),
                account("A4").at(0, 1).visits(1).revenueUsd(200).owner("GONE"))
            .maxMoves(maxMoves);

    TinyPlan.of(book).isBest(owners, costCents).withTightBound();
  }

  /** A family moves as a whole: its two accounts are two moves, and only A3 may go. */
  @Test
  void moves_ofAFamily_countItsAccounts() {
    BookBuilder book =
        reps(rep("R1"), rep("R2").at(0, 1))
            .accounts(
                account("A1").at(0, 1).visits(3).owner("R1"),
                account("A2").at(0, 1).visits(2).owner("R1").parent("A1"),
                account("A3").at(0, 1).visits(1).owner("R1"))
            .maxMoves(1);

    TinyPlan.of(book).isBest("A1=R1 A2=R1 A3=R2", 32_024 + 21_349);
  }

  /** A1's owner does not speak its language: without a move there is no plan, with one there is. */
  @Test
  void moves_fewerThanMustBe_areProvenTooFew() {
    BookBuilder book =
        reps(rep("R1").languages("en"), rep("R2").at(0, 1))
            .accounts(
                account("A1").language("fr").owner("R1"), account("A2").language("en").owner("R1"))
            .maxMoves(0);

    SolvedPlan plan =
        new PlanSolver(() -> 0)
            .solve(
                book.priced(),
                SolveLimits.ofSteps(40, 1),
                Map.of(),
                SolveListener.SILENT,
                () -> false);

    assertThat(plan.outcome()).isEqualTo(Outcome.PROVEN_INFEASIBLE);
    assertThat(plan.clash().orElseThrow().message())
        .startsWith(
            "No plan can fit: at least 1 account must change owner and rules.maxMoves allows 0: 1 too many.");
    TinyPlan.of(book.maxMoves(1)).isBest("A1=R2 A2=R1", 0);
  }
}
