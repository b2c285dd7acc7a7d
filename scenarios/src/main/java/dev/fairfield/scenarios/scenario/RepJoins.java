package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.model.RepStatus;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A new seat with its first person.
 *
 * @param id not the id of a rep of the book
 * @param team blank when the book has no teams
 * @param capacityHours selling time a year, above 0
 * @param quotaUsd annual quota, US dollars; empty: by the rule for quotas
 * @param region blank when unknown
 * @param manager blank when unknown
 * @param tenureYears years in a like job, which count against the ramp
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RepJoins(
    String id,
    String name,
    double latitude,
    double longitude,
    String team,
    double capacityHours,
    OptionalDouble quotaUsd,
    String region,
    String manager,
    double week,
    double tenureYears)
    implements ScenarioEvent {

  private static final int MINUTES_PER_HOUR = 60;
  private static final double MAX_TENURE_YEARS = 100;
  private static final int CENTS_PER_USD = 100;

  public RepJoins {
    Bounds.given("id", id);
    name = name == null || name.isBlank() ? id : name;
    team = team == null ? "" : team;
    region = region == null ? "" : region;
    manager = manager == null ? "" : manager;
    EventBounds.point(latitude, longitude);
    Bounds.positive("capacityHours", capacityHours);
    quotaUsd.ifPresent(usd -> Bounds.positive("quotaUsd", usd));
    Bounds.week("week", week);
    Bounds.between("tenureYears", tenureYears, 0, MAX_TENURE_YEARS);
  }

  /** The rep as the book would hold it, allowed to own any account of the team. */
  public Rep toRep() {
    OptionalLong quotaCents =
        quotaUsd.isPresent()
            ? OptionalLong.of(StrictMath.round(quotaUsd.getAsDouble() * CENTS_PER_USD))
            : OptionalLong.empty();
    return new Rep(
        id,
        name,
        team,
        new GeoPoint(latitude, longitude),
        new RepCapacity(
            StrictMath.round(capacityHours * MINUTES_PER_HOUR),
            OptionalInt.empty(),
            OptionalDouble.empty()),
        RepCoverage.ANYTHING,
        new RepRecord(
            quotaCents,
            OptionalDouble.of(tenureYears),
            OptionalDouble.empty(),
            manager,
            region,
            RepStatus.ACTIVE,
            null));
  }
}
