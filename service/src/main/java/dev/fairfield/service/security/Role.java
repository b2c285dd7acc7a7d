package dev.fairfield.service.security;

/** What a user or a key may do; each role may all that those before it may. */
public enum Role {
  /** Reads books, plans and reports, without figures of single reps. */
  VIEWER,
  /** Runs simulations and explanations, and downloads what they yield. */
  ANALYST,
  /** Makes, changes and erases books, plans and scenarios; sees figures of single reps. */
  PLANNER,
  /** Manages keys, jobs, retention and the audit trail. */
  ADMIN
}
