package dev.fairfield.service.rest.simulations;

import dev.fairfield.service.simulations.StoredSimulation;
import dev.fairfield.simulator.replay.Replay;

/**
 * A finished simulation whose worlds can be told again.
 *
 * @param replay of the simulation, ready to draw worlds
 */
record ReplayableSimulation(StoredSimulation stored, Replay replay) {

  static ReplayableSimulation of(StoredSimulation stored) {
    return new ReplayableSimulation(stored, stored.replay());
  }
}
