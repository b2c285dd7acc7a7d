package dev.fairfield.service.rest.scores;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** Something new about an account, as callers send it. */
@Schema(name = "Signal", description = "Something new about an account.")
record SignalDto(
    @NotBlank @Size(max = 200) String accountId,
    @Schema(description = "The field a criterion of the profile measures.", example = "intent")
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9_ -]*")
        String field,
    @Schema(
            description = "A number, true or false, or a text of at most 1,000 characters.",
            types = {"number", "string", "boolean"})
        @NotNull
        JsonNode value,
    @Schema(description = "When it was true; now unless given.") Instant at) {}
