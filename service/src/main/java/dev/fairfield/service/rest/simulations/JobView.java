package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** How far the work is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(
    JobStatus status,
    @Schema(description = "What is being done, for people.") String phase,
    @Schema(description = "0 to 1.") double progress,
    @Schema(description = "Whether somebody asked it to end.") boolean stopRequested,
    @Schema(description = "Whether it ended before it was done.") boolean stoppedEarly,
    @Schema(description = "Executions begun; above 1 after a node broke down.") int attempt,
    Instant submittedAt,
    Instant startedAt,
    @Schema(description = "When there first was something that stopping would keep.")
        Instant activeAt,
    Instant completedAt,
    @Schema(description = "Problem details of a job without a result.", type = "object")
        @JsonRawValue
        String error) {

  static JobView of(Job job) {
    return new JobView(
        job.status(),
        job.phase(),
        job.progress(),
        job.stopRequested(),
        job.stoppedEarly(),
        job.attempt(),
        job.submittedAt(),
        job.startedAt().orElse(null),
        job.activeAt().orElse(null),
        job.completedAt().orElse(null),
        job.errorJson().orElse(null));
  }
}
