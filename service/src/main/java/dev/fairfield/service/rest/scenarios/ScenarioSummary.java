package dev.fairfield.service.rest.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** A scenario without its numbers. */
@Schema(description = "A scenario without its numbers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScenarioSummary(
    @Schema(description = "UUID of an own scenario, name of one of the catalogue.") String id,
    @Schema(description = "Short name, used in file names.", example = "new-quarter") String name,
    String title,
    String description,
    @Schema(allowableValues = {"catalogue", "own"}) String origin,
    LocalDate startDate,
    int horizonWeeks,
    int eventCount,
    @Schema(description = "Left out for the catalogue.") Instant createdAt,
    @Schema(description = "Left out for the catalogue.") String createdBy) {}
