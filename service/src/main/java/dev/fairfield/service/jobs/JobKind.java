package dev.fairfield.service.jobs;

/** What a job does. */
public enum JobKind {
  PLAN,
  PLAN_STUDY,
  SIMULATION
}
