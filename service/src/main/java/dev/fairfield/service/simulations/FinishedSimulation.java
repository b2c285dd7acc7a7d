package dev.fairfield.service.simulations;

import dev.fairfield.service.plans.InputFile;
import dev.fairfield.simulator.comparison.Comparison;
import java.util.List;

/**
 * Plans that were simulated, with all it takes to simulate them again.
 *
 * @param inputs what was simulated
 * @param comparison what was found
 * @param illustrative whether dollar figures stand for no real money
 * @param originals files as they were given
 */
public record FinishedSimulation(
    SimulationInputs inputs,
    Comparison comparison,
    boolean illustrative,
    List<InputFile> originals) {

  public FinishedSimulation {
    originals = List.copyOf(originals);
  }
}
