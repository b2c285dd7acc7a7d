package dev.fairfield.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.simulator.support.SmallBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerritoryDealingTest {

  private final Book book = StudyCase.book();
  private final Map<String, String> today = SmallBook.today(book);
  private final TerritoryDealing dealing =
      new TerritoryDealing(book, book, PlanRequest.DEFAULT, today);

  @Test
  void newRep_ofOverloadedGroup_getsAboutTheShare() {
    List<Rep> group = book.reps().subList(0, 3);
    Rep fresh = NewRep.of(book, group, "North", book.accounts());

    Map<String, String> dealt = dealing.toNewRep(fresh, group).repByAccount();

    long potential =
        book.accounts().stream()
            .filter(account -> dealt.get(account.id()).equals("+1 North"))
            .mapToLong(account -> account.value().potentialCents())
            .sum();
    long all = book.accounts().stream().mapToLong(a -> a.value().potentialCents()).sum();
    assertThat(fresh.capacity().capacityMinutes()).isEqualTo(60_000);
    assertThat((double) potential / all).isBetween(0.18, 0.24);
  }

  @Test
  void removedRep_groupWithoutOthers_goesToTheTeam() {
    Rep removed = book.findRep("S03").orElseThrow();

    Map<String, String> dealt = dealing.withoutRep(removed, List.of(removed)).repByAccount();

    assertThat(dealt.values()).doesNotContain("S03", "").contains("S04");
  }

  @Test
  void removedRep_withNeighbours_leavesGreatestToOneWithRoom() {
    Rep removed = book.findRep("S02").orElseThrow();

    Map<String, String> dealt =
        dealing.withoutRep(removed, book.reps().subList(0, 3)).repByAccount();

    assertThat(dealt.values()).doesNotContain("S02", "");
    assertThat(dealt).containsEntry("A58", "S03");
    today.forEach(
        (account, owner) -> {
          if (!owner.equals("S02")) {
            assertThat(dealt).containsEntry(account, owner);
          }
        });
  }
}
