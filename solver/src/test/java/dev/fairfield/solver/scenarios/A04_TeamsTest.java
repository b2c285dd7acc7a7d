package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;

import dev.fairfield.solver.support.BookBuilder;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: teams of one book plan side by side, each under rules of its own. */
class A04_TeamsTest {

  /**
   * East: A1 goes to E2 at its door. A2 is French, which E1 alone speaks: 2 visits. West: W1 may
   * own one account and B3 of Ontario can go to nobody else, since W2 covers Texas alone: 1 visit.
   * So B1 and B2 at W1's door go to W2: 3 and 1 visits.
   */
  @Test
  void teams_withDifferentRules_keepTheirOwn() {
    BookBuilder book =
        reps(
                rep("E1").team("East"),
                rep("E2").team("East").at(0, 1).languages("en"),
                rep("W1").team("West").at(0, 1).maxAccounts(1),
                rep("W2").team("West").states("TX"))
            .accounts(
                account("A1").team("East").at(0, 1).visits(5),
                account("A2").team("East").at(0, 1).visits(2).language("fr"),
                account("B1").team("West").at(0, 1).visits(3).state("TX"),
                account("B2").team("West").at(0, 1).visits(1).state("TX"),
                account("B3").team("West").at(0, 0).visits(1).state("ON"));

    TinyPlan.of(book)
        .isBest("A1=E2 A2=E1 B1=W2 B2=W2 B3=W1", 21_349 + 32_024 + 10_675 + 10_675)
        .withTightBound();
  }
}
