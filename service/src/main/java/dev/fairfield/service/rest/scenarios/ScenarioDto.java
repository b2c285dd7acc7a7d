package dev.fairfield.service.rest.scenarios;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;

/** A scenario with its numbers. */
@Schema(name = "Scenario", description = "A scenario with every number it rests on.")
record ScenarioDto(
    ScenarioSummary summary,
    @Schema(
            type = "object",
            description =
                "In full, defaults included; may be changed and sent back as a new scenario.")
        ObjectNode definition) {}
