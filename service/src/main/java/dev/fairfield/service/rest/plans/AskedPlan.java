package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** What a plan was made by, as it is kept; what was left out has its default. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AskedPlan", description = "What the plan was made by")
record AskedPlan(
    @Schema(description = "Prices, rules and pins in full", type = "object") JsonNode request,
    @Schema(description = "Time of the search; absent under a step limit") Integer timeLimitSeconds,
    @Schema(description = "Steps of the local search; absent under a time limit") Integer steps,
    @Schema(description = "Seed of everything random") long seed,
    @Schema(description = "The plan the search started from") String startFromPlanId,
    @Schema(description = "The scenario whose start the book was planned for") String scenario,
    @Schema(description = "Of a revision: accounts moved by hand, with their rep; blank for none")
        Map<String, String> moves) {}
