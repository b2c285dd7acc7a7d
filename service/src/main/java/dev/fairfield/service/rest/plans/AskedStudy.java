package dev.fairfield.service.rest.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long a study may search. */
@Schema(name = "AskedStudy")
record AskedStudy(
    @Schema(
            description = "Time of each solve; a frontier has seven, rule prices about a dozen",
            defaultValue = "5")
        @Min(1)
        @Max(300)
        Integer secondsPerSolve,
    @Schema(
            description = "Of rule prices: limits of single reps to price beside the rules",
            defaultValue = "5")
        @Min(0)
        @Max(50)
        Integer repLimits) {

  private static final int DEFAULT_SECONDS = 5;
  private static final int DEFAULT_REP_LIMITS = 5;

  AskedStudy {
    secondsPerSolve = secondsPerSolve == null ? DEFAULT_SECONDS : secondsPerSolve;
    repLimits = repLimits == null ? DEFAULT_REP_LIMITS : repLimits;
  }
}
