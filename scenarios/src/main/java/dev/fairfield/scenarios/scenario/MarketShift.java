package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Demand changes by a factor.
 *
 * @param untilWeek when it ends, after {@code week}; empty: it stays
 * @param factor on the rate of opportunities, new sales and resales, 0 to 100
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MarketShift(double week, OptionalDouble untilWeek, double factor, Where where)
    implements ScenarioEvent {

  public MarketShift {
    where = where == null ? Where.EVERYWHERE : where;
    Bounds.week("week", week);
    untilWeek.ifPresent(until -> Bounds.week("untilWeek", until));
    Bounds.after("untilWeek", untilWeek, week);
    Bounds.between("factor", factor, 0, Bounds.MAX_FACTOR);
    Objects.requireNonNull(where, "where");
  }

  /** Whether it holds at a week. */
  public boolean holdsAt(double atWeek) {
    return atWeek >= week && (untilWeek.isEmpty() || atWeek < untilWeek.getAsDouble());
  }
}
