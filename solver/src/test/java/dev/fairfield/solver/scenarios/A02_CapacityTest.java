package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;

import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: a rep takes no more hours than capacity and no more accounts than allowed.
 */
class A02_CapacityTest {

  /** All live with R1; with R2 they cost $426.99, $213.49 and $106.75. */
  private static final AccountBuilder[] ACCOUNTS = {
    account("A1").visits(4).minutes(60),
    account("A2").visits(2).minutes(50),
    account("A3").visits(1).minutes(40)
  };

  /** R1 can hold A1 and A3, exactly full; A1 and A2 would take 110 minutes. */
  @Test
  void capacity_ofTheNearRep_isFilledWithWhatIsDearestElsewhere() {
    BookBuilder book = reps(rep("R1").minutes(100), rep("R2").at(0, 1)).accounts(ACCOUNTS);

    TinyPlan.of(book).isBest("A1=R1 A2=R2 A3=R1", 21_349);
  }

  /** One minute less, and A1 stays alone: $213.49 + $106.75 against $426.99 for A1. */
  @Test
  void capacity_oneMinuteLess_changesThePlan() {
    BookBuilder book = reps(rep("R1").minutes(99), rep("R2").at(0, 1)).accounts(ACCOUNTS);

    TinyPlan.of(book).isBest("A1=R1 A2=R2 A3=R2", 32_024);
  }

  /** Two accounts of three: the one that costs least elsewhere goes. */
  @Test
  void accountLimit_ofTheNearRep_sendsTheCheapestAway() {
    BookBuilder book = reps(rep("R1").maxAccounts(2), rep("R2").at(0, 1)).accounts(ACCOUNTS);

    TinyPlan.of(book).isBest("A1=R1 A2=R1 A3=R2", 10_675).withTightBound();
  }
}
