package dev.fairfield.service.rest.plans;

import dev.fairfield.service.plans.FinishedPlan;
import dev.fairfield.service.plans.PlanJson;
import java.time.Instant;
import java.util.List;

/** Makes the figures that are kept beside a plan. */
final class PlanSummaries {

  private PlanSummaries() {}

  static PlanSummary of(
      FinishedPlan finished,
      String certificate,
      List<ImprovementPoint> improvement,
      Instant solvedAt) {
    return new PlanSummary(
        certificate,
        finished.illustrative(),
        PlanDocuments.convert(PlanJson.figures(finished), PlanFigures.class),
        improvement,
        solvedAt);
  }
}
