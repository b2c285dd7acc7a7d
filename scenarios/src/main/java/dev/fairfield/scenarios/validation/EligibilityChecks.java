package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.Rep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Every unit has at least one rep who may own all of it. */
final class EligibilityChecks {

  private EligibilityChecks() {}

  static void check(List<AccountUnit> units, Eligibility eligibility, BookProblems problems) {
    for (AccountUnit unit : units) {
      if (!eligibility.hasOwner(unit) && !eligibility.repsOfTeam(unit.team()).isEmpty()) {
        report(unit, eligibility, problems);
      }
    }
  }

  private static void report(AccountUnit unit, Eligibility eligibility, BookProblems problems) {
    List<Account> alone =
        unit.members().stream().filter(member -> !eligibility.hasOwner(member)).toList();
    Account shown = alone.isEmpty() ? unit.members().get(0) : alone.get(0);
    String message =
        alone.isEmpty()
            ? "No rep may own all accounts that must share an owner: %s; each has eligible reps, but none in common."
                .formatted(describe(unit.members()))
            : "No rep may own the account %s, %s.%s"
                .formatted(
                    Eligibility.describe(shown),
                    reason(shown, eligibility),
                    unit.members().size() == 1
                        ? ""
                        : " It must share an owner with: %s."
                            .formatted(
                                BookProblems.names(
                                    unit.members().stream().map(Account::id).toList())));
    problems.ofAccount(
        Severity.ERROR,
        shown,
        "",
        shown.id(),
        "accounts that at least one rep may own",
        message
            + " Widen a rep's industries, languages or states%s, or change the accounts."
                .formatted(
                    unit.members().stream().anyMatch(of -> eligibility.findRule(of).isPresent())
                        ? ", name more reps in the assignment rule"
                        : ""));
  }

  private static String describe(List<Account> members) {
    return BookProblems.names(members.stream().map(Eligibility::describe).toList());
  }

  /** Names what no rep covers, or says that no rep covers all of it. */
  private static String reason(Account account, Eligibility eligibility) {
    List<Rep> reps = eligibility.repsOfTeam(account.profile().team());
    if (reps.stream().anyMatch(rep -> rep.mayOwn(account))) {
      AssignmentRule rule = eligibility.findRule(account).orElseThrow();
      return "since the assignment rule %s names only reps who may not: %s"
          .formatted(rule.name(), BookProblems.names(new TreeSet<>(rule.repIds())));
    }
    List<String> uncovered = new ArrayList<>();
    add(uncovered, "industry", account.profile().industry(), reps, r -> r.coverage().industries());
    add(uncovered, "language", account.profile().language(), reps, r -> r.coverage().languages());
    add(uncovered, "state", account.place().state(), reps, r -> r.coverage().states());
    return uncovered.isEmpty()
        ? "since no rep of the team covers its industry, language and state together"
        : "since no rep of the team covers " + String.join(" nor ", uncovered);
  }

  private static void add(
      List<String> uncovered,
      String what,
      String value,
      List<Rep> reps,
      Function<Rep, Set<String>> allowed) {
    boolean covered =
        value.isBlank()
            || reps.stream()
                .map(allowed)
                .anyMatch(values -> values.isEmpty() || values.contains(value));
    if (!covered) {
      uncovered.add(what + " " + value);
    }
  }
}
