package dev.fairfield.service.rest.plans;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.EntityTag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about plans; each decision is one transaction and leaves a trail. */
@Service
class PlanDecisions {

  private static final int SIMULATIONS_NAMED = 5;

  private final PlanStore plans;
  private final StudyStore studies;
  private final PlanShelf shelf;
  private final PlanArchive archive;
  private final Jobs jobs;
  private final Audit audit;

  PlanDecisions(
      PlanStore plans,
      StudyStore studies,
      PlanShelf shelf,
      PlanArchive archive,
      Jobs jobs,
      Audit audit) {
    this.plans = plans;
    this.studies = studies;
    this.shelf = shelf;
    this.archive = archive;
    this.jobs = jobs;
    this.audit = audit;
  }

  /** Asks the search to end; a plan without one, or whose search has ended, stays as it is. */
  @Transactional
  public PlanRow stop(String id) {
    PlanRow row = shelf.getRow(id);
    Optional<Job> job = jobs.find(id);
    if (job.isPresent() && !job.get().status().isFinal() && !job.get().stopRequested()) {
      jobs.requestStop(id);
      audit.record("plan.stopped", subject(id), row.name());
    }
    return row;
  }

  @Transactional
  public PlanRow rename(String id, String name, HttpServletRequest request) {
    PlanRow row = getSeen(id, request);
    plans.rename(id, name);
    audit.record("plan.renamed", subject(id), row.name() + " → " + name);
    return shelf.getRow(id);
  }

  /**
   * @throws ApiProblem 409 when the plan has no result, breaks hard rules or is approved already
   */
  @Transactional
  public PlanRow approve(String id, HttpServletRequest request) {
    PlanRow row = getSeen(id, request);
    shelf.getFinished(id);
    if (row.lifecycle() != PlanLifecycle.DRAFT) {
      throw conflict(
          "plan-not-a-draft",
          "The plan '%s' is %s; only a DRAFT can be approved."
              .formatted(row.name(), row.lifecycle()));
    }
    PlanSummary summary = PlanDocuments.read(row.summary(), PlanSummary.class);
    if (summary.figures().hard() != 0) {
      throw conflict(
          "plan-breaks-hard-rules",
          "The plan '%s' breaks hard rules and cannot be approved. %s"
              .formatted(row.name(), summary.certificate()));
    }
    plans.setLifecycle(id, PlanLifecycle.APPROVED);
    audit.record("plan.approved", subject(id), row.name());
    return shelf.getRow(id);
  }

  /**
   * @throws ApiProblem 409 when the plan is not approved, or active already
   */
  @Transactional
  public PlanRow activate(String id, HttpServletRequest request) {
    plans.lockBook(shelf.getRow(id).bookId());
    PlanRow row = getSeen(id, request);
    if (row.lifecycle() != PlanLifecycle.APPROVED) {
      throw conflict(
          "plan-not-approved",
          "The plan '%s' is %s; only an APPROVED plan can become active."
              .formatted(row.name(), row.lifecycle()));
    }
    for (String former : plans.listActive(row.bookId())) {
      plans.setLifecycle(former, PlanLifecycle.APPROVED);
      audit.record("plan.retired", subject(former), "'%s' took its place".formatted(row.name()));
    }
    plans.setLifecycle(id, PlanLifecycle.ACTIVE);
    audit.record("plan.activated", subject(id), row.name());
    return shelf.getRow(id);
  }

  /**
   * Deletes a plan with its files, studies and jobs.
   *
   * @throws ApiProblem 409 while it is active or simulations compare it
   */
  @Transactional
  public void erase(String id, HttpServletRequest request) {
    PlanRow row = getSeen(id, request);
    if (row.lifecycle() == PlanLifecycle.ACTIVE) {
      throw conflict(
          "plan-active",
          "The plan '%s' is active; activate another plan of its book first."
              .formatted(row.name()));
    }
    List<String> simulations = plans.listSimulationsOf(id, SIMULATIONS_NAMED);
    if (!simulations.isEmpty()) {
      throw conflict(
          "plan-in-use",
          "The plan '%s' is compared by simulations (%s); erase them first."
              .formatted(row.name(), String.join(", ", simulations)));
    }
    studies.list(id).forEach(study -> jobs.erase(study.jobId()));
    jobs.erase(id);
    archive.erase(id);
    plans.delete(id);
    shelf.forget(id);
    audit.record("plan.erased", subject(id), row.name());
  }

  /** The plan, held for this transaction, in a state that the caller has seen. */
  private PlanRow getSeen(String id, HttpServletRequest request) {
    PlanRow row = plans.lock(id).orElseThrow(() -> ApiProblem.notFound("plan", id));
    EntityTag.require(request, PlanViews.version(row, jobs.find(id)));
    return row;
  }

  private static String subject(String id) {
    return "plan " + id;
  }

  private static ApiProblem conflict(String code, String detail) {
    return new ApiProblem(HttpStatus.CONFLICT, code, detail);
  }
}
