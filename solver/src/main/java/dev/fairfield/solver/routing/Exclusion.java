package dev.fairfield.solver.routing;

import java.util.Objects;

/**
 * A rep who could not get a lead.
 *
 * @param words such as "without the industry", or "away until 2026-10-09"
 */
public record Exclusion(String repId, Kind kind, String words) {

  /** What stands against the rep. */
  public enum Kind {
    TEAM,
    LANGUAGE,
    INDUSTRY,
    STATE,
    ASSIGNMENT_RULE,
    AWAY,
    FULL
  }

  public Exclusion {
    Objects.requireNonNull(repId, "repId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(words, "words");
  }
}
