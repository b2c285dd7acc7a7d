package dev.fairfield.simulator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.support.SmallBook;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ranking told by that of another book is that of the book itself. */
class KnownTakersTest {

  private static final int ACCOUNTS = 40;

  private static Book book(int reps) {
    var book = new SmallBook().reps(reps);
    for (int i = 0; i < ACCOUNTS; i++) {
      book.account(
          "A%03d".formatted(i), "S%02d".formatted(1 + i % reps), 90_000 + 7_000L * i, 21_000, 50);
    }
    return book.book();
  }

  private static void assertSame(Book before, Book now) {
    SimulationModel model = SimulationModel.of(now, Runs.scenario(Runs.STILL));
    var known =
        new PlanModels(SimulationModel.of(before, Runs.scenario(Runs.STILL)), PlanRequest.DEFAULT);
    CoverRanking told = known.like(model, Prices.DEFAULT).covers();
    CoverRanking anew = new PlanModels(model, PlanRequest.DEFAULT).covers();
    for (int account = 0; account < ACCOUNTS; account++) {
      assertThat(told.of(account).seats()).isEqualTo(anew.of(account).seats());
      assertThat(told.of(account).travelUsd()).isEqualTo(anew.of(account).travelUsd());
      assertThat(told.of(account).travelHours()).isEqualTo(anew.of(account).travelHours());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 7, 12, 34})
  void ranking_oneRepFewer_isThatOfTheBook(int reps) {
    Book book = book(reps);
    for (int gone = 0; gone < reps; gone++) {
      List<Rep> left = new ArrayList<>(book.reps());
      left.remove(gone);
      assertSame(book, new Book(book.accounts(), left));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 7, 12, 34})
  void ranking_oneRepMore_isThatOfTheBook(int reps) {
    Book book = book(reps);
    for (int fresh = 0; fresh < reps; fresh++) {
      List<Rep> before = new ArrayList<>(book.reps());
      before.remove(fresh);
      assertSame(new Book(book.accounts(), before), book);
    }
  }
}
