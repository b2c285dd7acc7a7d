package dev.fairfield.scenarios.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A rep's history and place in the organisation. Personal: shown by role only.
 *
 * @param quotaCents annual quota in US cents
 * @param tenureYears years in the job
 * @param winRate share of resolved opportunities won, 0 to 1
 * @param manager blank when unknown
 * @param region blank when unknown
 * @param startDate null when unknown
 */
public record RepRecord(
    OptionalLong quotaCents,
    OptionalDouble tenureYears,
    OptionalDouble winRate,
    String manager,
    String region,
    RepStatus status,
    LocalDate startDate) {

  public static final RepRecord UNKNOWN =
      new RepRecord(
          OptionalLong.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          "",
          "",
          RepStatus.ACTIVE,
          null);

  public RepRecord {
    Objects.requireNonNull(quotaCents, "quotaCents");
    Objects.requireNonNull(tenureYears, "tenureYears");
    Objects.requireNonNull(winRate, "winRate");
    Objects.requireNonNull(manager, "manager");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(status, "status");
    if (winRate.isPresent() && !(winRate.getAsDouble() >= 0 && winRate.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "The win rate %s is not in 0 to 1.".formatted(winRate.getAsDouble()));
    }
  }

  public Optional<LocalDate> findStartDate() {
    return Optional.ofNullable(startDate);
  }
}
