package dev.fairfield.scenarios.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How the organisation answers a departure.
 *
 * @param coverAfterWeeks time until accounts of an empty seat are covered or given new owners
 * @param coverEffort factor on the rate of opportunities of a covered account
 * @param coverWorkload share of a covered account's workload hours that its cover spends
 * @param vacantWinFactor factor on the win rate of opportunities that close while nobody works
 *     their account
 * @param covers id of the rep who left to id of the rep who covers, for {@link
 *     DeparturePolicy#COVER}
 */
public record Policy(
    DeparturePolicy afterDeparture,
    double coverAfterWeeks,
    double coverEffort,
    double coverWorkload,
    double vacantWinFactor,
    Map<String, String> covers) {

  public static final Policy DEFAULT =
      new Policy(DeparturePolicy.SPREAD, 2, 0.5, 0.5, 0.5, Map.of());

  public Policy {
    Objects.requireNonNull(afterDeparture, "afterDeparture");
    Bounds.notNegative("coverAfterWeeks", coverAfterWeeks);
    Bounds.share("coverEffort", coverEffort);
    Bounds.share("coverWorkload", coverWorkload);
    Bounds.share("vacantWinFactor", vacantWinFactor);
    covers = Collections.unmodifiableMap(new TreeMap<>(covers));
    covers.forEach(
        (left, cover) -> {
          Bounds.given("covers." + left, cover);
          if (left.equals(cover)) {
            throw new InvalidSettingException("covers." + left, cover, "another rep");
          }
        });
    if (afterDeparture == DeparturePolicy.COVER && covers.isEmpty()) {
      throw new InvalidSettingException(
          "covers", "", "with afterDeparture cover at least one line 'rep: covering rep'");
    }
  }
}
