package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.Sentence;
import java.util.List;

/** Reps of a book whose accounts name no team form one team, whatever their own column says. */
final class BlankTeams {

  private BlankTeams() {}

  /** The reps, with their teams cleared and a warning when no account has a team. */
  static List<Rep> clearWhenUnused(
      List<Rep> reps, List<Account> accounts, FileProblems repProblems) {
    List<Rep> withTeam = reps.stream().filter(rep -> !rep.team().isBlank()).toList();
    if (withTeam.isEmpty()
        || accounts.isEmpty()
        || accounts.stream().anyMatch(BlankTeams::counts)) {
      return reps;
    }
    repProblems.warning(
        0,
        RepColumn.TEAM.header(),
        withTeam.get(0).team(),
        "teams for accounts and reps, or for none",
        Sentence.of(
            "%,d reps have a team and no account has one; the teams were ignored and all reps share all accounts.",
            withTeam.size()));
    return reps.stream().map(BlankTeams::withoutTeam).toList();
  }

  private static boolean counts(Account account) {
    return account.ownership().assignable() && !account.profile().team().isBlank();
  }

  private static Rep withoutTeam(Rep rep) {
    return new Rep(
        rep.id(), rep.name(), "", rep.home(), rep.capacity(), rep.coverage(), rep.record());
  }
}
