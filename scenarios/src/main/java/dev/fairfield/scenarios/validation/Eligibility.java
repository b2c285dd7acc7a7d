package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which reps may own an account or a unit; computed once for accounts that look alike. */
final class Eligibility {

  private final List<Rep> reps;
  private final Map<String, List<Rep>> repsByTeam;
  private final Map<Traits, BitSet> repsByTraits = new HashMap<>();

  private final AssignmentRules assignment;

  private record Traits(String team, String industry, String language, String state, int rule) {}

  Eligibility(Book book, AssignmentRules assignment) {
    this.assignment = assignment;
    this.reps = book.reps();
    this.repsByTeam = reps.stream().collect(Collectors.groupingBy(Rep::team));
  }

  List<Rep> repsOfTeam(String team) {
    return repsByTeam.getOrDefault(team, List.of());
  }

  /** Whether any rep may own all members. */
  boolean hasOwner(AccountUnit unit) {
    var eligible = (BitSet) repsOf(unit.members().get(0)).clone();
    unit.members().forEach(member -> eligible.and(repsOf(member)));
    return !eligible.isEmpty();
  }

  boolean mayOwn(Rep rep, Account account) {
    return assignment.mayOwn(rep, account);
  }

  Optional<AssignmentRule> findRule(Account account) {
    return assignment.findRule(account);
  }

  boolean hasOwner(Account account) {
    return !repsOf(account).isEmpty();
  }

  private BitSet repsOf(Account account) {
    var traits =
        new Traits(
            account.profile().team(),
            account.profile().industry(),
            account.profile().language(),
            account.place().state(),
            assignment.indexOf(account));
    return repsByTraits.computeIfAbsent(
        traits,
        key -> {
          var eligible = new BitSet(reps.size());
          for (int i = 0; i < reps.size(); i++) {
            eligible.set(i, assignment.mayOwn(reps.get(i), account));
          }
          return eligible;
        });
  }

  /** An account with what decides who may own it. */
  static String describe(Account account) {
    return "%s (team %s, industry %s, language %s, state %s)"
        .formatted(
            account.id(),
            orNone(account.profile().team()),
            orNone(account.profile().industry()),
            orNone(account.profile().language()),
            orNone(account.place().state()));
  }

  private static String orNone(String text) {
    return text.isBlank() ? "none" : text;
  }
}
