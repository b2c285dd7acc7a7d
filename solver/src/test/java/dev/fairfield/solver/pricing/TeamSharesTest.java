package dev.fairfield.solver.pricing;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.support.BookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamSharesTest {

  private static double shareCents(BookBuilder book, String repId) {
    PricedBook priced = book.priced();
    Rep rep = priced.book().findRep(repId).orElseThrow();
    return priced.shares().shareCents(rep);
  }

  @Test
  void shareCents_byCapacity_splitsEachTeamAlone() {
    BookBuilder book =
        reps(
                rep("R1").team("East").minutes(10),
                rep("R2").team("East").minutes(30),
                rep("R3").team("West").minutes(7))
            .accounts(
                account("A1").team("East").potentialUsd(400),
                account("A2").team("West").potentialUsd(90),
                account("A3").team("East").potentialUsd(5_000).notAssignable());

    assertThat(shareCents(book, "R1")).isEqualTo(10_000);
    assertThat(shareCents(book, "R2")).isEqualTo(30_000);
    assertThat(shareCents(book, "R3")).isEqualTo(9_000);
  }

  @Test
  void shareCents_targetShares_areNormalisedAndOverrideCapacity() {
    BookBuilder book =
        reps(rep("R1").minutes(10).targetShare(4), rep("R2").minutes(30).targetShare(1))
            .accounts(account("A1").potentialUsd(400));

    assertThat(shareCents(book, "R1")).isEqualTo(32_000);
    assertThat(shareCents(book, "R2")).isEqualTo(8_000);
  }

  @Test
  void shareCents_noWeightAtAll_isZero() {
    BookBuilder book = reps(rep("R1").minutes(0)).accounts(account("A1").potentialUsd(400));

    assertThat(shareCents(book, "R1")).isZero();
  }

  /** The other rep is unknown, so at full ramp with weight 1; the team's potential is $500. */
  @ParameterizedTest
  @CsvSource({
    "0,    0",
    "0.24, 0",
    "0.25, 10000",
    "0.49, 10000",
    "0.5,  16666.666666666668",
    "0.74, 16666.666666666668",
    "0.75, 25000",
    "9,    25000"
  })
  void shareCents_rampShares_followTheTenure(double tenureYears, double cents) {
    BookBuilder book =
        reps(rep("R1").tenureYears(tenureYears), rep("R2"))
            .accounts(account("A1").potentialUsd(500));

    assertThat(shareCents(book.rampShares(), "R1")).isEqualTo(cents);
    assertThat(shareCents(book, "R2")).isCloseTo(50_000 - cents, within(1e-9));
  }

  @Test
  void shareCents_negativeTenure_countsAsANewRep() {
    BookBuilder book =
        reps(rep("R1").tenureYears(-0.5), rep("R2"))
            .accounts(account("A1").potentialUsd(500))
            .rampShares();

    assertThat(shareCents(book, "R1")).isZero();
  }

  @Test
  void shareCents_rampNotRequested_ignoresTenure() {
    BookBuilder book =
        reps(rep("R1").tenureYears(0), rep("R2")).accounts(account("A1").potentialUsd(500));

    assertThat(shareCents(book, "R1")).isEqualTo(25_000);
  }
}
