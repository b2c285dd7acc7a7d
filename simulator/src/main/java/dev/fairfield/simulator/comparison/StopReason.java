package dev.fairfield.simulator.comparison;

/** Why no more worlds were simulated. */
public enum StopReason {
  /** As many as were asked for. */
  REPLICATIONS,
  /** The difference is known as precisely as was asked for. */
  PRECISION,
  /** The most allowed, and the precision is not reached. */
  LIMIT,
  /** Somebody stopped the run; what was simulated until then counts. */
  STOPPED
}
