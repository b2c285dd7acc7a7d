package dev.fairfield.service.rest.leads;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.web.OnceOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Leads routed for good, by the plan in use. */
@RestController
@Tag(name = "Leads")
class LeadsController {

  private final LeadDesk desk;
  private final OnceOnly onceOnly;

  LeadsController(LeadDesk desk, OnceOnly onceOnly) {
    this.desk = desk;
    this.onceOnly = onceOnly;
  }

  @ForAnalysts
  @PostMapping(path = "/v1/leads/route", consumes = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Give leads to reps by the active plan",
      description =
          "The leads count from then on: in the reps' loads, and in whose turn it is among equals.",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = OnceOnly.KEY_HEADER,
              required = true,
              description = "A value of your own that you repeat on retries."))
  @ApiResponse(responseCode = "200", description = "The decisions, in the order of the leads")
  @ApiResponse(
      responseCode = "409",
      description =
          "No plan is active, several are and bookId names none, or the first request with the key"
              + " is still being answered",
      content = @Content)
  ResponseEntity<RoutingAnswer> route(
      @Valid @RequestBody ActiveRoutingQuestion question, HttpServletRequest request) {
    return onceOnly.once(request, question, () -> ResponseEntity.ok(desk.give(question)));
  }
}
