package dev.fairfield.solver.sensitivity;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.support.BookBuilder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoveFrontierTest {

  /**
   * Four accounts on R2's doorstep that R1 owns, 111.195 km away, with 1, 2, 3 and 4 visits: each
   * visit costs $106.75. With one move the account of 4 visits goes, then that of 3.
   */
  private static final BookBuilder BOOK =
      reps(rep("R1").at(1, 0), rep("R2").at(0, 0))
          .accounts(
              account("A1").visits(1).owner("R1"),
              account("A2").visits(2).owner("R1"),
              account("A3").visits(3).owner("R1"),
              account("A4").visits(4).owner("R1"));

  private static List<Long> costs(MoveFrontier frontier) {
    return frontier.points().stream().map(FrontierPoint::costCents).toList();
  }

  @Test
  void points_ofFourAccounts_giveUpTheDearestVisitsFirst() {
    MoveFrontier frontier =
        MoveFrontier.of(
            SensitivityBooks.solved(BOOK), List.of(0.0, 0.25, 0.5), SensitivityBooks.resolving());

    assertThat(costs(frontier)).containsExactly(106_747L, 64_048L, 32_024L, 0L);
    assertThat(frontier.points()).extracting(FrontierPoint::moves).containsExactly(0, 1, 2, 4);
    assertThat(frontier.points())
        .extracting(FrontierPoint::label)
        .containsExactly(
            "no move", "at most 1 moves (25 %)", "at most 2 moves (50 %)", "any number of moves");
    assertThat(frontier.points()).allMatch(point -> point.lowerBoundCents() <= point.costCents());
  }

  /** R1 owns 60 minutes above its 100: the account of 70 must go, so no plan has no move. */
  @Test
  void point_belowTheLeastMoves_isProvenInfeasible() {
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2").minutes(200))
            .accounts(account("A1").minutes(70).owner("R1"), account("A2").minutes(90).owner("R1"));

    MoveFrontier frontier =
        MoveFrontier.of(
            SensitivityBooks.solved(book), List.of(0.0, 0.5), SensitivityBooks.resolving());

    assertThat(frontier.leastMoves()).isEqualTo(1);
    assertThat(frontier.points())
        .extracting(FrontierPoint::outcome)
        .containsExactly(Outcome.PROVEN_INFEASIBLE, Outcome.FEASIBLE, Outcome.FEASIBLE);
    assertThat(frontier.points().get(0).gap()).isEmpty();
  }

  /** Nobody owns A2, and R1 alone speaks its language but is full of what stays. */
  @Test
  void noMove_unownedAccountWithoutRoom_isProvenInfeasible() {
    BookBuilder book =
        reps(rep("R1").minutes(100).languages("fr", "en"), rep("R2").minutes(90).languages("en"))
            .accounts(
                account("A1").minutes(80).language("en").owner("R1"),
                account("A2").minutes(30).language("fr"));

    MoveFrontier frontier =
        MoveFrontier.of(SensitivityBooks.solved(book), List.of(0.0), SensitivityBooks.resolving());

    assertThat(frontier.points().get(0).outcome()).isEqualTo(Outcome.PROVEN_INFEASIBLE);
    assertThat(frontier.points().get(1).moves()).isEqualTo(1);
  }

  @Test
  void points_ofRandomBooks_neverCostMoreWithMoreMoves() {
    int compared = 0;
    for (int seed = 0; seed < 8; seed++) {
      SolvedPlan plan = SensitivityBooks.solved(scattered(new Random(seed)));
      MoveFrontier frontier =
          MoveFrontier.of(plan, List.of(0.0, 0.2, 0.4, 0.7), SensitivityBooks.resolving());
      List<FrontierPoint> found =
          frontier.points().stream().filter(point -> point.plan().isPresent()).toList();
      for (int i = 1; i < found.size(); i++) {
        compared++;
        assertThat(found.get(i).costCents()).isLessThanOrEqualTo(found.get(i - 1).costCents());
        assertThat(found.get(i).lowerBoundCents())
            .isLessThanOrEqualTo(found.get(i - 1).lowerBoundCents());
        assertThat(found.get(i - 1).lowerBoundCents())
            .isLessThanOrEqualTo(found.get(i - 1).costCents());
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  /** Ten accounts owned at random by three reps with a little less room than they need. */
  private static BookBuilder scattered(Random random) {
    BookBuilder book =
        reps(rep("R1").at(1, 0), rep("R2").at(0, 0), rep("R3").at(0, 2).minutes(400));
    for (int i = 0; i < 10; i++) {
      book.accounts(
          account("A" + i)
              .at(random.nextDouble(), 2 * random.nextDouble())
              .visits(1 + random.nextInt(5))
              .potentialUsd(100 + random.nextInt(9_000))
              .revenueUsd(random.nextInt(900))
              .minutes(50 + random.nextInt(100))
              .owner("R" + (1 + random.nextInt(3))));
    }
    return book;
  }

  @Test
  void stop_atOnce_leavesTheFirstPoint() {
    Resolving whole = SensitivityBooks.resolving();
    MoveFrontier frontier =
        MoveFrontier.of(
            SensitivityBooks.given(BOOK, Map.of("A1", "R1", "A2", "R1", "A3", "R1", "A4", "R1"), 0),
            List.of(0.0, 0.5),
            new Resolving(whole.solver(), whole.limits(), whole.listener(), () -> true));

    assertThat(frontier.points()).hasSize(1);
    assertThat(frontier.stoppedEarly()).isTrue();
  }
}
