package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;

/**
 * A competitor takes wins.
 *
 * @param untilWeek when it withdraws, after {@code week}; empty: it stays
 * @param winFactor on the win rate of opportunities that close while it is there, 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CompetitorEnters(
    String name, double week, OptionalDouble untilWeek, Where where, double winFactor)
    implements ScenarioEvent {

  public CompetitorEnters {
    Bounds.given("name", name);
    where = where == null ? Where.EVERYWHERE : where;
    Bounds.week("week", week);
    untilWeek.ifPresent(until -> Bounds.week("untilWeek", until));
    Bounds.after("untilWeek", untilWeek, week);
    Bounds.share("winFactor", winFactor);
  }

  /** Whether the competitor is there at a week. */
  public boolean holdsAt(double atWeek) {
    return atWeek >= week && (untilWeek.isEmpty() || atWeek < untilWeek.getAsDouble());
  }
}
