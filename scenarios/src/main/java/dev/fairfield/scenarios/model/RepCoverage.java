package dev.fairfield.scenarios.model;

import java.util.Set;

/**
 * Which accounts a rep may own and knows well. An empty set of industries, languages or states
 * means no restriction.
 *
 * @param industries the rep may own accounts of these industries only
 * @param languages the rep may own accounts that are served in these languages only
 * @param states the rep may own accounts in these states or provinces only
 * @param expertise industries the rep knows; a handover there costs less
 */
public record RepCoverage(
    Set<String> industries, Set<String> languages, Set<String> states, Set<String> expertise) {

  public static final RepCoverage ANYTHING =
      new RepCoverage(Set.of(), Set.of(), Set.of(), Set.of());

  public RepCoverage {
    industries = Set.copyOf(industries);
    languages = Set.copyOf(languages);
    states = Set.copyOf(states);
    expertise = Set.copyOf(expertise);
  }

  /** Whether industry, language and state allow the account; a blank one fits anyone. */
  public boolean covers(Account account) {
    return allows(industries, account.profile().industry())
        && allows(languages, account.profile().language())
        && allows(states, account.place().state());
  }

  private static boolean allows(Set<String> allowed, String value) {
    return allowed.isEmpty() || value.isBlank() || allowed.contains(value);
  }

  /** The same for other industries. */
  public RepCoverage withIndustries(Set<String> changed) {
    return new RepCoverage(changed, languages, states, expertise);
  }

  /** The same for other languages. */
  public RepCoverage withLanguages(Set<String> changed) {
    return new RepCoverage(industries, changed, states, expertise);
  }

  /** The same for other states. */
  public RepCoverage withStates(Set<String> changed) {
    return new RepCoverage(industries, languages, changed, expertise);
  }
}
