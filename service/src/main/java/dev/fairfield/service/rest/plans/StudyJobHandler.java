package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.explanations.ExplanationJson;
import dev.fairfield.service.jobs.JobHandler;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.JobRefusedException;
import dev.fairfield.service.jobs.JobRun;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.sensitivity.MoveFrontier;
import dev.fairfield.solver.sensitivity.Resolving;
import dev.fairfield.solver.sensitivity.RulePrices;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers questions about plans that take solving anew. A crash begins them anew. */
@Component
class StudyJobHandler implements JobHandler {

  private final StudyStore studies;
  private final PlanShelf shelf;
  private final PlanArchive archive;
  private final PlanSolver solver;
  private final PlanSettings settings;

  StudyJobHandler(
      StudyStore studies,
      PlanShelf shelf,
      PlanArchive archive,
      PlanSolver solver,
      PlanSettings settings) {
    this.studies = studies;
    this.shelf = shelf;
    this.archive = archive;
    this.solver = solver;
    this.settings = settings;
  }

  @Override
  public JobKind kind() {
    return JobKind.PLAN_STUDY;
  }

  @Override
  public void run(JobRun run) {
    Optional<StudyRow> study = studies.findByJob(run.job().id());
    if (study.isEmpty()) {
      throw new JobRefusedException("plan-erased", "The plan was erased meanwhile.");
    }
    StudyRow row = study.get();
    StoredPlan plan = shelf.get(row.planId());
    ObjectNode answer = answer(row, plan, run);
    byte[] content = answer.toString().getBytes(StandardCharsets.UTF_8);
    run.finish(
        answer.path("stoppedEarly").asBoolean(),
        () -> {
          if (studies.findByJob(row.jobId()).isPresent()) {
            archive.put(row.planId(), row.kind().file(), content);
          }
        });
  }

  private ObjectNode answer(StudyRow row, StoredPlan plan, JobRun run) {
    AskedStudy asked = PlanDocuments.read(row.asked(), AskedStudy.class);
    SolveLimits limits =
        SolveLimits.ofTime(Duration.ofSeconds(asked.secondsPerSolve()), SolveLimits.DEFAULT_SEED)
            .withThreads(settings.threads());
    var resolving =
        new Resolving(
            solver,
            limits,
            (name, step, steps) -> run.report((step - 1.0) / steps, name, "{}"),
            run::shouldStop);
    return switch (row.kind()) {
      case FRONTIER ->
          ExplanationJson.frontier(
              MoveFrontier.of(plan.plan(), MoveFrontier.DEFAULT_SHARES, resolving));
      case RULE_PRICES ->
          ExplanationJson.rulePrices(RulePrices.of(plan.plan(), asked.repLimits(), resolving));
    };
  }
}
