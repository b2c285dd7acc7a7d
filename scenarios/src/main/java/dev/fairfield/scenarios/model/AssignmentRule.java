package dev.fairfield.scenarios.model;

import java.util.Objects;
import java.util.Set;

/**
 * Accounts that go to certain reps and to nobody else, such as enterprise healthcare in the
 * Northeast.
 *
 * @param name what people call it
 * @param match the accounts it speaks of
 * @param repIds the reps who may own them; team and coverage of each rep hold beside
 */
public record AssignmentRule(String name, AccountMatch match, Set<String> repIds) {

  public AssignmentRule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("An assignment rule needs a name that is not blank.");
    }
    Objects.requireNonNull(match, "match");
    repIds = Set.copyOf(repIds);
    if (repIds.isEmpty()) {
      throw new IllegalArgumentException(
          "The assignment rule %s names no rep; name at least one.".formatted(name));
    }
  }
}
