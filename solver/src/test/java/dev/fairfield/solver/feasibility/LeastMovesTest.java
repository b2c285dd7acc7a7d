package dev.fairfield.solver.feasibility;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RandomBooks;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Moves that no plan can do without, counted by hand. */
class LeastMovesTest {

  private static final int BOOKS = 150;
  private static final int LEAST_TIGHT = 60;

  private static int least(BookBuilder book) {
    return LeastMoves.countOf(book.priced());
  }

  @Test
  void count_everyAccountMayStay_isZero() {
    assertThat(
            least(
                reps(rep("R1").minutes(90), rep("R2"))
                    .accounts(account("A1").minutes(90).owner("R1"), account("A2").owner("R2"))))
        .isZero();
  }

  /** A1's owner does not cover QC; A2's owner has left, A3 never had one: neither moves. */
  @Test
  void count_ownerWhoMayNotKeep_isOneEach() {
    assertThat(
            least(
                reps(rep("R1").states("ON"), rep("R2"))
                    .accounts(
                        account("A1").state("QC").owner("R1"),
                        account("A2").state("QC").owner("GONE"),
                        account("A3").state("ON"))))
        .isEqualTo(1);
  }

  /** 190 minutes for 100: without the 60 still 130, without the 50 as well 80. */
  @Test
  void count_repAboveHours_countsTheHeaviestThatFreeEnough() {
    assertThat(
            least(
                reps(rep("R1").minutes(100), rep("R2"))
                    .accounts(
                        account("A1").minutes(30).owner("R1"),
                        account("A2").minutes(60).owner("R1"),
                        account("A3").minutes(50).owner("R1"),
                        account("A4").minutes(50).owner("R1"))))
        .isEqualTo(2);
  }

  /** Four accounts where one is allowed; by hours none would have to go. */
  @Test
  void count_repAboveAccountLimit_countsWhatIsAbove() {
    assertThat(
            least(
                reps(rep("R1").maxAccounts(1), rep("R2"))
                    .accounts(
                        account("A1").owner("R1"),
                        account("A2").owner("R1"),
                        account("A3").owner("R1"),
                        account("A4").owner("R1"))))
        .isEqualTo(3);
  }

  /** The family stays with R1, who owns two of three: one move. */
  @Test
  void count_dividedFamily_isAllButTheLargestPart() {
    assertThat(
            least(
                reps(rep("R1"), rep("R2"))
                    .accounts(
                        account("A1").owner("R1"),
                        account("A2").owner("R2").parent("A1"),
                        account("A3").owner("R1").parent("A1"))))
        .isEqualTo(1);
  }

  /**
   * A family of three takes 90 of R1's 100 minutes and A4 takes 20: A4 goes, one move. A5, which
   * has no owner, fits R1 alone and takes 90: then A4 and the family go, four moves.
   */
  @Test
  void count_familyAboveHours_isTheCheapestWayOut() {
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2").languages("en"))
            .accounts(
                account("A1").minutes(30).language("en").owner("R1"),
                account("A2").minutes(30).language("en").owner("R1").parent("A1"),
                account("A3").minutes(30).language("en").owner("R1").parent("A1"),
                account("A4").minutes(20).language("en").owner("R1"));

    assertThat(least(book)).isEqualTo(1);
    assertThat(least(book.accounts(account("A5").minutes(90).language("fr")))).isEqualTo(4);
  }

  @Test
  void count_openPool_isZero() {
    assertThat(
            least(
                reps(rep("R1").minutes(10), rep("R2"))
                    .accounts(account("A1").minutes(20).owner("R1"))
                    .openPool()))
        .isZero();
  }

  @Test
  void findClash_moreMovesThanAllowed_saysHowManyAndWhatToDo() {
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2"), rep("R3").states("ON"))
            .accounts(
                account("A1").minutes(70).owner("R1"),
                account("A2").minutes(60).owner("R1"),
                account("A3").minutes(50).state("QC").owner("R3"),
                account("A4").minutes(40).state("ON").owner("R3"));

    assertThat(new FeasibilityCheck(book.maxMoves(2).priced()).findClash()).isEmpty();
    Clash clash = new FeasibilityCheck(book.maxMoves(1).priced()).findClash().orElseThrow();

    assertThat(clash.measure()).isEqualTo(Clash.Measure.MOVES);
    assertThat(clash.accountIds()).containsExactly("A1", "A3");
    assertThat(clash.repIds()).containsExactly("R1", "R3");
    assertThat(clash.message())
        .isEqualTo(
            "No plan can fit: at least 2 accounts must change owner and rules.maxMoves allows 1: 1 too many. Counted are accounts their owner may not keep, parts of units divided today and the heaviest of what is above an owner's limits. Raise rules.maxMoves, raise those limits, take pins off or set rules.openPool: true to leave accounts unassigned. Accounts: A1, A3.");
  }

  /** Hours that are missing are told alone: moves would not mend them. */
  @Test
  void listClashes_hoursAndMovesShort_namesTheHours() {
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2").minutes(10))
            .accounts(account("A1").minutes(70).owner("R1"), account("A2").minutes(60).owner("R1"))
            .maxMoves(0);

    assertThat(new FeasibilityCheck(book.priced()).listClashes())
        .extracting(Clash::measure)
        .doesNotContain(Clash.Measure.MOVES)
        .isNotEmpty();
  }

  /** No plan of an enumerated book moves fewer, and often one moves as few. */
  @Test
  void count_randomBooks_isNeverAboveTheTrueLeast() {
    int tight = 0;
    for (int seed = 0; seed < BOOKS; seed++) {
      PricedBook priced = RandomBooks.withRoom(seed).maxMoves(10).priced();
      int least = LeastMoves.countOf(priced);
      int trueLeast =
          priced.request().rules().openPool() ? 0 : new Enumerated(priced.model()).least;
      assertThat(least).as("book %d", seed).isLessThanOrEqualTo(trueLeast);
      tight += least == trueLeast ? 1 : 0;
    }
    assertThat(tight).isGreaterThanOrEqualTo(LEAST_TIGHT);
  }

  /** The fewest moves of all plans within the limits. */
  private static final class Enumerated {

    private final PricedModel model;
    private final long[] minutes;
    private final long[] accounts;
    private int least = Integer.MAX_VALUE;

    Enumerated(PricedModel model) {
      this.model = model;
      this.minutes = new long[model.repCount()];
      this.accounts = new long[model.repCount()];
      place(0, 0);
    }

    private void place(int unit, int moves) {
      if (moves >= least) {
        return;
      }
      if (unit == model.unitCount()) {
        least = moves;
        return;
      }
      for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
        int rep = model.rep(option);
        minutes[rep] += model.minutes(option);
        accounts[rep] += model.accounts(unit);
        if (minutes[rep] <= model.capacityMinutes(rep) && accounts[rep] <= model.maxAccounts(rep)) {
          place(unit + 1, moves + model.moves(option));
        }
        minutes[rep] -= model.minutes(option);
        accounts[rep] -= model.accounts(unit);
      }
    }
  }

  /** A pin of the request to another rep is a move, too. */
  @Test
  void count_pinToAnotherRep_isOne() {
    assertThat(
            least(
                reps(rep("R1"), rep("R2"))
                    .accounts(account("A1").owner("R1"), account("A2").owner("R1"))
                    .pins(Map.of("A2", "R2"))))
        .isEqualTo(1);
  }
}
