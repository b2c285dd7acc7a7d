package dev.fairfield.service.rest.leads;

import dev.fairfield.solver.routing.RoutingSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How leads are routed, as callers set it; what is left out has its default. */
@Schema(name = "RoutingSettings", description = "What is left out has its default.")
record RoutingSettingsDto(
    @Schema(
            description =
                "Reps whose costs lie so near the least take turns, US cents a year; default 100.")
        @Min(0)
        @Max(RoutingSettingsDto.MOST_TOLERANCE_CENTS)
        Long toleranceCents,
    @Schema(description = "How much of a usual account a lead weighs on a rep; default 0.1.")
        @DecimalMin("0")
        @DecimalMax("1")
        Double expectedShare,
    @Schema(
            description =
                "A rep takes no new company beyond so many times the capacity; default 1.")
        @DecimalMin("0")
        @DecimalMax("1000")
        Double capacityFactor,
    @Schema(description = "Further reps that an answer lists; default 3.")
        @Min(0)
        @Max(RoutingSettingsDto.MOST_ALTERNATIVES)
        Integer alternatives) {

  static final long MOST_TOLERANCE_CENTS = 100_000_000_000L;
  static final int MOST_ALTERNATIVES = 20;

  /** Null counts as nothing set. */
  static RoutingSettings settings(RoutingSettingsDto set) {
    RoutingSettings usual = RoutingSettings.DEFAULT;
    return set == null
        ? usual
        : new RoutingSettings(
            set.toleranceCents == null ? usual.toleranceCents() : set.toleranceCents,
            set.expectedShare == null ? usual.expectedShare() : set.expectedShare,
            set.capacityFactor == null ? usual.capacityFactor() : set.capacityFactor,
            set.alternatives == null ? usual.alternatives() : set.alternatives);
  }
}
