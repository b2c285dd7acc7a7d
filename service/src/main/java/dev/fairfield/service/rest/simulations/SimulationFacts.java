package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a simulation has found, so far or in the end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SimulationFacts(
    @Schema(description = "Futures simulated.") int replications,
    @Schema(description = "Futures planned so far; a precision may take more.") int planned,
    @Schema(
            description =
                "The answer in plain words; of a running simulation, what it knows by now.")
        String sentence,
    @Schema(description = "Why there are so many futures; only in the end.") String stopSentence,
    @Schema(description = "Name of the leading plan.") String best,
    @Schema(description = "Net bookings by plan, the baseline first.") List<PlanEstimate> plans) {

  static final SimulationFacts NOTHING = new SimulationFacts(0, 0, null, null, null, List.of());

  /** Net bookings of one plan over the scenario's horizon, with the half-widths of intervals. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PlanEstimate(
      String plan,
      long meanCents,
      long halfWidthCents,
      @Schema(description = "The plan minus the baseline; absent for the baseline.")
          Long differenceCents,
      Long differenceHalfWidthCents) {}

  SimulationFacts {
    plans = plans == null ? List.of() : List.copyOf(plans);
  }
}
