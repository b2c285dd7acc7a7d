package dev.fairfield.service.rest.plans;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns plans and their jobs into what callers see. */
final class PlanViews {

  private PlanViews() {}

  /** Rises with each change of the plan and of its job. */
  static long version(PlanRow row, Optional<Job> job) {
    return row.version() + job.map(Job::version).orElse(0L);
  }

  /**
   * @param job empty for a plan made by hand, and where the job is gone
   */
  static PlanView view(PlanRow row, Optional<Job> job) {
    AskedPlan asked = PlanDocuments.read(row.asked(), AskedPlan.class);
    Optional<PlanSummary> summary = summary(row);
    Live live = Live.of(summary, job);
    return new PlanView(
        row.id(),
        row.name(),
        row.bookId(),
        row.parentId(),
        row.lifecycle(),
        status(row, job),
        row.hasResult() ? 1 : job.map(Job::progress).orElse(0.0),
        row.hasResult() ? null : job.map(Job::phase).filter(phase -> !phase.isBlank()).orElse(null),
        job.map(Job::stopRequested).orElse(false),
        job.map(Job::stoppedEarly).orElse(false),
        row.createdAt(),
        job.isPresent() ? job.flatMap(Job::startedAt).orElse(null) : row.createdAt(),
        job.isPresent() ? job.flatMap(Job::activeAt).orElse(null) : row.createdAt(),
        completedAt(row, summary, job),
        job.isPresent() ? job.flatMap(Job::completedAt).orElse(null) : row.createdAt(),
        row.createdBy(),
        asked,
        live.costCents(),
        live.lowerBoundCents(),
        live.gap(),
        summary.map(PlanSummary::certificate).orElse(null),
        summary.map(PlanSummary::illustrative).orElse(null),
        summary.map(PlanSummary::figures).orElse(null),
        live.improvement(),
        job.flatMap(Job::errorJson).orElse(null));
  }

  static PlanLine line(PlanRow row, Optional<Job> job) {
    Optional<PlanSummary> summary = summary(row);
    Optional<PlanFigures> figures = summary.map(PlanSummary::figures);
    Live live = Live.of(summary, job);
    return new PlanLine(
        row.id(),
        row.name(),
        row.bookId(),
        row.parentId(),
        row.lifecycle(),
        status(row, job),
        row.hasResult() ? 1 : job.map(Job::progress).orElse(0.0),
        PlanDocuments.read(row.asked(), AskedPlan.class).scenario(),
        live.costCents(),
        live.lowerBoundCents(),
        live.gap(),
        figures.map(PlanFigures::hard).orElse(null),
        figures.map(PlanFigures::moves).orElse(null),
        figures.map(PlanFigures::today).map(PlanFigures::costCents).orElse(null),
        figures.map(PlanFigures::lowestIndex).orElse(null),
        figures.map(PlanFigures::highestIndex).orElse(null),
        row.createdAt(),
        completedAt(row, summary, job),
        row.createdBy());
  }

  /** Cost and bound as the result or the running search has them. */
  private record Live(
      Long costCents, Long lowerBoundCents, Double gap, List<ImprovementPoint> improvement) {

    static Live of(Optional<PlanSummary> summary, Optional<Job> job) {
      if (summary.isPresent()) {
        PlanFigures figures = summary.get().figures();
        return new Live(
            figures.costCents(),
            figures.lowerBoundCents(),
            figures.gap(),
            summary.get().improvement());
      }
      PlanJobFacts facts =
          job.map(Job::factsJson).map(PlanJobFacts::read).orElse(PlanJobFacts.NONE);
      return new Live(facts.costCents(), facts.lowerBoundCents(), gap(facts), facts.improvement());
    }

    private static Double gap(PlanJobFacts facts) {
      boolean known =
          facts.costCents() != null
              && facts.lowerBoundCents() != null
              && facts.lowerBoundCents() > 0;
      return known
          ? (double) (facts.costCents() - facts.lowerBoundCents()) / facts.lowerBoundCents()
          : null;
    }
  }

  private static Optional<PlanSummary> summary(PlanRow row) {
    return Optional.ofNullable(row.summary())
        .map(json -> PlanDocuments.read(json, PlanSummary.class));
  }

  private static JobStatus status(PlanRow row, Optional<Job> job) {
    return job.map(Job::status).orElse(row.hasResult() ? JobStatus.SUCCEEDED : JobStatus.DEAD);
  }

  private static Instant completedAt(
      PlanRow row, Optional<PlanSummary> summary, Optional<Job> job) {
    return summary
        .map(PlanSummary::solvedAt)
        .or(() -> job.flatMap(Job::completedAt))
        .orElse(row.hasResult() ? row.createdAt() : null);
  }
}
