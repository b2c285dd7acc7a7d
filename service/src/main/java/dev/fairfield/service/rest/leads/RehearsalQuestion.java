package dev.fairfield.service.rest.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Made-up leads to route by a plan. */
@Schema(name = "RehearsalQuestion")
record RehearsalQuestion(
    @Schema(description = "Leads, from the places of the book's accounts.")
        @NotNull
        @Min(1)
        @Max(RehearsalQuestion.MOST_LEADS)
        Integer leads,
    @Schema(description = "Weeks over which they come; default 52.")
        @Min(1)
        @Max(RehearsalQuestion.MOST_WEEKS)
        Integer weeks,
    @Schema(description = "Seed of everything random; default 1: the same answer each time.")
        Long seed,
    @Schema(description = "Share that comes from companies of the book; default 0.3.")
        @DecimalMin("0")
        @DecimalMax("1")
        Double existingShare,
    @Schema(description = "First day, for absences; today (UTC) unless given.") LocalDate start,
    @Size(max = RoutingQuestion.MOST_ABSENCES) List<@NotNull @Valid AbsenceDto> absences,
    @Valid RoutingSettingsDto settings) {

  static final int MOST_LEADS = 10_000;
  static final int MOST_WEEKS = 520;

  private static final int USUAL_WEEKS = 52;
  private static final long USUAL_SEED = 1;
  private static final double USUAL_EXISTING_SHARE = 0.3;

  int weeksOrUsual() {
    return weeks == null ? USUAL_WEEKS : weeks;
  }

  long seedOrUsual() {
    return seed == null ? USUAL_SEED : seed;
  }

  double existingShareOrUsual() {
    return existingShare == null ? USUAL_EXISTING_SHARE : existingShare;
  }
}
