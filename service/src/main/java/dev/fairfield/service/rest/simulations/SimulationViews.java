package dev.fairfield.service.rest.simulations;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobStatus;
import dev.fairfield.service.rest.simulations.SimulationView.PlanView;
import dev.fairfield.service.rest.simulations.SimulationView.SettingsView;
import java.util.List;
import java.util.Optional;

/** What callers see of stored simulations. */
final class SimulationViews {

  private SimulationViews() {}

  /**
   * @param job of the simulation; empty once the record of the work has been cleared away
   */
  static SimulationView view(StoredRow row, Optional<Job> job) {
    AskedSimulation asked = row.asked();
    return new SimulationView(
        row.id(),
        row.name(),
        row.bookId(),
        plans(asked),
        asked.scenario(),
        asked.scenarioTitle(),
        SettingsView.of(asked),
        job.map(Job::status).orElse(row.facts().isPresent() ? JobStatus.SUCCEEDED : null),
        job.map(Job::progress).orElse(1.0),
        job.map(Job::phase).orElse(""),
        job.map(Job::stopRequested).orElse(false),
        job.map(Job::stoppedEarly).orElse(false),
        job.map(Job::attempt).orElse(null),
        row.createdAt(),
        job.flatMap(Job::startedAt).orElse(null),
        job.flatMap(Job::activeAt).orElse(null),
        job.flatMap(Job::completedAt).orElse(null),
        row.createdBy(),
        row.facts()
            .or(() -> job.map(Job::factsJson).flatMap(SimulationViews::facts))
            .orElse(SimulationFacts.NOTHING),
        job.flatMap(Job::errorJson).orElse(null));
  }

  /** Rises with each change of the simulation or its job. */
  static long version(StoredRow row, Optional<Job> job) {
    return row.version() + job.map(Job::version).orElse(0L);
  }

  private static List<PlanView> plans(AskedSimulation asked) {
    return asked.plans().stream()
        .map(plan -> new PlanView(plan.id(), plan.name(), plan.equals(asked.plans().get(0))))
        .toList();
  }

  private static Optional<SimulationFacts> facts(String json) {
    return json == null || json.isBlank() || json.equals("{}")
        ? Optional.empty()
        : Optional.of(SimulationStore.readJson(json, SimulationFacts.class));
  }
}
