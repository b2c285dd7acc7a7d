package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.fairfield.service.jobs.JobStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A plan: how it came about, how it stands, what it costs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Plan")
record PlanView(
    String id,
    String name,
    String bookId,
    @Schema(description = "The plan it was made from by hand") String parentId,
    @Schema(description = "What people have decided") PlanLifecycle lifecycle,
    @Schema(description = "Where the search stands; SUCCEEDED for a revision") JobStatus jobStatus,
    @Schema(description = "0 to 1") double progress,
    @Schema(description = "What the search does, for people") String phase,
    boolean stopRequested,
    @Schema(description = "Whether the search was ended before its limit") boolean stoppedEarly,
    @Schema(description = "When it was accepted") Instant submittedAt,
    @Schema(description = "When a node began") Instant startedAt,
    @Schema(description = "When there first was a plan that stopping would keep") Instant activeAt,
    @Schema(description = "When the search ended") Instant completedAt,
    @Schema(description = "When the result was stored and the job ended") Instant shutdownAt,
    String createdBy,
    AskedPlan asked,
    @Schema(description = "Cost of the best plan so far") Long costCents,
    @Schema(description = "No plan costs less; 0 where nothing is proven") Long lowerBoundCents,
    @Schema(description = "(cost − bound) ÷ bound as a fraction") Double gap,
    @Schema(description = "What is proven, in one sentence") String certificate,
    @Schema(description = "Whether dollar figures stand for no real money") Boolean illustrative,
    @Schema(description = "Absent until there is a result") PlanFigures figures,
    @Schema(description = "How cost and bound came together, the earliest first")
        List<ImprovementPoint> improvement,
    @Schema(description = "Problem details of a job without a result", type = "object")
        @JsonRawValue
        String problem) {}
