package dev.fairfield.service.rest.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A profile in full, as REST shows it. */
@Schema(name = "Profile", description = "An ideal customer profile.")
record ProfileDto(
    String id,
    String name,
    Instant createdAt,
    String createdBy,
    @Schema(
            type = "object",
            description = "In full; GET /v1/profile-schema has the schema. May be sent back.")
        JsonNode definition) {}
