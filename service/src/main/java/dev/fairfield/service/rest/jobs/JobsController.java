package dev.fairfield.service.rest.jobs;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobQuery;
import dev.fairfield.service.jobs.JobStatus;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.security.ForAdmins;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Jobs of all kinds, for administrators. */
@RestController
@RequestMapping("/v1/jobs")
@Tag(name = "jobs", description = "Work of all kinds that waits, runs, is done or was given up")
class JobsController {

  private static final String KIND = "job";

  private final Jobs jobs;
  private final JobEvents events;

  JobsController(Jobs jobs, JobEvents events) {
    this.jobs = jobs;
    this.events = events;
  }

  @ForAdmins
  @GetMapping
  @Operation(summary = "List jobs, newest first")
  @ApiResponse(responseCode = "200", description = "Jobs")
  @ApiResponse(responseCode = "400", description = "A parameter cannot be read")
  Page<AdminJob> list(
      @Parameter(description = "Only jobs in this state; DEAD for those that were given up")
          @RequestParam(required = false)
          JobStatus status,
      @Parameter(description = "Value of `next` of the page before") @RequestParam(required = false)
          String after,
      @Parameter(description = "Most items")
          @RequestParam(defaultValue = Page.USUAL_ITEMS)
          @Min(1)
          @Max(Page.MOST_ITEMS)
          int limit) {
    String list = "jobs/" + (status == null ? "" : status.name());
    Cursor.Position from =
        Cursor.position(list, after).orElse(new Cursor.Position(JobQuery.END_OF_TIME, ""));
    var query = new JobQuery(Optional.ofNullable(status), from.createdAt(), from.id(), limit + 1);
    return Page.of(
        jobs.list(query),
        limit,
        AdminJob::of,
        job -> Cursor.encode(list, new Cursor.Position(job.submittedAt(), job.id())));
  }

  @ForAdmins
  @GetMapping("/{id}")
  @Operation(summary = "Read a job")
  @ApiResponse(responseCode = "200", description = "The job")
  @ApiResponse(responseCode = "304", description = "Unchanged since it was read")
  @ApiResponse(responseCode = "404", description = "There is no such job")
  ResponseEntity<AdminJob> get(@PathVariable UUID id) {
    return answer(find(id));
  }

  @ForAdmins
  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Follow a job: its state at once and after each change, until it ends")
  @ApiResponse(responseCode = "200", description = "Server-sent events named `job`")
  @ApiResponse(responseCode = "404", description = "There is no such job")
  @ApiResponse(responseCode = "429", description = "Too many streams are open")
  SseEmitter follow(@PathVariable UUID id) {
    return events.follow(id.toString(), AdminJob::of);
  }

  @ForAdmins
  @PostMapping("/{id}/stop")
  @Operation(summary = "End a job early; it keeps its best result so far")
  @ApiResponse(responseCode = "200", description = "The job, which ends soon or has ended")
  @ApiResponse(responseCode = "404", description = "There is no such job")
  ResponseEntity<AdminJob> stop(@PathVariable UUID id) {
    find(id);
    return answer(jobs.requestStop(id.toString()));
  }

  @ForAdmins
  @PostMapping("/{id}/retry")
  @Operation(summary = "Have a job that was given up tried again, from its last checkpoint")
  @ApiResponse(responseCode = "200", description = "The job, which waits for a thread")
  @ApiResponse(responseCode = "404", description = "There is no such job")
  @ApiResponse(responseCode = "409", description = "The job was not given up")
  ResponseEntity<AdminJob> retry(@PathVariable UUID id) {
    find(id);
    try {
      return answer(jobs.retry(id.toString()));
    } catch (IllegalStateException e) {
      throw new ApiProblem(HttpStatus.CONFLICT, "job-not-given-up", e.getMessage());
    }
  }

  private Job find(UUID id) {
    return jobs.find(id.toString()).orElseThrow(() -> ApiProblem.notFound(KIND, id.toString()));
  }

  private static ResponseEntity<AdminJob> answer(Job job) {
    return EntityTag.ok(job.version(), AdminJob.of(job));
  }
}
