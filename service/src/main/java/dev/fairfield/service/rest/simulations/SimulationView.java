package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A simulation as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SimulationView(
    String id,
    String name,
    String bookId,
    @Schema(description = "The baseline first.") List<PlanView> plans,
    @Schema(description = "Short name of the scenario.") String scenario,
    String scenarioTitle,
    SettingsView settings,
    @Schema(description = "Absent once the record of the work has been cleared away.") JobView job,
    @Schema(description = "What is known by now, or in the end.") SimulationFacts found,
    Instant createdAt,
    String createdBy) {

  /**
   * A plan of a simulation.
   *
   * @param id of the plan, or {@code today}
   * @param name in the report
   */
  record PlanView(
      @Schema(description = "Of the plan, or today.") String id,
      @Schema(description = "As the report calls it.") String name,
      boolean baseline) {}

  /** What was asked for, defaults included. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SettingsView(
      Integer replications,
      Double precision,
      Integer maxReplications,
      double confidence,
      Long indifferenceZoneCents,
      long seed,
      boolean studies,
      long timeLimitSeconds,
      @Schema(description = "Futures of one part when all nodes take part; 0: one node does all.")
          int partReplications) {

    static SettingsView of(AskedSimulation asked) {
      return new SettingsView(
          asked.replications(),
          asked.precision(),
          asked.precision() == null ? null : asked.limit(),
          asked.confidence(),
          asked.indifferenceZoneCents(),
          asked.seed(),
          asked.studies(),
          asked.timeLimitSeconds(),
          asked.partReplications());
    }
  }
}
