package dev.fairfield.solver.planning;

import java.time.Duration;

/**
 * How long and how the local search runs.
 *
 * @param timeLimit null for none
 * @param stepLimit 0 for none; the run is then reproducible
 * @param seed of the random moves
 * @param start how much worse a step of the annealing may be at first
 */
public record SearchSettings(Duration timeLimit, int stepLimit, long seed, Temperature start) {

  public SearchSettings {
    if (timeLimit == null && stepLimit <= 0) {
      throw new IllegalArgumentException(
          "A search needs a time limit or a step limit above 0; got neither.");
    }
  }

  /**
   * How much worse a step may be, level by level; 0 admits nothing worse on a level.
   *
   * @param hardUnits hard units
   * @param pooledCents potential in the open pool
   * @param costCents cost, 1 or more
   */
  public record Temperature(long hardUnits, long pooledCents, long costCents) {}
}
