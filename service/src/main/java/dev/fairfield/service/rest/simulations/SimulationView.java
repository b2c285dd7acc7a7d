package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.fairfield.service.jobs.JobStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A simulation as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Simulation")
record SimulationView(
    String id,
    String name,
    String bookId,
    @Schema(description = "The baseline first.") List<PlanView> plans,
    @Schema(description = "Short name of the scenario.") String scenario,
    String scenarioTitle,
    SettingsView settings,
    @Schema(description = "Where the work stands.") JobStatus jobStatus,
    @Schema(description = "0 to 1.") double progress,
    @Schema(description = "What is being done, for people.") String phase,
    boolean stopRequested,
    @Schema(description = "Whether it ended before it was done.") boolean stoppedEarly,
    @Schema(description = "Executions begun; above 1 after a node broke down.") Integer attempt,
    @Schema(description = "When it was accepted.") Instant submittedAt,
    @Schema(description = "When a node began.") Instant startedAt,
    @Schema(description = "When there first was something that stopping would keep.")
        Instant activeAt,
    @Schema(description = "When the work ended.") Instant completedAt,
    String createdBy,
    @Schema(description = "What is known by now, or in the end.") SimulationFacts found,
    @Schema(description = "Problem details of work without a result.", type = "object")
        @JsonRawValue
        String problem) {

  /** A plan of a simulation. */
  @Schema(name = "SimulatedPlan")
  record PlanView(
      @Schema(description = "Of the plan, or today.") String id,
      @Schema(description = "As the report calls it.") String name,
      boolean baseline) {}

  /** What was asked for, defaults included. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SimulationSettings")
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
