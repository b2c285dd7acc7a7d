package dev.fairfield.service.rest.plans;

import java.time.Instant;

/**
 * A plan as its table knows it.
 *
 * @param parentId the plan it was made from by hand; null for none
 * @param asked JSON of {@link AskedPlan}
 * @param summary JSON of {@link PlanSummary}; null until there is a result
 * @param version rises with each change
 */
record PlanRow(
    String id,
    String name,
    String bookId,
    PlanLifecycle lifecycle,
    String parentId,
    String asked,
    String summary,
    Instant createdAt,
    String createdBy,
    long version) {

  boolean hasResult() {
    return summary != null;
  }
}
