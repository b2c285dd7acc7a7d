package dev.fairfield.service.rest.plans;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.explanations.DifferenceJson;
import dev.fairfield.service.explanations.DoctorJson;
import dev.fairfield.service.explanations.ExplanationJson;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.solver.difference.PlanDifference;
import dev.fairfield.solver.feasibility.Diagnosis;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a plan is as it is. Answers are the documents that the command line writes. */
@RestController
@Tag(name = "Explanations")
class PlanExplanationController {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST_ALTERNATIVES = 50;

  private final PlanShelf shelf;
  private final PlanArchive archive;

  PlanExplanationController(PlanShelf shelf, PlanArchive archive) {
    this.shelf = shelf;
    this.archive = archive;
  }

  @GetMapping(path = "/v1/plans/{id}/explanation", produces = APPLICATION_JSON_VALUE)
  @ForAnalysts
  @NeedsASolvedPlan
  @Operation(
      summary =
          "Cost by rule and rep, the dearest accounts, and rule prices where they were computed")
  @ApiResponse(
      responseCode = "200",
      description = "The explanation",
      content = @Content(schema = @Schema(type = "object")))
  JsonNode explanation(@PathVariable UUID id) {
    ObjectNode json = ExplanationJson.costs(shelf.load(id.toString()).costs());
    archive
        .find(id.toString(), StudyKind.RULE_PRICES.file())
        .ifPresent(content -> json.set("rulePrices", tree(content)));
    return forReader(json);
  }

  @GetMapping(path = "/v1/plans/{id}/accounts/{accountId}/why", produces = APPLICATION_JSON_VALUE)
  @ForAnalysts
  @Operation(
      summary = "Why an account has its rep, the next best reps, and what would have to change")
  @ApiResponse(
      responseCode = "200",
      description = "The reason",
      content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such plan or account",
      content = @Content)
  @ApiResponse(responseCode = "409", description = "The plan has no result", content = @Content)
  JsonNode why(
      @PathVariable UUID id,
      @PathVariable @Size(max = 200) String accountId,
      @Parameter(description = "Other reps to show")
          @RequestParam(defaultValue = "3")
          @Min(0)
          @Max(MOST_ALTERNATIVES)
          int alternatives) {
    return shelf
        .load(id.toString())
        .reasons()
        .find(accountId, alternatives)
        .map(reason -> forReader(ExplanationJson.owner(reason)))
        .orElseThrow(() -> ApiProblem.notFound("account", accountId));
  }

  @GetMapping(path = "/v1/plans/{id}/diff", produces = APPLICATION_JSON_VALUE)
  @ForAnalysts
  @NeedsASolvedPlan
  @Operation(summary = "What differs between this plan and another of the same book and prices")
  @ApiResponse(
      responseCode = "200",
      description = "The difference",
      content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "422", description = "The plans cannot be compared")
  JsonNode diff(
      @PathVariable UUID id,
      @Parameter(description = "Id of the other plan") @RequestParam @Size(max = 36) String to) {
    LoadedPlan from = shelf.load(id.toString());
    LoadedPlan other = shelf.load(to);
    try {
      PlanDifference difference = PlanDifference.between(from.plan(), other.plan());
      return forReader(DifferenceJson.of(from.stored(), other.stored(), difference));
    } catch (IllegalArgumentException e) {
      throw ApiProblem.refused("plans-not-comparable", "?to", e.getMessage());
    }
  }

  @GetMapping(path = "/v1/plans/{id}/doctor", produces = APPLICATION_JSON_VALUE)
  @ForViewers
  @NeedsAPlan
  @Operation(
      summary = "Why there is no plan, and what would mend it; nothing for a plan with a result")
  @ApiResponse(
      responseCode = "200",
      description = "Clashes, each with all that is in it, and remedies that were tried",
      content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "409", description = "The search has not ended")
  JsonNode doctor(@PathVariable UUID id) {
    PlanRow row = shelf.getRow(id.toString());
    Optional<byte[]> diagnosis = archive.find(id.toString(), PlanArchive.DOCTOR);
    if (diagnosis.isEmpty() && !row.hasResult()) {
      throw new ApiProblem(
          HttpStatus.CONFLICT,
          "plan-without-result",
          "The plan '%s' has neither a result nor a diagnosis; its search has not ended or found nothing wrong."
              .formatted(row.name()));
    }
    return diagnosis
        .map(PlanExplanationController::tree)
        .orElseGet(() -> DoctorJson.of(new Diagnosis(List.of(), List.of())));
  }

  private static JsonNode forReader(JsonNode explanation) {
    return CurrentUser.mayReadRepFigures() ? explanation : RepFigures.hide(explanation);
  }

  static JsonNode tree(byte[] content) {
    try {
      return MAPPER.readTree(new String(content, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(new IOException("A file of a plan is damaged.", e));
    }
  }
}
