package dev.fairfield.solver.feasibility;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.solver.support.BookBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestCheckTest {

  private static List<Problem> check(BookBuilder book) {
    return RequestCheck.checkAgainst(book.request(), book.book(), SourceLines.NONE);
  }

  @Test
  void checkAgainst_soundPins_givesWarningsAlone() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(account("A1").industry("Health").state("ON").owner("GONE"))
            .pins(Map.of("A1", "R2"));

    assertThat(check(book)).isNotEmpty().noneMatch(Problem::isError);
  }

  @Test
  void checkAgainst_pinsOfUnknownAccountAndRep_listsBoth() {
    BookBuilder book = reps(rep("R1")).accounts(account("A1")).pins(Map.of("A1", "R7", "A8", "R1"));

    assertThatThrownBy(() -> check(book))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "The account A1 is pinned to R7, who is not among the reps; take the pin off or name a present rep.")
        .hasMessageContaining(
            "The pin of account A8 to rep R1 cannot hold: the book has no such account to assign.");
  }

  @Test
  void checkAgainst_pinsThatDisagreeWithinAnArea_areRefused() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(account("A1").state("TX"), account("A2").state("TX"))
            .pins(Map.of("A1", "R1", "A2", "R2"));

    assertThat(check(book)).noneMatch(Problem::isError);
    assertThatThrownBy(() -> check(book.exclusive(ExclusiveArea.STATE)))
        .hasMessageContaining("pinned to different reps: A1 to R1, A2 to R2");
  }

  @Test
  void checkAgainst_coolOffAgainstAPin_isRefused() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(
                account("A1").owner("R1").changedOwner(BookBuilder.PLANNING_DATE.minusDays(1)),
                account("A2").parent("A1"))
            .pins(Map.of("A2", "R2"));

    assertThat(check(book)).noneMatch(Problem::isError);
    assertThatThrownBy(() -> check(book.coolOffMonths(1)))
        .hasMessageContaining("pinned to different reps: A1 to R1, A2 to R2");
  }
}
