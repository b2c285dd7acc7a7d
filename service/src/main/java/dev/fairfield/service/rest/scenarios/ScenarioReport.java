package dev.fairfield.service.rest.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What checking a scenario found. */
@Schema(description = "What checking a scenario found.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScenarioReport(
    @Schema(description = "Whether it can be simulated, with the book where one was named.")
        boolean valid,
    List<FieldProblem> problems) {}
