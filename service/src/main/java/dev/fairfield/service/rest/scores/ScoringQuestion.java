package dev.fairfield.service.rest.scores;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Against what a book is to be scored. */
@Schema(name = "ScoringQuestion")
record ScoringQuestion(
    @Schema(description = "A profile of this installation.") @NotNull @Size(max = 36)
        String profileId) {}
