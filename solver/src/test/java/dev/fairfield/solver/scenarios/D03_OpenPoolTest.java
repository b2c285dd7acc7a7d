package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: with an open pool what does not fit stays without an owner, the least
 * potential there is, whatever it costs; pins are never pooled.
 */
class D03_OpenPoolTest {

  /**
   * R1 has 100 minutes. A1 and A3 take 100 and leave $500; A2 and A3 take 90 and leave $900; A1 and
   * A2 take 110. A1 is dear to visit. Share $1,850.
   */
  private static BookBuilder book() {
    return reps(rep("R1").minutes(100))
        .accounts(
            account("A1").minutes(60).potentialUsd(900).at(0, 1).visits(20),
            account("A2").minutes(50).potentialUsd(500),
            account("A3").minutes(40).potentialUsd(450))
        .openPool();
  }

  /**
   * Held $1,350: x = 0.7297, balance 1850 × (0.66x + 0.34 − x^0.66) = $17.35, band 0.25 × (500 −
   * 185) = $78.75, travel 20 × $106.7473 = $2,134.95.
   */
  @Test
  void pool_bookAboveCapacity_holdsTheLeastPotential() {
    TinyPlan plan = TinyPlan.of(book()).isBest("A1=R1 A3=R1", 1_735 + 7_875 + 213_495);

    assertThat(plan.solved().pooledCents()).isEqualTo(50_000);
  }

  /** A2 must be owned, and A1 with its $900 stays out: held $950, $64.38 and $178.75. */
  @Test
  void pool_pinnedAccount_isNeverInIt() {
    TinyPlan plan =
        TinyPlan.of(book().pins(Map.of("A2", "R1"))).isBest("A2=R1 A3=R1", 6_438 + 17_875);

    assertThat(plan.solved().pooledCents()).isEqualTo(90_000);
  }

  /** Ten minutes more and all fit: a pool that may be used is not. */
  @Test
  void pool_bookThatFits_isEmpty() {
    BookBuilder book =
        reps(rep("R1").minutes(150))
            .accounts(account("A1").minutes(60).at(0, 1).visits(20), account("A2").minutes(90))
            .openPool();

    TinyPlan plan = TinyPlan.of(book).isBest("A1=R1 A2=R1", 213_495).withTightBound();

    assertThat(plan.solved().pooledCents()).isZero();
  }
}
