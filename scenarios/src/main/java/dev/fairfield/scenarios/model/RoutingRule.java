package dev.fairfield.scenarios.model;

import java.util.Objects;

/**
 * One line of a routing table: leads of one segment in one area go to one rep. A blank criterion
 * takes whatever no line before it took; lines are tried in order and the first that matches holds.
 *
 * @param order place in the table, from 1
 * @param team blank in a book without teams
 * @param industry blank: any other industry
 * @param language blank: any other language
 * @param country ISO 3166 code of two letters
 * @param state state or province code
 * @param countyFips blank: the rest of the state
 * @param postalCode blank: the rest of the county or state
 * @param repId who gets the leads
 */
public record RoutingRule(
    int order,
    String team,
    String industry,
    String language,
    String country,
    String state,
    String countyFips,
    String postalCode,
    String repId) {

  public RoutingRule {
    if (order < 1) {
      throw new IllegalArgumentException(
          "The order %d of a routing rule is below 1.".formatted(order));
    }
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(industry, "industry");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(countyFips, "countyFips");
    Objects.requireNonNull(postalCode, "postalCode");
    Objects.requireNonNull(repId, "repId");
  }

  /** Whether a lead with these criteria, blank where unknown, falls under the line. */
  public boolean matches(String ofTeam, String ofIndustry, String ofLanguage, LeadPlace place) {
    return team.equals(ofTeam)
        && holds(industry, ofIndustry)
        && holds(language, ofLanguage)
        && country.equals(place.country())
        && state.equals(place.state())
        && holds(countyFips, place.countyFips())
        && holds(postalCode, place.postalCode());
  }

  private static boolean holds(String asked, String value) {
    return asked.isEmpty() || asked.equals(value);
  }

  /** The same line at another place of the table. */
  public RoutingRule withOrder(int changed) {
    return new RoutingRule(
        changed, team, industry, language, country, state, countyFips, postalCode, repId);
  }
}
