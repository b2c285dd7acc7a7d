package dev.fairfield.service.rest.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Leads to route for good, by the plan in use. */
@Schema(name = "ActiveRoutingQuestion")
record ActiveRoutingQuestion(
    @Schema(description = "The book whose active plan is meant; needed where several have one.")
        @Size(max = 36)
        String bookId,
    @Schema(description = "In the order they came; each with an id of its own.")
        @NotNull
        @Size(min = 1, max = ActiveRoutingQuestion.MOST_LEADS)
        List<@NotNull @Valid LeadDto> leads,
    @Schema(description = "The day they come, for absences; today (UTC) unless given.")
        LocalDate day,
    @Size(max = RoutingQuestion.MOST_ABSENCES) List<@NotNull @Valid AbsenceDto> absences,
    @Valid RoutingSettingsDto settings) {

  static final int MOST_LEADS = 100;

  RoutingQuestion question() {
    return new RoutingQuestion(leads, day, absences, settings);
  }
}
