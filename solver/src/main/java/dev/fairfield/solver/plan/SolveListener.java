package dev.fairfield.solver.plan;

/** Hears how a solve goes on; called from the solving thread and quickly returned from. */
public interface SolveListener {

  /** Hears nothing. */
  SolveListener SILENT = new SolveListener() {};

  /** A phase began; the phrase is for people. */
  default void phaseStarted(String phase) {}

  /** The lower bound rose. */
  default void boundRaised(long lowerBoundCents) {}

  /** A better plan that keeps all hard rules was found. */
  default void planImproved(long costCents) {}
}
