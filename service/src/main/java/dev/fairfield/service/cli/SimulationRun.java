package dev.fairfield.service.cli;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.simulations.FinishedSimulation;
import dev.fairfield.service.simulations.SimulationFolder;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.comparison.Simulation;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.solver.request.PlanRequest;
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
 * @param illustrative whether dollar figures stand for no real money
 * @param originals files as they were given
 */
record SimulationRun(
    Book book,
    Scenario scenario,
    List<NamedPlan> plans,
    PlanRequest request,
    boolean illustrative,
    List<InputFile> originals) {

  /**
   * @param simulation of the same book, scenario, plans and request
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
          new FinishedSimulation(
              book, scenario, plans, request, comparison, illustrative, originals),
          new RunFacts(started, Duration.ofNanos(System.nanoTime() - startedNanos)));
    }
    return comparison;
  }
}
