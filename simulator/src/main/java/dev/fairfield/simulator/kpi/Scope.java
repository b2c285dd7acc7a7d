package dev.fairfield.simulator.kpi;

import java.util.Objects;

/**
 * Whose figure it is.
 *
 * @param level organisation, team, region or seat
 * @param name of the team or region, rep id of the seat; blank for the organisation
 */
public record Scope(Level level, String name) {

  public static final Scope ORGANISATION = new Scope(Level.ORGANISATION, "");

  /** Kinds of scopes; a region is that of the seat, not of the account. */
  public enum Level {
    ORGANISATION("organisation"),
    TEAM("team"),
    REGION("region"),
    REP("rep");

    private final String key;

    Level(String key) {
      this.key = key;
    }

    /** As written in files. */
    public String key() {
      return key;
    }
  }

  public Scope {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(name, "name");
  }
}
