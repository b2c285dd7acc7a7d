package dev.fairfield.service.rest.plans;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.web.OnceOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What moves and rules cost: asked for with POST, read with GET. */
@RestController
@Tag(name = "Explanations")
class StudyController {

  private static final String PRICES = "/v1/plans/{id}/rule-prices";
  private static final String FRONTIER = "/v1/plans/{id}/frontier";

  private final PlanStudies studies;
  private final OnceOnly onceOnly;

  StudyController(PlanStudies studies, OnceOnly onceOnly) {
    this.studies = studies;
    this.onceOnly = onceOnly;
  }

  @PostMapping(FRONTIER)
  @ForAnalysts
  @NeedsAPlan
  @Operation(summary = "Find the best plan for each number of moves: a job that GET follows")
  @ApiResponse(responseCode = "202", description = "Accepted; Location is this address")
  @ApiResponse(responseCode = "409", description = "Being answered already")
  @ApiResponse(
      responseCode = "422",
      description = "The Idempotency-Key came with another request",
      content = @Content)
  @ApiResponse(
      responseCode = "429",
      description = "As many jobs of the caller are unfinished as one may have",
      content = @Content)
  ResponseEntity<StudyView> askFrontier(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) AskedStudy asked,
      HttpServletRequest request) {
    return ask(id.toString(), StudyKind.FRONTIER, asked, request);
  }

  @GetMapping(path = "/v1/plans/{id}/studies", produces = APPLICATION_JSON_VALUE)
  @ForAnalysts
  @Operation(summary = "What was asked of this kind about a plan, with the answers that are there")
  @ApiResponse(responseCode = "200", description = "None to two, the frontier before rule prices")
  @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
  List<StudyView> list(@PathVariable UUID id) {
    return studies.list(id.toString());
  }

  @GetMapping(path = FRONTIER, produces = APPLICATION_JSON_VALUE)
  @ForAnalysts
  @Operation(summary = "The best plan for each number of moves, or how far the work is")
  @ApiResponse(responseCode = "200", description = "The study; 'result' once it is there")
  @ApiResponse(
      responseCode = "404",
      description = "There is no such plan, or nobody asked",
      content = @Content)
  StudyView frontier(@PathVariable UUID id) {
    return studies.get(id.toString(), StudyKind.FRONTIER);
  }

  @PostMapping(FRONTIER + "/stop")
  @ForAnalysts
  @Operation(summary = "End the work; what is there already is kept")
  @ApiResponse(responseCode = "202", description = "The work ends within seconds")
  @ApiResponse(
      responseCode = "404",
      description = "There is no such plan, or nobody asked",
      content = @Content)
  ResponseEntity<StudyView> stopFrontier(@PathVariable UUID id) {
    return ResponseEntity.accepted().body(studies.stop(id.toString(), StudyKind.FRONTIER));
  }

  @PostMapping(PRICES)
  @ForAnalysts
  @NeedsAPlan
  @Operation(summary = "Find what each rule, pin group and rep limit costs: a job that GET follows")
  @ApiResponse(responseCode = "202", description = "Accepted; Location is this address")
  @ApiResponse(
      responseCode = "409",
      description = "Being answered already, or the plan breaks hard rules")
  @ApiResponse(
      responseCode = "422",
      description = "The Idempotency-Key came with another request",
      content = @Content)
  @ApiResponse(
      responseCode = "429",
      description = "As many jobs of the caller are unfinished as one may have",
      content = @Content)
  ResponseEntity<StudyView> askRulePrices(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) AskedStudy asked,
      HttpServletRequest request) {
    return ask(id.toString(), StudyKind.RULE_PRICES, asked, request);
  }

  @GetMapping(path = PRICES, produces = APPLICATION_JSON_VALUE)
  @ForAnalysts
  @Operation(summary = "What each rule, pin group and rep limit costs, or how far the work is")
  @ApiResponse(responseCode = "200", description = "The study; 'result' once it is there")
  @ApiResponse(
      responseCode = "404",
      description = "There is no such plan, or nobody asked",
      content = @Content)
  StudyView rulePrices(@PathVariable UUID id) {
    return studies.get(id.toString(), StudyKind.RULE_PRICES);
  }

  @PostMapping(PRICES + "/stop")
  @ForAnalysts
  @Operation(summary = "End the work; what is there already is kept")
  @ApiResponse(responseCode = "202", description = "The work ends within seconds")
  @ApiResponse(
      responseCode = "404",
      description = "There is no such plan, or nobody asked",
      content = @Content)
  ResponseEntity<StudyView> stopRulePrices(@PathVariable UUID id) {
    return ResponseEntity.accepted().body(studies.stop(id.toString(), StudyKind.RULE_PRICES));
  }

  private ResponseEntity<StudyView> ask(
      String id, StudyKind kind, AskedStudy asked, HttpServletRequest request) {
    AskedStudy complete = asked == null ? new AskedStudy(null, null) : asked;
    return onceOnly.once(
        request,
        complete,
        () ->
            ResponseEntity.accepted()
                .location(URI.create(request.getRequestURI()))
                .body(studies.ask(id, kind, complete)));
  }
}
