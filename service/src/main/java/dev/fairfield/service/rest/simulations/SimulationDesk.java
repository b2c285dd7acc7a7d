package dev.fairfield.service.rest.simulations;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.JobStatus;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.rest.simulations.SimulationConverter.Accepted;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.JobAllowance;
import dev.fairfield.service.security.TooManyRequestsException;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.EntityTag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with simulations; each deed is one transaction and leaves a trail. */
@Service
class SimulationDesk {

  private final SimulationConverter converter;
  private final SimulationStore store;
  private final SimulationFiles files;
  private final PreparedSimulations prepared;
  private final Jobs jobs;
  private final JobAllowance allowance;
  private final Audit audit;
  private final Clock clock;

  SimulationDesk(
      SimulationConverter converter,
      SimulationStore store,
      SimulationFiles files,
      PreparedSimulations prepared,
      Jobs jobs,
      JobAllowance allowance,
      Audit audit,
      Clock clock) {
    this.converter = converter;
    this.store = store;
    this.files = files;
    this.prepared = prepared;
    this.jobs = jobs;
    this.allowance = allowance;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Checks a request and accepts it as a job.
   *
   * @throws ApiProblem 422 with all that is wrong
   * @throws TooManyRequestsException when the caller has too many unfinished jobs
   */
  @Transactional
  public SimulationView submit(SimulationRequest request) {
    Accepted accepted = converter.accept(request);
    allowance.require();
    String id = UUID.randomUUID().toString();
    StoredRow row =
        SimulationConverter.row(
            id,
            request,
            accepted.asked(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            CurrentUser.name());
    store.insert(row);
    files.putInputs(id, accepted.inputs());
    Job job =
        jobs.submit(
            id,
            JobKind.SIMULATION,
            row.createdBy(),
            Optional.of(Duration.ofSeconds(accepted.asked().timeLimitSeconds())));
    audit.record("simulation.submitted", subject(id), row.name());
    prepared.put(id, accepted);
    return SimulationViews.view(row, Optional.of(job));
  }

  /**
   * A simulation beside its job.
   *
   * @param job empty once the record of the work has been cleared away
   */
  record Seen(StoredRow row, Optional<Job> job) {

    SimulationView view() {
      return SimulationViews.view(row, job);
    }

    long version() {
      return SimulationViews.version(row, job);
    }
  }

  /** The job is looked at first: one that has ended has its result in the row. */
  Seen see(String id) {
    Optional<Job> job = jobs.find(id);
    return new Seen(get(id), job);
  }

  /** Simulations of a list beside their jobs, looked at in the same order. */
  List<Seen> seeAll(List<StoredRow> rows) {
    Map<String, Job> jobsById = jobs.findAll(rows.stream().map(StoredRow::id).toList());
    return rows.stream().map(row -> see(row, jobsById.get(row.id()))).toList();
  }

  private Seen see(StoredRow row, Job job) {
    boolean finishedMeanwhile =
        job != null && job.status() == JobStatus.SUCCEEDED && row.facts().isEmpty();
    return new Seen(
        finishedMeanwhile ? store.find(row.id()).orElse(row) : row, Optional.ofNullable(job));
  }

  /** A simulation as the database knows it. */
  StoredRow get(String id) {
    return store.find(id).orElseThrow(() -> ApiProblem.notFound("simulation", id));
  }

  /**
   * A simulation whose files are there.
   *
   * @throws ApiProblem 409 while there is no result
   */
  StoredRow getFinished(String id) {
    StoredRow row = get(id);
    if (row.facts().isEmpty()) {
      throw new ApiProblem(
          HttpStatus.CONFLICT,
          "simulation-without-result",
          "The simulation '%s' has no result: %s."
              .formatted(
                  row.name(),
                  jobs.find(id)
                      .map(job -> "its work is " + job.status())
                      .orElse("its work was given up")));
    }
    return row;
  }

  /** Asks it to end and keep what was simulated; one that has ended stays as it is. */
  @Transactional
  public Seen stop(String id) {
    Seen seen = see(id);
    if (seen.job().filter(job -> !job.status().isFinal() && !job.stopRequested()).isEmpty()) {
      return seen;
    }
    Job asked = jobs.requestStop(id);
    audit.record("simulation.stopped", subject(id), seen.row().name());
    return new Seen(seen.row(), Optional.of(asked));
  }

  /**
   * Deletes it with its files and its job.
   *
   * @throws ApiProblem 412 or 428 when the caller has not seen its present state
   */
  @Transactional
  public void erase(String id, HttpServletRequest request) {
    Seen seen = see(id);
    EntityTag.require(request, seen.version());
    if (seen.job().isPresent()) {
      jobs.erase(id);
    }
    files.erase(id);
    store.delete(id);
    prepared.forget(id);
    audit.record("simulation.erased", subject(id), seen.row().name());
  }

  private static String subject(String id) {
    return "simulation " + id;
  }
}
