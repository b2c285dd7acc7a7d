package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.Sentence;
import java.util.List;

/** Reps of a book whose accounts name no team form one team, whatever their own column says. */
final class BlankTeams {

  private BlankTeams() {}

  /** The book with the reps' teams cleared, and a warning, when no account has a team. */
  static Book clearWhenUnused(Book book, FileProblems repProblems) {
    List<Rep> withTeam = book.reps().stream().filter(rep -> !rep.team().isBlank()).toList();
    boolean accountsHaveTeams =
        book.assignableAccounts().stream().anyMatch(account -> !account.profile().team().isBlank());
    if (accountsHaveTeams || withTeam.isEmpty() || book.assignableAccounts().isEmpty()) {
      return book;
    }
    repProblems.warning(
        0,
        RepColumn.TEAM.header(),
        withTeam.get(0).team(),
        "teams for accounts and reps, or for none",
        Sentence.of(
            "%,d reps have a team and no account has one; the teams were ignored and all reps share all accounts.",
            withTeam.size()));
    return new Book(book.accounts(), book.reps().stream().map(BlankTeams::withoutTeam).toList());
  }

  private static Rep withoutTeam(Rep rep) {
    return new Rep(
        rep.id(), rep.name(), "", rep.home(), rep.capacity(), rep.coverage(), rep.record());
  }
}
