package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is asked for when plans are to be simulated. */
@Schema(description = "Plans to simulate in the same futures.")
record SimulationRequest(
    @Schema(
            description = "What people call it, 1 to 200 characters.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "Coming year")
        String name,
    @Schema(description = "Id of the book.", requiredMode = Schema.RequiredMode.REQUIRED)
        String bookId,
    @Schema(
            description =
                "1 to 8 plans of the book by id; the word today stands for its present ownership. Prices, and assignment rules for who steps in, are those of the first that is a plan.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "[\"today\"]")
        List<String> planIds,
    @Schema(
            description =
                "The one of planIds that the others are measured against; the first by default.",
            example = "today")
        String baseline,
    @Schema(
            description =
                "What may happen: a name of the catalogue, the id of an own scenario, or a whole scenario as an object.",
            types = {"string", "object"},
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "\"new-quarter\"")
        JsonNode scenario,
    @Schema(description = "Futures to simulate, 2 to 100,000; 3,200 by default.") Long replications,
    @Schema(
            description =
                "Instead of replications: simulate until bookings and differences are known to this share of bookings, above 0 and below 1.",
            example = "0.005")
        Double precision,
    @Schema(description = "Most futures a precision may take, 256 to 100,000.")
        Long maxReplications,
    @Schema(description = "Confidence of intervals, above 0.5 and below 1; 0.95 by default.")
        Double confidence,
    @Schema(
            description =
                "A difference of net bookings that nobody would act on; by default that of the scenario, else half a percent of the target.")
        Long indifferenceZoneCents,
    @Schema(description = "Seed of the futures; equal seeds give equal futures. 1 by default.")
        Long seed,
    @Schema(
            description =
                "Settings of the scenario's group policy that are to hold instead, such as {\"afterDeparture\": \"vacant\"}.",
            type = "object")
        JsonNode policy,
    @Schema(
            description =
                "Whether to find what the answer rests on: drivers, departures, headcount, reconciliation. True by default.")
        Boolean studies,
    @Schema(description = "After so many seconds what was simulated until then is compared.")
        Long timeLimitSeconds) {}
