package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.Team;
import java.util.List;

/** Every account has a team with reps or no account has one; shares and capacities make sense. */
final class TeamChecks {

  private static final String TEAM = "team";

  private TeamChecks() {}

  static void check(Book book, List<Team> teams, BookProblems problems) {
    boolean accountsHaveTeams =
        book.assignableAccounts().stream().anyMatch(account -> !account.profile().team().isBlank());
    if (accountsHaveTeams) {
      reportMissingTeams(book, problems);
    }
    List<String> teamsWithReps =
        teams.stream().filter(team -> !team.reps().isEmpty()).map(Team::name).toList();
    for (Team team : teams) {
      if (team.name().isBlank() && accountsHaveTeams) {
        continue;
      }
      checkMembers(team, teamsWithReps, problems);
      checkShares(team, problems);
    }
  }

  private static void reportMissingTeams(Book book, BookProblems problems) {
    String allowed = "a team for every account and rep, or for no account";
    for (Account account : book.assignableAccounts()) {
      if (account.profile().team().isBlank()) {
        problems.ofAccount(
            Severity.ERROR,
            account,
            TEAM,
            "",
            allowed,
            "The account %s has no team although others have; name its team."
                .formatted(account.id()));
      }
    }
    for (Rep rep : book.reps()) {
      if (rep.team().isBlank()) {
        problems.ofRep(
            Severity.ERROR,
            rep,
            TEAM,
            "",
            allowed,
            "The rep %s has no team although accounts have; name the rep's team."
                .formatted(rep.id()));
      }
    }
  }

  private static void checkMembers(Team team, List<String> teamsWithReps, BookProblems problems) {
    if (team.reps().isEmpty()) {
      String hint =
          NearestName.find(team.name(), teamsWithReps)
              .map(" Did you mean %s?"::formatted)
              .orElse("");
      problems.ofAccount(
          Severity.ERROR,
          team.accounts().get(0),
          TEAM,
          team.name(),
          "a team that has reps",
          Sentence.of(
              "The team %s has %s and no rep (%s); teams with reps are %s.%s",
              team.label(),
              team.accounts().size() == 1
                  ? "1 account"
                  : Sentence.of("%,d accounts", team.accounts().size()),
              BookProblems.names(team.accounts().stream().map(Account::id).toList()),
              String.join(", ", teamsWithReps),
              hint));
    } else if (team.accounts().isEmpty()) {
      problems.ofRep(
          Severity.WARNING,
          team.reps().get(0),
          TEAM,
          team.name(),
          "a team that has accounts",
          "The team %s has no account; its reps get none: %s."
              .formatted(
                  team.label(), BookProblems.names(team.reps().stream().map(Rep::id).toList())));
    } else if (team.potentialCents() == 0) {
      problems.ofAccount(
          Severity.WARNING,
          team.accounts().get(0),
          "potential_usd",
          "0",
          "a potential above 0 for at least one account of the team",
          "All accounts of the team %s have a potential of 0, so nothing can be balanced."
              .formatted(team.label()));
    }
  }

  private static void checkShares(Team team, BookProblems problems) {
    List<Rep> without =
        team.reps().stream().filter(rep -> rep.capacity().targetShare().isEmpty()).toList();
    if (!without.isEmpty() && without.size() < team.reps().size()) {
      problems.ofRep(
          Severity.ERROR,
          without.get(0),
          "target_share",
          "",
          "a target share for all reps of a team or for none",
          "Some reps of the team %s have a target share and these have none: %s; give it to all or to none."
              .formatted(team.label(), BookProblems.names(without.stream().map(Rep::id).toList())));
    } else if (!team.reps().isEmpty() && !team.accounts().isEmpty()) {
      checkTotal(team, without.isEmpty(), problems);
    }
  }

  private static void checkTotal(Team team, boolean byShare, BookProblems problems) {
    double total =
        team.reps().stream()
            .mapToDouble(
                rep ->
                    byShare
                        ? rep.capacity().targetShare().orElse(0)
                        : rep.capacity().capacityMinutes())
            .sum();
    if (total <= 0) {
      problems.ofRep(
          Severity.ERROR,
          team.reps().get(0),
          byShare ? "target_share" : "capacity_hours",
          "0",
          "above 0 for at least one rep of the team",
          "All reps of the team %s have %s of 0; give one of them more."
              .formatted(team.label(), byShare ? "a target share" : "a capacity"));
    }
  }
}
