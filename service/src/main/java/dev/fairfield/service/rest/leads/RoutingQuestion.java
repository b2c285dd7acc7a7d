package dev.fairfield.service.rest.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Leads to route by a plan. */
@Schema(name = "RoutingQuestion")
record RoutingQuestion(
    @Schema(description = "In the order they came; each with an id of its own.")
        @NotNull
        @Size(min = 1, max = RoutingQuestion.MOST_LEADS)
        List<@NotNull @Valid LeadDto> leads,
    @Schema(description = "The day they come, for absences; today (UTC) unless given.")
        LocalDate day,
    @Size(max = RoutingQuestion.MOST_ABSENCES) List<@NotNull @Valid AbsenceDto> absences,
    @Valid RoutingSettingsDto settings) {

  static final int MOST_LEADS = 1_000;
  static final int MOST_ABSENCES = 2_000;
}
