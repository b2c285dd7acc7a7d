package dev.fairfield.service.rest.simulations;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobHandler;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.JobRefusedException;
import dev.fairfield.service.jobs.JobRun;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.rest.simulations.SimulationConverter.Accepted;
import dev.fairfield.service.rest.simulations.SimulationFacts.PlanEstimate;
import dev.fairfield.service.simulations.FinishedSimulation;
import dev.fairfield.service.storage.TemporaryFolder;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.KpiResult;
import dev.fairfield.simulator.comparison.ReplicationParts;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.simulator.comparison.StopReason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Simulates, compares and writes what was found. */
@Component
class SimulationJobHandler implements JobHandler {

  private final SimulationStore store;
  private final SimulationFiles files;
  private final PreparedSimulations simulations;
  private final SimulationLimits limits;
  private final SimulationMetrics metrics;
  private final MemoryBudget memory;
  private final Jobs jobs;
  private final Clock clock;

  SimulationJobHandler(
      SimulationStore store,
      SimulationFiles files,
      PreparedSimulations simulations,
      SimulationLimits limits,
      SimulationMetrics metrics,
      MemoryBudget memory,
      Jobs jobs,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.simulations = simulations;
    this.limits = limits;
    this.metrics = metrics;
    this.memory = memory;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return JobKind.SIMULATION;
  }

  @Override
  public void run(JobRun run) throws IOException, InterruptedException {
    String id = run.job().id();
    if (store.find(id).isEmpty()) {
      return;
    }
    Accepted simulation = simulations.get(id);
    SimulationSettings settings = simulation.asked().settings(limits.threadsOfNode());
    long bytes =
        settings.mostReplications() * simulation.simulation().numbersEach(settings) * Double.BYTES;
    run.report(0, "Waiting for memory", "{}");
    try (MemoryBudget.Share share = memory.take(bytes, run::shouldStop)) {
      if (!share.isNone()) {
        complete(run, simulation, settings);
      }
    } catch (SimulationReporter.Left e) {
      // another execution goes on with the parts that are there
    } catch (InvalidInputException e) {
      if (!run.shouldStop()) {
        throw new JobRefusedException("invalid-input", e.getMessage());
      }
    }
  }

  private void complete(JobRun run, Accepted accepted, SimulationSettings settings)
      throws IOException {
    Instant started = clock.instant();
    long startedNanos = System.nanoTime();
    Comparison comparison = compare(run, accepted, settings);
    var finished =
        new FinishedSimulation(
            accepted.inputs(), comparison, accepted.asked().illustrative(), List.of());
    String id = run.job().id();
    try (var folder = TemporaryFolder.create()) {
      var facts = new RunFacts(started, Duration.ofNanos(System.nanoTime() - startedNanos));
      SimulationFiles.write(folder.path(), finished, facts);
      run.finish(
          comparison.stop() == StopReason.STOPPED,
          () -> {
            files.putAll(id, folder.path());
            store.finish(id, facts(comparison));
          });
    }
  }

  private Comparison compare(JobRun run, Accepted accepted, SimulationSettings settings) {
    int part = accepted.asked().partReplications();
    if (part == 0) {
      var reporter = new SimulationReporter(run, metrics::replicated, () -> isLeaving(run));
      return accepted.simulation().compare(settings, reporter, run::shouldStop);
    }
    var reporter = new SimulationReporter(run, done -> {}, () -> isLeaving(run));
    var parts = ReplicationParts.of(settings, part);
    var source =
        new SharedReplications(
            run, parts, done -> reporter.replicatedElsewhere(done, settings.nextCheck(done - 1)));
    return accepted.simulation().compare(settings, source, reporter, run::shouldStop);
  }

  /** Whether the work is to end though nobody asked it to: this node leaves it to another. */
  private boolean isLeaving(JobRun run) {
    try {
      Optional<Job> job = jobs.find(run.job().id());
      return job.isEmpty()
          || !job.get().stopRequested()
              && job.get()
                  .deadline()
                  .filter(deadline -> !clock.instant().isBefore(deadline))
                  .isEmpty();
    } catch (DataAccessException e) {
      return true;
    }
  }

  private static SimulationFacts facts(Comparison comparison) {
    return new SimulationFacts(
        comparison.replications(),
        comparison.replications(),
        comparison.answer().sentence(),
        comparison.stopSentence(),
        comparison.answer().leader(),
        comparison.kpis().stream()
            .filter(result -> result.figure().equals(comparison.primary()))
            .map(SimulationJobHandler::estimate)
            .toList());
  }

  private static PlanEstimate estimate(KpiResult result) {
    return new PlanEstimate(
        result.plan(),
        Math.round(result.mean().orElseThrow()),
        Math.round(result.interval().orElseThrow().halfWidth()),
        result.toBaseline().map(difference -> Math.round(difference.mean())).orElse(null),
        result
            .toBaseline()
            .map(difference -> Math.round(difference.interval().halfWidth()))
            .orElse(null));
  }
}
