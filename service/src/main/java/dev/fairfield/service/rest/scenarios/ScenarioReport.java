package dev.fairfield.service.rest.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What checking a scenario found. */
@Schema(description = "What checking a scenario found.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScenarioReport(
    @Schema(description = "Whether it can be simulated, with the book where one was named.")
        boolean valid,
    List<FieldProblem> problems,
    @Schema(
            type = "object",
            description =
                "In full, defaults included, where it is valid; may be sent as 'scenario' of a simulation.")
        ObjectNode definition) {}
