package dev.fairfield.service.rest.plans;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.service.explanations.DoctorJson;
import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobHandler;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.JobRefusedException;
import dev.fairfield.service.jobs.JobRun;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.plans.CertificateSentence;
import dev.fairfield.service.plans.FinishedPlan;
import dev.fairfield.service.plans.PlanRefusal;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.storage.TemporaryFolder;
import dev.fairfield.solver.feasibility.Doctor;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRequestReader;
import dev.fairfield.solver.variation.PlanningCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Solves plans. The best owners so far are the checkpoint: after a crash the search goes on from
 * them for the time that is left.
 */
@Component
class PlanJobHandler implements JobHandler {

  /** Enough to get back to where a search was when a crash took nearly all of its time. */
  private static final Duration LEAST_TIME = Duration.ofSeconds(2);

  private final PlanStore plans;
  private final PlanShelf shelf;
  private final PlanArchive archive;
  private final BookShelf books;
  private final Jobs jobs;
  private final PlanSolver solver;
  private final PlanSettings settings;
  private final PlanMetrics metrics;
  private final Clock clock;

  PlanJobHandler(
      PlanStore plans,
      PlanShelf shelf,
      PlanArchive archive,
      BookShelf books,
      Jobs jobs,
      PlanSolver solver,
      PlanSettings settings,
      PlanMetrics metrics,
      Clock clock) {
    this.plans = plans;
    this.shelf = shelf;
    this.archive = archive;
    this.books = books;
    this.jobs = jobs;
    this.solver = solver;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return JobKind.PLAN;
  }

  @Override
  public void run(JobRun run) throws IOException {
    PlanRow row =
        plans
            .find(run.job().id())
            .orElseThrow(
                () -> new JobRefusedException("plan-erased", "The plan was erased meanwhile."));
    AskedPlan asked = PlanDocuments.read(row.asked(), AskedPlan.class);
    long begunNanos = System.nanoTime();
    Instant begun = clock.instant();
    Duration before = Duration.between(run.job().startedAt().orElse(begun), begun);
    PlanRequest request = PlanRequestReader.fromJson(asked.request(), "request");
    PricedBook priced = PricedBook.of(archive.book(row), request);
    SolveLimits limits = limits(asked);
    var progress = new PlanProgress(run, limits, before, System::nanoTime);
    SolvedPlan solved =
        solver.solve(
            priced,
            left(limits, before).less(Duration.ofNanos(System.nanoTime() - begunNanos)),
            start(run, asked),
            progress,
            () -> {
              progress.tick();
              return run.shouldStop();
            });
    Duration took = before.plusNanos(System.nanoTime() - begunNanos);
    metrics.solved(took, solved);
    if (mustHandOver(run)) {
      return;
    }
    if (solved.outcome() == Outcome.FEASIBLE) {
      progress.finishing();
      publish(run, row, solved, limits, new RunFacts(begun, took), progress.improvement());
    } else if (solved.outcome() == Outcome.PROVEN_INFEASIBLE || !solved.stoppedEarly()) {
      throw refused(row, solved);
    }
  }

  private SolveLimits limits(AskedPlan asked) {
    return new SolveLimits(
        asked.timeLimitSeconds() == null ? null : Duration.ofSeconds(asked.timeLimitSeconds()),
        asked.steps() == null ? 0 : asked.steps(),
        asked.seed(),
        settings.threads(),
        true);
  }

  private static SolveLimits left(SolveLimits limits, Duration before) {
    if (limits.timeLimit() == null || before.isZero() || before.isNegative()) {
      return limits;
    }
    Duration left = limits.timeLimit().minus(before);
    return new SolveLimits(
        left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left,
        limits.steps(),
        limits.seed(),
        limits.threads(),
        limits.localSearch());
  }

  /** The checkpoint of an execution that broke off, else the plan to start from. */
  private Map<String, String> start(JobRun run, AskedPlan asked) {
    return run.findCheckpoint()
        .map(PlanCheckpoint::read)
        .orElseGet(
            () ->
                asked.startFromPlanId() == null
                    ? Map.of()
                    : archive.owners(asked.startFromPlanId()));
  }

  /** Whether the search was stopped because this execution must leave: another will go on. */
  private boolean mustHandOver(JobRun run) {
    if (!run.shouldStop()) {
      return false;
    }
    Job now = jobs.find(run.job().id()).orElse(run.job());
    boolean outOfTime = now.deadline().filter(clock.instant()::isAfter).isPresent();
    return !now.stopRequested() && !outOfTime;
  }

  private void publish(
      JobRun run,
      PlanRow row,
      SolvedPlan solved,
      SolveLimits limits,
      RunFacts facts,
      List<ImprovementPoint> improvement)
      throws IOException {
    boolean illustrative = books.getStored(row.bookId()).illustrative();
    var finished =
        FinishedPlan.of(
            row.name(),
            illustrative,
            solved,
            limits,
            archive.inputs(row.bookId()),
            warnings(solved.priced()));
    PlanSummary summary =
        PlanSummaries.of(finished, CertificateSentence.of(solved), improvement, clock.instant());
    try (TemporaryFolder folder = archive.write(finished, facts)) {
      run.finish(
          solved.stoppedEarly(),
          () -> {
            if (plans.setSummary(row.id(), PlanDocuments.write(summary))) {
              archive.keep(row.id(), folder);
            }
          });
    }
    shelf.keep(row.id(), new StoredPlan(row.name(), illustrative, solved));
  }

  private static List<Problem> warnings(PricedBook priced) {
    Book book = priced.book();
    return RequestCheck.checkAgainst(priced.request(), book, SourceLines.NONE);
  }

  private JobRefusedException refused(PlanRow row, SolvedPlan solved) {
    if (solved.outcome() == Outcome.PROVEN_INFEASIBLE) {
      var diagnosis = Doctor.examine(PlanningCase.of(solved.priced()));
      archive.put(
          row.id(),
          PlanArchive.DOCTOR,
          DoctorJson.of(diagnosis).toString().getBytes(StandardCharsets.UTF_8));
      return new JobRefusedException(
          "infeasible",
          CertificateSentence.of(solved)
              + " GET /v1/plans/%s/doctor names what would mend it.".formatted(row.id()));
    }
    return new JobRefusedException("no-plan-found", PlanRefusal.of(solved));
  }
}
