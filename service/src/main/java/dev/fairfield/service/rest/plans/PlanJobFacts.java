package dev.fairfield.service.rest.plans;

import java.util.List;

/**
 * What the job of a plan reports while it runs.
 *
 * @param costCents of the best plan so far; null before there is one
 * @param lowerBoundCents proven so far; null before there is one
 * @param improvement how they came together, the earliest first
 */
record PlanJobFacts(Long costCents, Long lowerBoundCents, List<ImprovementPoint> improvement) {

  static final PlanJobFacts NONE = new PlanJobFacts(null, null, List.of());

  PlanJobFacts {
    improvement = improvement == null ? List.of() : List.copyOf(improvement);
  }

  /** What a job reported; nothing for a job that has not. */
  static PlanJobFacts read(String factsJson) {
    return factsJson == null || factsJson.isBlank()
        ? NONE
        : PlanDocuments.read(factsJson, PlanJobFacts.class);
  }
}
