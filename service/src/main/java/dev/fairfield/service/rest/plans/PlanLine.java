package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.service.jobs.JobStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A plan in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanLine")
record PlanLine(
    String id,
    String name,
    String bookId,
    String parentId,
    PlanLifecycle lifecycle,
    JobStatus jobStatus,
    double progress,
    String scenario,
    Long costCents,
    Long lowerBoundCents,
    Double gap,
    @Schema(description = "Hard units broken; 0 where all hard rules are kept") Long hard,
    @Schema(description = "Accounts that a rep who is still there loses") Integer moves,
    @Schema(description = "Cost of today's ownership under the same request") Long costTodayCents,
    @Schema(description = "Least potential held ÷ share of any rep; 1 is fair") Double lowestIndex,
    Double highestIndex,
    Instant submittedAt,
    Instant completedAt,
    String createdBy) {}
