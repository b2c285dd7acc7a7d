package dev.fairfield.scenarios.model;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which accounts a rule speaks of. An empty set or number asks for nothing; all that is asked for
 * must hold. An account that does not say (no industry, no employees) never matches what is asked.
 *
 * @param teams the account's team is one of these
 * @param industries its industry is one of these
 * @param states its state or province is one of these
 * @param regions the company's own sales region is one of these
 * @param countries ISO 3166 codes of two letters
 * @param minPotentialCents least potential, in US cents
 * @param minEmployees least number of employees
 */
public record AccountMatch(
    Set<String> teams,
    Set<String> industries,
    Set<String> states,
    Set<String> regions,
    Set<String> countries,
    OptionalLong minPotentialCents,
    OptionalInt minEmployees) {

  /** Matches every account. */
  public static final AccountMatch ANYTHING =
      new AccountMatch(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          OptionalLong.empty(),
          OptionalInt.empty());

  public AccountMatch {
    teams = Set.copyOf(teams);
    industries = Set.copyOf(industries);
    states = Set.copyOf(states);
    regions = Set.copyOf(regions);
    countries = Set.copyOf(countries);
    if (minPotentialCents.isPresent() && minPotentialCents.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "The least potential of %d cents is negative; 0 or more is allowed."
              .formatted(minPotentialCents.getAsLong()));
    }
    if (minEmployees.isPresent() && minEmployees.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "The least number of employees %d is negative; 0 or more is allowed."
              .formatted(minEmployees.getAsInt()));
    }
  }

  /** Whether all that is asked for holds. */
  public boolean matches(Account account) {
    AccountProfile profile = account.profile();
    Place place = account.place();
    return holds(teams, profile.team())
        && holds(industries, profile.industry())
        && holds(states, place.state())
        && holds(regions, place.region())
        && holds(countries, place.country())
        && account.value().potentialCents() >= minPotentialCents.orElse(0)
        && profile.employees().orElse(-1) >= minEmployees.orElse(-1);
  }

  private static boolean holds(Set<String> asked, String value) {
    return asked.isEmpty() || asked.contains(value);
  }
}
