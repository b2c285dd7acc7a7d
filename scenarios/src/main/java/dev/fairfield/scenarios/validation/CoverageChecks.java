package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.Team;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Industries and states that reps are restricted to and no account carries, and accounts that slip
 * through a restriction because they have none. Languages are left alone: an account without one is
 * the usual case, and a rep may speak more than the accounts ask for.
 */
final class CoverageChecks {

  private final Team team;
  private final BookProblems problems;

  private CoverageChecks(Team team, BookProblems problems) {
    this.team = team;
    this.problems = problems;
  }

  static void check(List<Team> teams, BookProblems problems) {
    for (Team team : teams) {
      var checks = new CoverageChecks(team, problems);
      Function<Account, String> industry = account -> account.profile().industry();
      Function<Account, String> state = account -> account.place().state();
      checks.check("industry", "industries", industry, rep -> rep.coverage().industries());
      checks.check("state", "states", state, rep -> rep.coverage().states());
    }
  }

  private void check(
      String accountColumn,
      String repColumn,
      Function<Account, String> value,
      Function<Rep, Set<String>> allowed) {
    List<String> restricted =
        team.reps().stream().filter(rep -> !allowed.apply(rep).isEmpty()).map(Rep::id).toList();
    if (restricted.isEmpty() || team.accounts().isEmpty()) {
      return;
    }
    Set<String> known =
        team.accounts().stream()
            .map(value)
            .filter(text -> !text.isBlank())
            .collect(Collectors.toCollection(TreeSet::new));
    team.accounts().stream()
        .filter(account -> value.apply(account).isBlank())
        .forEach(account -> warnOfBlank(account, accountColumn, restricted));
    if (!known.isEmpty()) {
      team.reps().forEach(rep -> warnOfUnmet(rep, repColumn, allowed.apply(rep), known));
    }
  }

  private void warnOfBlank(Account account, String column, List<String> restricted) {
    problems.ofAccount(
        Severity.WARNING,
        account,
        column,
        "",
        "a value, since reps are restricted by it",
        "The account %s has no %s, so any rep may own it, also those restricted by it: %s."
            .formatted(account.id(), column, BookProblems.names(restricted)));
  }

  private void warnOfUnmet(Rep rep, String column, Set<String> allowed, Set<String> known) {
    for (String name : new TreeSet<>(allowed)) {
      if (!known.contains(name)) {
        problems.ofRep(
            Severity.WARNING,
            rep,
            column,
            name,
            "a value that accounts of the team carry",
            "The rep %s is restricted to \"%s\", which no account of the team carries.%s"
                .formatted(
                    rep.id(),
                    name,
                    NearestName.find(name, known).map(" Did you mean %s?"::formatted).orElse("")));
      }
    }
  }
}
