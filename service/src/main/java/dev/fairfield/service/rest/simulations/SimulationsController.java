package dev.fairfield.service.rest.simulations;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import dev.fairfield.service.rest.jobs.JobEvents;
import dev.fairfield.service.rest.simulations.SimulationDesk.Seen;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.OnceOnly;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Simulations: submitted, watched, stopped, erased. */
@RestController
@RequestMapping("/v1/simulations")
@Tag(name = "Simulations", description = "Plans simulated in the same futures and compared.")
class SimulationsController {

  private static final String LIST = "simulations";

  private final SimulationDesk desk;
  private final SimulationStore store;
  private final JobEvents events;
  private final OnceOnly onceOnly;

  SimulationsController(
      SimulationDesk desk, SimulationStore store, JobEvents events, OnceOnly onceOnly) {
    this.desk = desk;
    this.store = store;
    this.events = events;
    this.onceOnly = onceOnly;
  }

  @ForAnalysts
  @PostMapping(consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Simulate plans in the same futures and compare them",
      description = "A job; GET /v1/simulations/{id} and its events tell how it goes on.")
  @ApiResponse(responseCode = "202", description = "Accepted; Location names the simulation.")
  @ApiResponse(responseCode = "400", description = "The request cannot be read.")
  @ApiResponse(
      responseCode = "422",
      description = "Book, plans, scenario or settings are refused; 'errors' names each.")
  @ApiResponse(responseCode = "429", description = "The caller has too many unfinished jobs.")
  ResponseEntity<SimulationView> submit(
      HttpServletRequest request, @RequestBody SimulationRequest asked) {
    return onceOnly.once(
        request,
        asked,
        () -> {
          SimulationView accepted = desk.submit(asked);
          return ResponseEntity.accepted()
              .location(URI.create("/v1/simulations/" + accepted.id()))
              .body(accepted);
        });
  }

  @ForViewers
  @GetMapping(produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "List simulations, newest first")
  @ApiResponse(responseCode = "200", description = "A page of simulations.")
  @ApiResponse(responseCode = "400", description = "A parameter cannot be read.")
  Page<SimulationView> list(
      @Parameter(description = "'next' of the page before.") @RequestParam(required = false)
          String after,
      @Parameter(description = "Most simulations of the page.")
          @RequestParam(defaultValue = Page.USUAL_ITEMS)
          @Min(1)
          @Max(Page.MOST_ITEMS)
          int limit) {
    List<StoredRow> rows =
        Cursor.position(LIST, after)
            .map(at -> store.listAfter(at.createdAt(), at.id(), limit + 1))
            .orElseGet(() -> store.list(limit + 1));
    return Page.of(
        desk.seeAll(rows), limit, Seen::view, seen -> Cursor.encode(LIST, position(seen.row())));
  }

  private static Cursor.Position position(StoredRow row) {
    return new Cursor.Position(row.createdAt(), row.id());
  }

  @ForViewers
  @GetMapping(path = "/{id}", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "Get a simulation: how far it is and what is known by now")
  @ApiResponse(responseCode = "200", description = "The simulation, with its ETag.")
  @ApiResponse(responseCode = "304", description = "As the caller knows it.", content = @Content)
  @ApiResponse(responseCode = "404", description = "There is no such simulation.")
  ResponseEntity<SimulationView> get(@PathVariable UUID id) {
    Seen seen = desk.see(id.toString());
    return EntityTag.ok(seen.version(), seen.view());
  }

  @ForViewers
  @GetMapping(path = "/{id}/events", produces = TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Follow a simulation: an event for each change, until it ends")
  @ApiResponse(
      responseCode = "200",
      description = "Events named 'job', each with the simulation as JSON.")
  @ApiResponse(
      responseCode = "404",
      description = "There is no such simulation, or the record of its work is cleared away.")
  @ApiResponse(responseCode = "429", description = "Too many streams are open.")
  SseEmitter events(@PathVariable UUID id) {
    String simulation = desk.get(id.toString()).id();
    return events.follow(
        simulation, job -> SimulationViews.view(desk.get(simulation), Optional.of(job)));
  }

  @ForAnalysts
  @PostMapping(path = "/{id}/stop", produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "End a simulation early",
      description = "What was simulated until then is compared. Asking again changes nothing.")
  @ApiResponse(responseCode = "202", description = "It ends within seconds, or has ended.")
  @ApiResponse(responseCode = "404", description = "There is no such simulation.")
  ResponseEntity<SimulationView> stop(@PathVariable UUID id) {
    return ResponseEntity.accepted().body(desk.stop(id.toString()).view());
  }

  @ForPlanners
  @DeleteMapping("/{id}")
  @Operation(summary = "Erase a simulation with its files; one that runs ends")
  @ApiResponse(responseCode = "204", description = "It is gone.", content = @Content)
  @ApiResponse(responseCode = "404", description = "There is no such simulation.")
  @ApiResponse(responseCode = "412", description = "If-Match names another state.")
  @ApiResponse(responseCode = "428", description = "If-Match is missing.")
  ResponseEntity<Void> erase(HttpServletRequest request, @PathVariable UUID id) {
    desk.erase(id.toString(), request);
    return ResponseEntity.noContent().build();
  }
}
