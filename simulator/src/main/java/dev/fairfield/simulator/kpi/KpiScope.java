package dev.fairfield.simulator.kpi;

/**
 * Whom a value is about.
 *
 * @param name of the team or region, id of the rep; "organisation" for all
 */
public record KpiScope(Kind kind, String name) {

  /** Kinds of scope, from the whole to its parts. */
  public enum Kind {
    ORGANISATION("organisation"),
    TEAM("team"),
    REGION("region"),
    REP("rep");

    private final String jsonName;

    Kind(String jsonName) {
      this.jsonName = jsonName;
    }

    /** Its name in files. */
    public String jsonName() {
      return jsonName;
    }
  }
}
