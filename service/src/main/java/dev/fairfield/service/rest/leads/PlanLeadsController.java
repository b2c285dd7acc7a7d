package dev.fairfield.service.rest.leads;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.fairfield.service.security.ForAnalysts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads routed by a plan in thought. */
@RestController
@RequestMapping("/v1/plans/{id}/leads")
@Tag(name = "Leads")
class PlanLeadsController {

  private final LeadDesk desk;
  private final Rehearsals rehearsals;

  PlanLeadsController(LeadDesk desk, Rehearsals rehearsals) {
    this.desk = desk;
    this.rehearsals = rehearsals;
  }

  @ForAnalysts
  @PostMapping(path = "/route", consumes = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Who would get which lead by a plan; changes nothing",
      description =
          "The leads are taken for the first under the plan, one after the other. Needs no"
              + " Idempotency-Key.")
  @ApiResponse(responseCode = "200", description = "The decisions, in the order of the leads")
  @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
  @ApiResponse(responseCode = "409", description = "The plan has no result", content = @Content)
  RoutingAnswer route(@PathVariable UUID id, @Valid @RequestBody RoutingQuestion question) {
    return desk.ask(id.toString(), question);
  }

  @ForAnalysts
  @PostMapping(path = "/rehearse", consumes = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Made-up leads under a plan: who gets how many, and time to first contact",
      description =
          "Leads come at random over the weeks, from the places of accounts in proportion to"
              + " potential. Reps take them first come, first served, in a tenth of their hours."
              + " The same seed gives the same answer; changes nothing.")
  @ApiResponse(responseCode = "200", description = "What they come to")
  @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
  @ApiResponse(responseCode = "409", description = "The plan has no result", content = @Content)
  RehearsalView rehearse(@PathVariable UUID id, @Valid @RequestBody RehearsalQuestion question) {
    return rehearsals.rehearse(id.toString(), question);
  }
}
