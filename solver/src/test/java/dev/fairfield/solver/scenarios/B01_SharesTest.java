package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;

import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RepBuilder;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: potential is due to reps by target share or capacity, with {@code rampShares}
 * less to a rep in the first quarters. All live at one place, so balance and band alone decide, and
 * visits only between plans that balance equally.
 */
class B01_SharesTest {

  private static final long BY_CAPACITY = 491 + 666 + 2 * 2_625;

  private static BookBuilder book(RepBuilder first, RepBuilder second) {
    return reps(first, second.at(0, 1))
        .accounts(
            account("A1").at(0, 1).visits(0.2).potentialUsd(600),
            account("A2").visits(0.2).potentialUsd(300));
  }

  /**
   * Shares of $600 and $300 by target are met exactly at 2 × 0.2 visits of $106.7473. The other way
   * index 0.5 costs $22.27 and $60.00 of band, index 2 $23.98 and $67.50.
   */
  @Test
  void targetShares_unequal_areMetThoughTravelSaysOtherwise() {
    TinyPlan.of(book(rep("R1").targetShare(0.6), rep("R2").targetShare(0.3)))
        .isBest("A1=R1 A2=R2", 2 * 2_135);
  }

  /**
   * Without them capacity is the weight: $450 each, both ways 600 and 300. Index 4/3 costs 450 ×
   * (0.66 × 1.3333 + 0.34 − 1.3333^0.66) = $4.91, index 2/3 $6.66, the band 2 × 0.25 × (150 − 45) =
   * $52.50; travel decides.
   */
  @Test
  void shares_byEqualCapacity_leaveTheChoiceToTravel() {
    TinyPlan.of(book(rep("R1"), rep("R2"))).isBest("A1=R2 A2=R1", BY_CAPACITY);
  }

  /** R2 in the third quarter counts half: 1,000 to 500 minutes, shares of $600 and $300 again. */
  @Test
  void rampShares_repInThirdQuarter_getsHalf() {
    BookBuilder book = book(rep("R1").tenureYears(4), rep("R2").tenureYears(0.6));

    TinyPlan.of(book.rampShares()).isBest("A1=R1 A2=R2", 2 * 2_135);
  }

  /** The same reps without the ramp: as by equal capacity. */
  @Test
  void rampShares_notAskedFor_changesNothing() {
    TinyPlan.of(book(rep("R1").tenureYears(4), rep("R2").tenureYears(0.6)))
        .isBest("A1=R2 A2=R1", BY_CAPACITY);
  }
}
