package dev.fairfield.scenarios.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that name the reps of certain accounts, in order: of an account the first rule that matches
 * holds and no other. An account that none matches may go to anyone its team and the reps' coverage
 * allow. Immutable.
 *
 * @param rules in order of precedence, each with a name of its own
 */
public record AssignmentRules(List<AssignmentRule> rules) {

  /** No rule. */
  public static final AssignmentRules NONE = new AssignmentRules(List.of());

  /** The place of an account that no rule matches. */
  public static final int UNMATCHED = -1;

  public AssignmentRules {
    rules = List.copyOf(rules);
    Set<String> names = new HashSet<>();
    for (AssignmentRule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException(
            "Two assignment rules are named %s; names must be unique.".formatted(rule.name()));
      }
    }
  }

  /** Place in {@link #rules()} of the rule that holds for the account, or {@link #UNMATCHED}. */
  public int indexOf(Account account) {
    for (int rule = 0; rule < rules.size(); rule++) {
      if (rules.get(rule).match().matches(account)) {
        return rule;
      }
    }
    return UNMATCHED;
  }

  /** The rule that holds for the account. */
  public Optional<AssignmentRule> findRule(Account account) {
    int rule = indexOf(account);
    return rule == UNMATCHED ? Optional.empty() : Optional.of(rules.get(rule));
  }

  /** Whether team, coverage and the rule that holds for the account allow the rep. */
  public boolean mayOwn(Rep rep, Account account) {
    return rep.mayOwn(account) && isNamed(rep, account);
  }

  /** Whether the rule that holds for the account, if any, names the rep. */
  public boolean isNamed(Rep rep, Account account) {
    int rule = indexOf(account);
    return rule == UNMATCHED || rules.get(rule).repIds().contains(rep.id());
  }
}
