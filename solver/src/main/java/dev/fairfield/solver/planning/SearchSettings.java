package dev.fairfield.solver.planning;

import java.time.Duration;

/**
 * How long and how the local search runs.
 *
 * @param timeLimit null for none
 * @param stepLimit 0 for none; the run is then reproducible
 * @param seed of the random moves
 * @param startingTemperatureCents of the annealing: how much worse a step may be at first
 */
public record SearchSettings(
    Duration timeLimit, int stepLimit, long seed, long startingTemperatureCents) {

  public SearchSettings {
    if (timeLimit == null && stepLimit <= 0) {
      throw new IllegalArgumentException(
          "A search needs a time limit or a step limit above 0; got neither.");
    }
  }
}
