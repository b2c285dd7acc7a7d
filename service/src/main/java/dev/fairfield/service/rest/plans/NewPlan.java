package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A plan to be found. */
@Schema(name = "NewPlan")
record NewPlan(
    @Schema(description = "What people call it", example = "Spring carve")
        @NotBlank
        @Size(max = 200)
        String name,
    @Schema(description = "The book to plan") @NotNull @Size(max = 36) String bookId,
    @Schema(
            description =
                "Prices, rules and pins, as the command line takes them in a file; what is left out has its default. GET /v1/plan-request-schema has the schema",
            type = "object",
            example = "{\"rules\": {\"exclusiveArea\": \"postal\"}}")
        JsonNode request,
    @Schema(description = "Time of the search in seconds; 30 unless steps are given")
        @Min(1)
        @Max(NewPlan.LONGEST_SECONDS)
        Integer timeLimitSeconds,
    @Schema(
            description =
                "Steps of the local search in place of a time limit: the same plan each time")
        @Min(0)
        @Max(NewPlan.MOST_STEPS)
        Integer steps,
    @Schema(description = "Seed of everything random", defaultValue = "1") Long seed,
    @Schema(description = "A plan of the same book to start from; the result costs no more")
        @Size(max = 36)
        String startFromPlanId,
    @Schema(
            description =
                "Plan the book as this scenario leaves it at its start: a name of the catalogue, or the id of an own scenario",
            example = "new-quarter")
        @Size(max = 100)
        String scenario,
    @Schema(description = "Most accounts that may change owner; as rules.maxMoves of the request")
        @Min(0)
        Integer maxMoves) {

  static final int LONGEST_SECONDS = 3_600;
  static final int MOST_STEPS = 10_000_000;
  static final int DEFAULT_SECONDS = 30;
}
