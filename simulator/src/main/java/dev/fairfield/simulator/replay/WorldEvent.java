package dev.fairfield.simulator.replay;

import java.util.Locale;

/**
 * Something that happens in a world whatever the plan.
 *
 * @param week since the start of the scenario
 * @param repId the seat concerned; blank where none is
 * @param region the region concerned; blank where it is unknown or all of them
 * @param sentence in plain words
 */
public record WorldEvent(double week, Kind kind, String repId, String region, String sentence) {

  /** What kind of thing happens. */
  public enum Kind {
    /** A person leaves a seat. */
    DEPARTURE,
    /** A person starts in a seat that was empty. */
    FILL,
    /** A person starts in a new seat. */
    JOIN,
    /** Demand changes. */
    SHIFT,
    /** A market opens. */
    MARKET,
    /** An account is bought by another. */
    MERGER;

    /** As written in files. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
