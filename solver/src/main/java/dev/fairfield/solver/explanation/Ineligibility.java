package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Rep;
import java.util.Optional;
import java.util.Set;

/** Why a rep may not own an account; the first that applies, in this order. */
public enum Ineligibility {
  TEAM("of another team"),
  LANGUAGE("without the language"),
  INDUSTRY("without the industry"),
  STATE("without the state"),
  ASSIGNMENT_RULE("not named by the assignment rule");

  private final String label;

  Ineligibility(String label) {
    this.label = label;
  }

  /** Said after a number of reps. */
  public String label() {
    return label;
  }

  /**
   * Empty when the rep may own all of the accounts.
   *
   * @param assignment the rules of the plan's request
   */
  public static Optional<Ineligibility> find(
      AssignmentRules assignment, Rep rep, Iterable<Account> accounts) {
    Ineligibility first = null;
    for (Account account : accounts) {
      Ineligibility reason = reason(assignment, rep, account);
      if (reason != null && (first == null || reason.compareTo(first) < 0)) {
        first = reason;
      }
    }
    return Optional.ofNullable(first);
  }

  private static Ineligibility reason(AssignmentRules assignment, Rep rep, Account account) {
    if (!rep.team().equals(account.profile().team())) {
      return TEAM;
    }
    if (refuses(rep.coverage().languages(), account.profile().language())) {
      return LANGUAGE;
    }
    if (refuses(rep.coverage().industries(), account.profile().industry())) {
      return INDUSTRY;
    }
    if (refuses(rep.coverage().states(), account.place().state())) {
      return STATE;
    }
    return assignment.isNamed(rep, account) ? null : ASSIGNMENT_RULE;
  }

  private static boolean refuses(Set<String> allowed, String value) {
    return !allowed.isEmpty() && !value.isBlank() && !allowed.contains(value);
  }
}
