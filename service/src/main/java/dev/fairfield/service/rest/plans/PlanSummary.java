package dev.fairfield.service.rest.plans;

import java.time.Instant;
import java.util.List;

/**
 * The figures of a plan that has a result, as they are kept beside it.
 *
 * @param certificate what is proven, in one sentence
 * @param illustrative whether dollar figures stand for no real money
 * @param figures cost, bound and totals, today's beside them
 * @param improvement how cost and bound came together
 * @param solvedAt when the search ended
 */
record PlanSummary(
    String certificate,
    boolean illustrative,
    PlanFigures figures,
    List<ImprovementPoint> improvement,
    Instant solvedAt) {

  PlanSummary {
    improvement = List.copyOf(improvement);
  }
}
