package dev.fairfield.service.rest.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.JobStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A job as administrators see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job")
record AdminJob(
    @Schema(description = "Also of the plan or simulation it makes.") String id,
    JobKind kind,
    @Schema(description = "DEAD: given up after several executions that broke off.")
        JobStatus status,
    @Schema(description = "Executions begun.") int attempt,
    @Schema(description = "Where it runs or last ran; empty before it ran.") String node,
    @Schema(description = "What is being done, for people.") String phase,
    @Schema(description = "0 to 1.") double progress,
    @Schema(description = "What its kind of job reports.", type = "object") @JsonRawValue
        String facts,
    @Schema(description = "Whether somebody asked it to end.") boolean stopRequested,
    @Schema(description = "Whether it ended before it was done.") boolean stoppedEarly,
    @Schema(description = "Problem details of a job without a result.", type = "object")
        @JsonRawValue
        String error,
    Instant submittedAt,
    Instant startedAt,
    @Schema(description = "When there first was something that stopping would keep.")
        Instant activeAt,
    Instant completedAt,
    @Schema(description = "Last sign of life.") Instant heartbeatAt,
    @Schema(description = "When it will be stopped.") Instant deadline,
    String createdBy) {

  static AdminJob of(Job job) {
    return new AdminJob(
        job.id(),
        job.kind(),
        job.status(),
        job.attempt(),
        job.node(),
        job.phase(),
        job.progress(),
        job.factsJson(),
        job.stopRequested(),
        job.stoppedEarly(),
        job.errorJson().orElse(null),
        job.submittedAt(),
        job.startedAt().orElse(null),
        job.activeAt().orElse(null),
        job.completedAt().orElse(null),
        job.heartbeatAt().orElse(null),
        job.deadline().orElse(null),
        job.createdBy());
  }
}
