package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import java.util.Optional;
import java.util.Set;

/** Why a rep may not own an account; the first that applies, in this order. */
public enum Ineligibility {
  TEAM("of another team"),
  LANGUAGE("without the language"),
  INDUSTRY("without the industry"),
  STATE("without the state");

  private final String label;

  Ineligibility(String label) {
    this.label = label;
  }

  /** Said after a number of reps. */
  public String label() {
    return label;
  }

  /** Empty when the rep may own all of the accounts. */
  static Optional<Ineligibility> find(Rep rep, Iterable<Account> accounts) {
    Ineligibility first = null;
    for (Account account : accounts) {
      Ineligibility reason = reason(rep, account);
      if (reason != null && (first == null || reason.compareTo(first) < 0)) {
        first = reason;
      }
    }
    return Optional.ofNullable(first);
  }

  private static Ineligibility reason(Rep rep, Account account) {
    if (!rep.team().equals(account.profile().team())) {
      return TEAM;
    }
    if (refuses(rep.coverage().languages(), account.profile().language())) {
      return LANGUAGE;
    }
    if (refuses(rep.coverage().industries(), account.profile().industry())) {
      return INDUSTRY;
    }
    return refuses(rep.coverage().states(), account.place().state()) ? STATE : null;
  }

  private static boolean refuses(Set<String> allowed, String value) {
    return !allowed.isEmpty() && !value.isBlank() && !allowed.contains(value);
  }
}
