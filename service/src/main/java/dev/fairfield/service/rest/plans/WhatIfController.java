package dev.fairfield.service.rest.plans;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.web.OnceOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Plans changed by hand: in thought, and for good. */
@RestController
@Tag(name = "Plans")
class WhatIfController {

  private final PlanShelf shelf;
  private final Revisions revisions;
  private final OnceOnly onceOnly;

  WhatIfController(PlanShelf shelf, Revisions revisions, OnceOnly onceOnly) {
    this.shelf = shelf;
    this.revisions = revisions;
    this.onceOnly = onceOnly;
  }

  @PostMapping(path = "/v1/plans/{id}/what-if", consumes = APPLICATION_JSON_VALUE)
  @ForAnalysts
  @NeedsASolvedPlan
  @Operation(
      summary = "What the plan would cost with some accounts elsewhere; changes nothing",
      description =
          "Nothing is refused because it breaks a rule: what breaks is told, and which pins a revision could not keep. A member of a family moved without the others breaks 'one owner'. Needs no Idempotency-Key.")
  @ApiResponse(responseCode = "200", description = "The answer")
  @ApiResponse(responseCode = "422", description = "An account or a rep is not there")
  WhatIfAnswer whatIf(@PathVariable UUID id, @Valid @RequestBody WhatIfQuestion question) {
    LoadedPlan plan = shelf.load(id.toString());
    CheckedMoves moves = CheckedMoves.of(question, plan.plan());
    return WhatIfAnswer.of(
        plan.plan(),
        plan.whatIf(),
        plan.whatIf().move(moves.repByAccount()),
        Revisions.listPinClashes(plan.plan(), moves.pins()));
  }

  @PostMapping(path = "/v1/plans/{id}/revisions", consumes = APPLICATION_JSON_VALUE)
  @ForPlanners
  @NeedsASolvedPlan
  @Operation(
      summary = "A new plan: this one with some accounts elsewhere or pinned",
      description =
          "It may break hard rules, but then it cannot be approved. Its bound is this plan's where that holds for it too.")
  @ApiResponse(responseCode = "201", description = "Made; Location is the new plan")
  @ApiResponse(
      responseCode = "422",
      description = "An account or a rep is not there, or pins cannot hold together")
  ResponseEntity<PlanView> revise(
      @PathVariable UUID id, @Valid @RequestBody NewRevision asked, HttpServletRequest request) {
    return onceOnly.once(
        request,
        asked,
        () -> {
          PlanRow row = revisions.make(id.toString(), asked);
          return ResponseEntity.created(URI.create("/v1/plans/" + row.id()))
              .body(PlanViews.view(row, Optional.empty()));
        });
  }
}
