package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** How far a search had come at one moment. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImprovementPoint(
    @Schema(description = "Since the search began") double seconds,
    @Schema(description = "Of the best plan that keeps all hard rules; absent before there is one")
        Long costCents,
    @Schema(description = "Proven so far; absent before there is one") Long lowerBoundCents) {}
