package dev.fairfield.simulator.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Scope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Teams and regions that have one rep alone: their quota and win rate are those of that rep, and
 * not everybody may read them.
 */
public final class SingleRepScopes {

  /** Figures that rest on quotas or win rates. */
  private static final Set<Kpi> OF_REPS =
      EnumSet.of(
          Kpi.ATTAINMENT,
          Kpi.ATTAINMENT_PRORATED,
          Kpi.SHARE_AT_QUOTA,
          Kpi.SHARE_AT_80,
          Kpi.TARGET_MET,
          Kpi.COVERAGE,
          Kpi.WIN_RATE_COUNT,
          Kpi.WIN_RATE_VALUE);

  private static final Set<String> KEYS_OF_REPS =
      OF_REPS.stream().map(Kpi::key).collect(Collectors.toUnmodifiableSet());

  private final Map<String, Integer> repsByScope = new HashMap<>();

  private SingleRepScopes() {}

  static SingleRepScopes of(Collection<Rep> reps) {
    var scopes = new SingleRepScopes();
    reps.forEach(rep -> scopes.count(rep.team(), rep.record().region()));
    return scopes;
  }

  /**
   * As {@code comparison.json} tells of its seats.
   *
   * @param seats a list of objects with {@code team} and {@code region}
   */
  public static SingleRepScopes of(JsonNode seats) {
    var scopes = new SingleRepScopes();
    seats.forEach(seat -> scopes.count(seat.path("team").asText(), seat.path("region").asText()));
    return scopes;
  }

  private void count(String team, String region) {
    repsByScope.merge(key(Scope.Level.TEAM.key(), team), 1, Integer::sum);
    repsByScope.merge(key(Scope.Level.REGION.key(), region), 1, Integer::sum);
  }

  private static String key(String level, String name) {
    return level + "/" + name;
  }

  /** Whether there is such a team or region. */
  public boolean isEmpty() {
    return repsByScope.values().stream().noneMatch(reps -> reps == 1);
  }

  /**
   * Whether a figure tells the quota or the win rate of one rep.
   *
   * @param kpi key of the KPI
   * @param scope key of the scope's level
   * @param name of the scope
   */
  public boolean tells(String kpi, String scope, String name) {
    return KEYS_OF_REPS.contains(kpi)
        && (scope.equals(Scope.Level.REP.key())
            || repsByScope.getOrDefault(key(scope, name), 0) == 1);
  }

  boolean tells(Kpi kpi, Scope scope) {
    return tells(kpi.key(), scope.level().key(), scope.name());
  }
}
