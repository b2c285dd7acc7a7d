package dev.fairfield.simulator.comparison;

import java.util.List;

/** Hears how a simulation goes on; called from its thread and quickly returned from. */
public interface SimulationListener {

  /** Hears nothing. */
  SimulationListener SILENT = new SimulationListener() {};

  /** A phase began; the phrase is for people. */
  default void phaseStarted(String phase) {}

  /** So many of the replications planned so far are done. */
  default void replicated(int done, int planned) {}

  /** What is known of each plan so far, in their order; from a few dozen replications on. */
  default void estimated(List<InterimEstimate> plans) {}
}
