package dev.fairfield.service.rest.plans;

/** What people have decided about a plan. */
enum PlanLifecycle {
  /** Nothing yet. */
  DRAFT,
  /** May be used. */
  APPROVED,
  /** In use: one plan of each book at most. */
  ACTIVE
}
