package dev.fairfield.solver.routing;

import java.util.Objects;

/**
 * Leads that a routing table tells apart beside their place.
 *
 * @param team blank in a book without teams
 * @param industry an industry that some rep or rule of the team is limited to; blank: any other
 * @param language a language that some rep of the team is limited to; blank: any other
 */
public record Segment(String team, String industry, String language)
    implements Comparable<Segment> {

  public Segment {
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(industry, "industry");
    Objects.requireNonNull(language, "language");
  }

  /** By team; within it the narrow before the wide, as the lines of a table are tried. */
  @Override
  public int compareTo(Segment other) {
    int order = team.compareTo(other.team);
    order = order != 0 ? order : wideLast(industry, other.industry);
    return order != 0 ? order : wideLast(language, other.language);
  }

  private static int wideLast(String one, String other) {
    if (one.isEmpty() != other.isEmpty()) {
      return one.isEmpty() ? 1 : -1;
    }
    return one.compareTo(other);
  }
}
