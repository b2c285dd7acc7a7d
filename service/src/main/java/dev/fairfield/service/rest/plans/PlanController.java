package dev.fairfield.service.rest.plans;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.rest.jobs.JobEvents;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.OnceOnly;
import dev.fairfield.service.web.Page;
import dev.fairfield.solver.request.PlanRequestReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Plans: submitted, watched, stopped, named, decided upon, erased. */
@RestController
@Tag(name = "Plans")
class PlanController {

  private static final String LIST = "plans";

  private final PlanStore plans;
  private final PlanShelf shelf;
  private final PlanIntake intake;
  private final PlanDecisions decisions;
  private final Jobs jobs;
  private final JobEvents events;
  private final OnceOnly onceOnly;

  PlanController(
      PlanStore plans,
      PlanShelf shelf,
      PlanIntake intake,
      PlanDecisions decisions,
      Jobs jobs,
      JobEvents events,
      OnceOnly onceOnly) {
    this.plans = plans;
    this.shelf = shelf;
    this.intake = intake;
    this.decisions = decisions;
    this.jobs = jobs;
    this.events = events;
    this.onceOnly = onceOnly;
  }

  @PostMapping(path = "/v1/plans", consumes = APPLICATION_JSON_VALUE)
  @ForPlanners
  @Operation(summary = "Find a plan: a job that GET /v1/plans/{id} and its events follow")
  @ApiResponse(responseCode = "202", description = "Accepted; Location is the plan")
  @ApiResponse(
      responseCode = "422",
      description = "The book, the request under the book, the scenario or the start is refused",
      content = @Content(mediaType = APPLICATION_PROBLEM_JSON_VALUE))
  @ApiResponse(
      responseCode = "409",
      description = "A request with the same Idempotency-Key is being answered",
      content = @Content)
  @ApiResponse(
      responseCode = "429",
      description = "As many jobs of the caller are unfinished as one may have",
      content = @Content)
  ResponseEntity<PlanView> submit(@Valid @RequestBody NewPlan asked, HttpServletRequest request) {
    return onceOnly.once(
        request,
        asked,
        () -> {
          PlanRow row = intake.accept(asked);
          return ResponseEntity.accepted()
              .location(URI.create("/v1/plans/" + row.id()))
              .body(PlanViews.view(row, jobs.find(row.id())));
        });
  }

  @PostMapping(path = "/v1/plans/validate", consumes = APPLICATION_JSON_VALUE)
  @ForPlanners
  @Operation(
      summary = "Check what is asked for, and whether it fits its book, without a search",
      description = "Needs no Idempotency-Key.")
  @ApiResponse(responseCode = "200", description = "What checking found")
  PlanReport validate(
      @Valid @RequestBody NewPlan asked, @Parameter(hidden = true) BindingResult constraints) {
    return constraints.hasErrors()
        ? PlanReport.of(ApiProblem.of(constraints))
        : intake.validate(asked);
  }

  @GetMapping(path = "/v1/plans", produces = APPLICATION_JSON_VALUE)
  @ForViewers
  @Operation(summary = "All plans, newest first")
  @ApiResponse(responseCode = "200", description = "A page")
  Page<PlanLine> list(
      @Parameter(description = "Plans of this book alone")
          @RequestParam(required = false)
          @Size(max = 36)
          String bookId,
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    String list = LIST + "/" + (bookId == null ? "" : bookId);
    List<PlanRow> rows = plans.list(bookId, Cursor.position(list, after), limit + 1);
    Map<String, Job> jobsById = jobs.findAll(rows.stream().map(PlanRow::id).toList());
    return Page.of(
        rows,
        limit,
        row -> PlanViews.line(row, Optional.ofNullable(jobsById.get(row.id()))),
        row -> Cursor.encode(list, new Cursor.Position(row.createdAt(), row.id())));
  }

  @GetMapping(path = "/v1/plans/{id}", produces = APPLICATION_JSON_VALUE)
  @ForViewers
  @NeedsAPlan
  @Operation(
      summary = "A plan: status, cost, bound, gap; while it is solved, those of the best so far")
  @ApiResponse(responseCode = "200", description = "The plan")
  @ApiResponse(responseCode = "304", description = "Unchanged", content = @Content)
  ResponseEntity<PlanView> get(@PathVariable UUID id) {
    PlanRow row = shelf.getRow(id.toString());
    Optional<Job> job = jobs.find(id.toString());
    return EntityTag.ok(PlanViews.version(row, job), PlanViews.view(row, job));
  }

  @GetMapping(path = "/v1/plans/{id}/events", produces = TEXT_EVENT_STREAM_VALUE)
  @ForViewers
  @Operation(
      summary = "The plan each time its search tells something new, until it ends",
      description = "Events are named 'job'; each carries the plan as GET /v1/plans/{id} shows it.")
  @ApiResponse(responseCode = "200", description = "Server-sent events")
  @ApiResponse(
      responseCode = "404",
      description = "There is no such plan, or it was made by hand without a search",
      content = @Content)
  @ApiResponse(responseCode = "429", description = "Too many streams are open", content = @Content)
  SseEmitter events(@PathVariable UUID id) {
    String planId = id.toString();
    shelf.getRow(planId);
    return events.follow(planId, job -> PlanViews.view(shelf.getRow(planId), Optional.of(job)));
  }

  @PostMapping("/v1/plans/{id}/stop")
  @ForPlanners
  @NeedsAPlan
  @Operation(summary = "End the search and keep the best plan so far; again changes nothing")
  @ApiResponse(responseCode = "202", description = "The search ends within seconds")
  ResponseEntity<PlanView> stop(@PathVariable UUID id) {
    PlanRow row = decisions.stop(id.toString());
    return ResponseEntity.accepted().body(PlanViews.view(row, jobs.find(id.toString())));
  }

  @PatchMapping(path = "/v1/plans/{id}", consumes = APPLICATION_JSON_VALUE)
  @ForPlanners
  @NeedsTheSeenPlan
  @NeedsAPlan
  @Operation(summary = "Call a plan something else")
  @ApiResponse(responseCode = "200", description = "The plan")
  ResponseEntity<PlanView> rename(
      @PathVariable UUID id, @Valid @RequestBody PlanName name, HttpServletRequest request) {
    return changed(decisions.rename(id.toString(), name.name().strip(), request));
  }

  @PostMapping("/v1/plans/{id}/approve")
  @ForPlanners
  @NeedsTheSeenPlan
  @NeedsAPlan
  @Operation(summary = "Approve a plan that keeps all hard rules")
  @ApiResponse(responseCode = "200", description = "The plan")
  @ApiResponse(
      responseCode = "409",
      description = "The state of the plan does not allow it",
      content = @Content)
  ResponseEntity<PlanView> approve(@PathVariable UUID id, HttpServletRequest request) {
    return changed(decisions.approve(id.toString(), request));
  }

  @PostMapping("/v1/plans/{id}/activate")
  @ForPlanners
  @NeedsTheSeenPlan
  @NeedsAPlan
  @Operation(
      summary = "Put an approved plan to use; the book's active plan before becomes approved")
  @ApiResponse(responseCode = "200", description = "The plan")
  @ApiResponse(
      responseCode = "409",
      description = "The state of the plan does not allow it",
      content = @Content)
  ResponseEntity<PlanView> activate(@PathVariable UUID id, HttpServletRequest request) {
    return changed(decisions.activate(id.toString(), request));
  }

  @DeleteMapping("/v1/plans/{id}")
  @ForPlanners
  @NeedsTheSeenPlan
  @NeedsAPlan
  @Operation(summary = "Erase a plan with all its files; a running search ends")
  @ApiResponse(responseCode = "204", description = "Erased", content = @Content)
  @ApiResponse(
      responseCode = "409",
      description = "The state of the plan does not allow it",
      content = @Content)
  ResponseEntity<Void> erase(@PathVariable UUID id, HttpServletRequest request) {
    decisions.erase(id.toString(), request);
    return ResponseEntity.noContent().build();
  }

  @GetMapping(path = "/v1/plan-request-schema", produces = APPLICATION_JSON_VALUE)
  @ForViewers
  @Operation(summary = "JSON Schema of 'request' of a new plan")
  @ApiResponse(
      responseCode = "200",
      description = "The schema",
      content = @Content(schema = @Schema(type = "object")))
  JsonNode requestSchema() {
    return PlanRequestReader.schema();
  }

  private ResponseEntity<PlanView> changed(PlanRow row) {
    Optional<Job> job = jobs.find(row.id());
    return EntityTag.ok(PlanViews.version(row, job), PlanViews.view(row, job));
  }
}
