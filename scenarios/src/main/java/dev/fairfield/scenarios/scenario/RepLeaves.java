package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One named rep leaves, or a number of reps drawn in each replication.
 *
 * @param rep id of the rep; blank when reps are drawn
 * @param count reps drawn; empty when one is named
 * @param team drawn reps are of this team; blank: of any
 * @param region drawn reps are of this region; blank: of any
 * @param pick how reps are drawn
 * @param backfill whether the seat is filled again
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RepLeaves(
    String rep,
    OptionalInt count,
    String team,
    String region,
    Pick pick,
    double week,
    boolean backfill)
    implements ScenarioEvent {

  /** How drawn reps are chosen among the active ones. */
  public enum Pick {
    /** With equal chances. */
    @JsonProperty("random")
    RANDOM,
    /** Those with the highest skill in that replication. */
    @JsonProperty("topPerformer")
    TOP_PERFORMER
  }

  public RepLeaves {
    rep = rep == null ? "" : rep;
    team = team == null ? "" : team;
    region = region == null ? "" : region;
    Objects.requireNonNull(pick, "pick");
    Bounds.week("week", week);
    EventBounds.oneOrDrawn("rep", rep, count);
    if (!rep.isBlank()) {
      EventBounds.onlyDrawn("team", team);
      EventBounds.onlyDrawn("region", region);
    }
  }

  /** The departure of a named rep. */
  public static RepLeaves named(String rep, double week, boolean backfill) {
    return new RepLeaves(rep, OptionalInt.empty(), "", "", Pick.RANDOM, week, backfill);
  }

  /** The departure of reps drawn from all. */
  public static RepLeaves drawn(int count, double week, boolean backfill) {
    return new RepLeaves("", OptionalInt.of(count), "", "", Pick.RANDOM, week, backfill);
  }

  /** Whether the reps are drawn in each replication. */
  @JsonIgnore
  public boolean isDrawn() {
    return count.isPresent();
  }
}
