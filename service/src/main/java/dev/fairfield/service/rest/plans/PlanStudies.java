package dev.fairfield.service.rest.plans;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.JobAllowance;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.solver.plan.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about plans that take solving anew: asked as jobs, answered by files of the plan. */
@Service
class PlanStudies {

  private static final Duration LONGEST = Duration.ofHours(6);

  private final StudyStore studies;
  private final PlanShelf shelf;
  private final PlanArchive archive;
  private final Jobs jobs;
  private final JobAllowance allowance;
  private final Clock clock;

  PlanStudies(
      StudyStore studies,
      PlanShelf shelf,
      PlanArchive archive,
      Jobs jobs,
      JobAllowance allowance,
      Clock clock) {
    this.studies = studies;
    this.shelf = shelf;
    this.archive = archive;
    this.jobs = jobs;
    this.allowance = allowance;
    this.clock = clock;
  }

  /**
   * Asks within the caller's transaction; an answer that is there stays until the new one is.
   *
   * @throws ApiProblem 409 while the same is being answered, and for rule prices of a plan that
   *     breaks hard rules
   */
  StudyView ask(String planId, StudyKind kind, AskedStudy asked) {
    LoadedPlan plan = shelf.load(planId);
    if (kind == StudyKind.RULE_PRICES && plan.plan().outcome() != Outcome.FEASIBLE) {
      throw new ApiProblem(
          HttpStatus.CONFLICT,
          "plan-breaks-hard-rules",
          "The plan breaks hard rules; only the rules of a plan that keeps them have a price.");
    }
    Optional<StudyRow> last = studies.find(planId, kind);
    Optional<Job> running =
        last.flatMap(study -> jobs.find(study.jobId())).filter(job -> !job.status().isFinal());
    if (running.isPresent()) {
      throw new ApiProblem(
          HttpStatus.CONFLICT,
          "study-running",
          "This is being answered already; wait for it or stop it first.");
    }
    allowance.require();
    last.ifPresent(study -> jobs.erase(study.jobId()));
    var study =
        new StudyRow(
            planId,
            kind,
            UUID.randomUUID().toString(),
            PlanDocuments.write(asked == null ? new AskedStudy(null, null) : asked),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            CurrentUser.name());
    studies.put(study);
    jobs.submit(study.jobId(), JobKind.PLAN_STUDY, study.createdBy(), Optional.of(LONGEST));
    return view(study);
  }

  /**
   * What was asked about a plan, with its answers.
   *
   * @throws ApiProblem 404 when there is no such plan
   */
  List<StudyView> list(String planId) {
    shelf.getRow(planId);
    return Arrays.stream(StudyKind.values())
        .flatMap(kind -> studies.find(planId, kind).stream())
        .map(this::view)
        .toList();
  }

  /**
   * @throws ApiProblem 404 when there is no such plan, or nobody asked
   */
  StudyView get(String planId, StudyKind kind) {
    return view(getRow(planId, kind));
  }

  /** Ends the work; what is there already is kept. */
  @Transactional
  public StudyView stop(String planId, StudyKind kind) {
    StudyRow study = getRow(planId, kind);
    if (jobs.find(study.jobId()).isPresent()) {
      jobs.requestStop(study.jobId());
    }
    return view(study);
  }

  private StudyRow getRow(String planId, StudyKind kind) {
    shelf.getRow(planId);
    return studies
        .find(planId, kind)
        .orElseThrow(
            () ->
                new ApiProblem(
                    HttpStatus.NOT_FOUND,
                    "study-not-found",
                    "Nobody has asked for this yet; POST to this address starts the work."));
  }

  private StudyView view(StudyRow study) {
    return StudyView.of(
        study, jobs.find(study.jobId()), archive.find(study.planId(), study.kind().file()));
  }
}
