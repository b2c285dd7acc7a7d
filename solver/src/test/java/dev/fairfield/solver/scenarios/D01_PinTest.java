package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: pins of the book, pins of the request and the cool-off hold an account where
 * it would not go by itself; pins that cannot hold are refused.
 */
class D01_PinTest {

  /** Both live with R2 and belong to R1; free, they would move at no cost. */
  private static BookBuilder book() {
    return reps(rep("R1").minutes(100), rep("R2").at(0, 1))
        .accounts(
            account("A1")
                .at(0, 1)
                .visits(1)
                .minutes(60)
                .owner("R1")
                .changedOwner(BookBuilder.PLANNING_DATE.minusMonths(2)),
            account("A2")
                .at(0, 1)
                .visits(2)
                .minutes(50)
                .owner("R1")
                .changedOwner(BookBuilder.PLANNING_DATE.minusMonths(4)));
  }

  @Test
  void accounts_withoutPins_moveToTheNearRep() {
    TinyPlan.of(book()).isBest("A1=R2 A2=R2", 0).withTightBound();
  }

  @Test
  void pinOfTheBook_keepsTheOwner() {
    BookBuilder book =
        reps(rep("R1"), rep("R2").at(0, 1))
            .accounts(
                account("A1").at(0, 1).visits(1).owner("R1").pinned(),
                account("A2").at(0, 1).visits(2).owner("R1"));

    TinyPlan.of(book).isBest("A1=R1 A2=R2", 10_675).withTightBound();
  }

  /** To a rep who is not its owner; the pin costs two visits. */
  @Test
  void pinOfTheRequest_givesTheNamedRep() {
    TinyPlan.of(book().pins(Map.of("A2", "R1"))).isBest("A1=R2 A2=R1", 21_349).withTightBound();
  }

  /** Three months hold A1, who changed owner two months ago, and not A2: four. */
  @Test
  void coolOff_holdsWhatChangedOwnerLately() {
    TinyPlan.of(book().coolOffMonths(3)).isBest("A1=R1 A2=R2", 10_675).withTightBound();
  }

  /** 110 minutes pinned to a rep of 100. */
  @Test
  void pins_aboveTheCapacity_areRefusedWithBothAccounts() {
    BookBuilder book = book().pins(Map.of("A1", "R1", "A2", "R1"));

    assertThatThrownBy(() -> TinyPlan.of(book))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "The accounts pinned to rep R1 take 1.8 hours and the rep has 1.7: A1, A2; take pins off or raise the capacity.");
  }

  /** The cool-off pins as well: five months hold both. */
  @Test
  void coolOff_aboveTheCapacity_isRefused() {
    assertThatThrownBy(() -> TinyPlan.of(book().coolOffMonths(5)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The accounts pinned to rep R1 take 1.8 hours and the rep has 1.7");
  }
}
