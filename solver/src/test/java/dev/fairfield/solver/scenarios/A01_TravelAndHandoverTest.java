package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;

import dev.fairfield.solver.support.BookBuilder;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: each account goes to the rep for whom travel, handover and fit cost least
 * together; a rep who knows the industry loses less at a handover.
 */
class A01_TravelAndHandoverTest {

  /**
   * A1 lives with R2 and has R1: moving costs 0.154 × $600 = $92.40, staying $106.75. A2 stays at
   * $106.75, since moving would cost 0.154 × $700 = $107.80.
   */
  @Test
  void owner_handoverAgainstTravel_isTheCheaper() {
    BookBuilder book =
        reps(rep("R1"), rep("R2").at(0, 1))
            .accounts(
                account("A1").at(0, 1).visits(1).revenueUsd(600).owner("R1"),
                account("A2").at(0, 1).visits(1).revenueUsd(700).owner("R1"));

    TinyPlan.of(book).isBest("A1=R2 A2=R1", 9_240 + 10_675).withTightBound();
  }

  /**
   * A1's owner has left. R1, next door, loses $154.00 of its $1,000; R2, half a visit of $106.75
   * away, knows health care and loses 0.6 × $154.00 = $92.40: $145.77 in all. A2 is in steel: with
   * R2 it would cost $207.37.
   */
  @Test
  void expertise_lowersHandover_andOutweighsTravel() {
    BookBuilder book =
        reps(rep("R1"), rep("R2").at(0, 1).expertise("Health"))
            .accounts(
                account("A1").industry("Health").visits(0.5).revenueUsd(1_000).owner("GONE"),
                account("A2").industry("Steel").visits(0.5).revenueUsd(1_000).owner("GONE"));

    TinyPlan.of(book).isBest("A1=R2 A2=R1", 9_240 + 5_337 + 15_400).withTightBound();
  }
}
