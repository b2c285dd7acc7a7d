package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** A question about a plan that takes solving anew, and its answer once it is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanStudy")
record StudyView(
    String planId,
    StudyKind kind,
    AskedStudy asked,
    JobStatus jobStatus,
    @Schema(description = "0 to 1") double progress,
    @Schema(description = "What is being solved, for people") String phase,
    Instant submittedAt,
    Instant completedAt,
    String createdBy,
    @Schema(description = "Absent until it is there", type = "object") JsonNode result,
    @Schema(description = "Problem details of a job without a result", type = "object")
        @JsonRawValue
        String problem) {

  static StudyView of(StudyRow study, Optional<Job> job, Optional<byte[]> result) {
    JobStatus status =
        job.map(Job::status).orElse(result.isPresent() ? JobStatus.SUCCEEDED : JobStatus.DEAD);
    return new StudyView(
        study.planId(),
        study.kind(),
        PlanDocuments.read(study.asked(), AskedStudy.class),
        status,
        status == JobStatus.SUCCEEDED ? 1 : job.map(Job::progress).orElse(0.0),
        status.isFinal() ? null : job.map(Job::phase).orElse(null),
        study.createdAt(),
        job.flatMap(Job::completedAt).orElse(null),
        study.createdBy(),
        status == JobStatus.SUCCEEDED
            ? result.map(PlanExplanationController::tree).orElse(null)
            : null,
        job.flatMap(Job::errorJson).orElse(null));
  }
}
