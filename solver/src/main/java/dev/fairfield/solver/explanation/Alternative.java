package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.SoftRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Another owner for a unit, with the rest of the plan as it is.
 *
 * @param rep eligible by team, language, industry and state
 * @param differenceCentsByRule what the whole plan would cost more by each rule; negative: less
 * @param obstacles hard rules the change would break, or break further
 * @param toFlip what would have to change for this rep to be the better owner, in plain words
 */
public record Alternative(
    Rep rep,
    Map<SoftRule, Long> differenceCentsByRule,
    List<Obstacle> obstacles,
    List<String> toFlip) {

  public Alternative {
    differenceCentsByRule = Collections.unmodifiableMap(new EnumMap<>(differenceCentsByRule));
    obstacles = List.copyOf(obstacles);
    toFlip = List.copyOf(toFlip);
  }

  public long differenceCents(SoftRule rule) {
    return differenceCentsByRule.get(rule);
  }

  /** What the whole plan would cost more; negative: less. */
  public long differenceCents() {
    return differenceCentsByRule.values().stream().mapToLong(Long::longValue).sum();
  }
}
