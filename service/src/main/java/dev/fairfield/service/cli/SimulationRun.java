package dev.fairfield.service.cli;

import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.simulations.FinishedSimulation;
import dev.fairfield.service.simulations.SimulationFolder;
import dev.fairfield.service.simulations.SimulationInputs;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.Simulation;
import dev.fairfield.simulator.comparison.SimulationSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Simulates plans, shows how it goes on, and writes what was found.
 *
 * @param inputs what is simulated
 * @param illustrative whether dollar figures stand for no real money
 * @param originals files as they were given
 */
record SimulationRun(SimulationInputs inputs, boolean illustrative, List<InputFile> originals) {

  /**
   * @param simulation of the same inputs
   * @param stop a wish to end early; what was simulated until then is compared
   */
  Comparison complete(
      Simulation simulation,
      SimulationSettings settings,
      Path out,
      PrintWriter console,
      BooleanSupplier stop)
      throws IOException {
    Instant started = Instant.now();
    long startedNanos = System.nanoTime();
    Comparison comparison;
    try (var progress =
        new SimulationProgress(console, System::nanoTime, System.console() != null)) {
      comparison = simulation.compare(settings, progress, stop);
      progress.phaseStarted("Writing the report");
      SimulationFolder.write(
          out,
          new FinishedSimulation(inputs, comparison, illustrative, originals),
          new RunFacts(started, Duration.ofNanos(System.nanoTime() - startedNanos)));
    }
    return comparison;
  }
}
