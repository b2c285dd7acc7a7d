package dev.fairfield.solver.plan;

/** How a solve ended. */
public enum Outcome {
  /** The plan keeps all hard rules. */
  FEASIBLE,
  /** No plan can keep all hard rules. */
  PROVEN_INFEASIBLE,
  /** No plan that keeps all hard rules was found, and none was ruled out. */
  NONE_FOUND
}
