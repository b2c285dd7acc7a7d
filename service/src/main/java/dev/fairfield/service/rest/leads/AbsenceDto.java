package dev.fairfield.service.rest.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Days on which a rep takes no leads, as callers send them. */
@Schema(name = "RepAbsence", description = "Days on which a rep takes no leads.")
record AbsenceDto(
    @NotBlank @Size(max = LeadDto.LONGEST) String repId,
    @Schema(description = "First day away.") @NotNull LocalDate from,
    @Schema(description = "Last day away.") @NotNull LocalDate to,
    @Schema(description = "Who takes the rep's leads meanwhile; absent: nobody in particular.")
        @Size(max = LeadDto.LONGEST)
        String coverRepId) {}
