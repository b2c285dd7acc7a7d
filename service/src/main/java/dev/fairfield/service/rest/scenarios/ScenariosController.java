package dev.fairfield.service.rest.scenarios;

import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioCatalogue;
import dev.fairfield.scenarios.scenario.ScenarioWriter;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.OnceOnly;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios: the catalogue that ships, and people's own. */
@RestController
@RequestMapping("/v1/scenarios")
@Tag(name = "Scenarios", description = "What may happen, and every number it rests on.")
class ScenariosController {

  private static final String YAML = "application/yaml";
  private static final long VERSION = 1;
  private static final String BODY =
      "A scenario as YAML or JSON; what it leaves out has its default. It cannot name files.";

  private final ScenarioShelf shelf;
  private final ScenarioStore store;
  private final BookShelf books;
  private final OnceOnly onceOnly;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ScenariosController(
      ScenarioShelf shelf,
      ScenarioStore store,
      BookShelf books,
      OnceOnly onceOnly,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.shelf = shelf;
    this.store = store;
    this.books = books;
    this.onceOnly = onceOnly;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @ForViewers
  @GetMapping
  @Operation(summary = "List scenarios: the catalogue in its order, then own ones, newest first")
  @ApiResponse(responseCode = "200", description = "A page of scenarios.")
  @ApiResponse(responseCode = "400", description = "A parameter cannot be read.")
  Page<ScenarioSummary> list(
      @Parameter(description = "'next' of the page before.") @RequestParam(required = false)
          String after,
      @Parameter(description = "Most scenarios of the page.")
          @RequestParam(defaultValue = Page.USUAL_ITEMS)
          @Min(1)
          @Max(Page.MOST_ITEMS)
          int limit) {
    return shelf.list(after, limit);
  }

  @ForViewers
  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Get a scenario in full; as a YAML file with Accept: application/yaml")
  @ApiResponse(
      responseCode = "200",
      description = "The scenario, with its ETag.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ScenarioDto.class)),
        @Content(mediaType = YAML, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "304", description = "It is as the caller knows it.")
  @ApiResponse(responseCode = "404", description = "There is no such scenario.")
  ResponseEntity<ScenarioDto> get(
      @Parameter(description = "Id, or name in the catalogue.") @PathVariable String id) {
    ScenarioDto scenario = shelf.show(id);
    return ResponseEntity.ok()
        .eTag(EntityTag.of(VERSION))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(scenario);
  }

  @ForViewers
  @GetMapping(path = "/{id}", produces = YAML)
  @Operation(hidden = true)
  ResponseEntity<String> getYaml(@PathVariable String id) {
    String yaml =
        ScenarioCatalogue.listNames().contains(id)
            ? ScenarioCatalogue.yaml(id)
            : ScenarioWriter.toYaml(shelf.get(id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(YAML + ";charset=UTF-8"))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(yaml);
  }

  @ForPlanners
  @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, YAML})
  @Operation(
      summary = "Keep an own scenario",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "Idempotency-Key",
              required = true,
              description = "A value of your own that you repeat when you retry."))
  @ApiResponse(responseCode = "201", description = "The scenario in full.")
  @ApiResponse(responseCode = "400", description = "The Idempotency-Key is missing.")
  @ApiResponse(responseCode = "409", description = "The first request is still under way.")
  @ApiResponse(responseCode = "413", description = "The body is too large.")
  @ApiResponse(responseCode = "415", description = "The body is neither JSON nor YAML.")
  @ApiResponse(responseCode = "422", description = "The scenario has errors; each is named.")
  ResponseEntity<ScenarioDto> create(
      HttpServletRequest request,
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              description = BODY,
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(type = "object")),
                @Content(mediaType = YAML, schema = @Schema(type = "string"))
              })
          @RequestBody
          String body) {
    SentScenario sent = SentScenario.of(type, body);
    Scenario scenario = read(sent);
    return onceOnly.once(request, sent, () -> keep(scenario));
  }

  @ForAnalysts
  @PostMapping(
      path = "/validate",
      consumes = {MediaType.APPLICATION_JSON_VALUE, YAML})
  @Operation(summary = "Check a scenario, and whether it fits a book, without keeping it")
  @ApiResponse(responseCode = "200", description = "What checking found.")
  @ApiResponse(responseCode = "400", description = "A parameter cannot be read.")
  @ApiResponse(responseCode = "404", description = "There is no such book.")
  @ApiResponse(responseCode = "413", description = "The body is too large.")
  @ApiResponse(responseCode = "415", description = "The body is neither JSON nor YAML.")
  ScenarioReport validate(
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @Parameter(description = "Book whose reps, accounts and regions it may name.")
          @RequestParam(required = false)
          UUID bookId,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              description = BODY,
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(type = "object")),
                @Content(mediaType = YAML, schema = @Schema(type = "string"))
              })
          @RequestBody
          String body) {
    SentScenario sent = SentScenario.of(type, body);
    try {
      Scenario scenario = bookId == null ? sent.read() : sent.read(books.get(bookId.toString()));
      return new ScenarioReport(true, List.of(), ScenarioWriter.toJson(scenario));
    } catch (InvalidInputException e) {
      return new ScenarioReport(false, sent.problems(e), null);
    }
  }

  @ForPlanners
  @DeleteMapping("/{id}")
  @Operation(summary = "Erase an own scenario; simulations keep what they ran")
  @ApiResponse(responseCode = "204", description = "It is gone.")
  @ApiResponse(responseCode = "404", description = "There is no such scenario.")
  @ApiResponse(responseCode = "409", description = "It belongs to the catalogue.")
  @ApiResponse(responseCode = "412", description = "If-Match names another state.")
  @ApiResponse(responseCode = "428", description = "If-Match is missing.")
  ResponseEntity<Void> erase(HttpServletRequest request, @PathVariable String id) {
    if (ScenarioCatalogue.listNames().contains(id)) {
      throw new ApiProblem(
          HttpStatus.CONFLICT,
          "catalogue-scenario",
          "The scenario '%s' ships with the product and cannot be erased.".formatted(id));
    }
    StoredScenario scenario = store.find(id).orElseThrow(() -> ApiProblem.notFound("scenario", id));
    EntityTag.require(request, scenario.version());
    transaction.executeWithoutResult(
        status -> {
          if (store.delete(id)) {
            audit.record("scenario.erased", "scenario " + id, scenario.name());
          }
        });
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<ScenarioDto> keep(Scenario scenario) {
    var stored =
        new StoredScenario(
            UUID.randomUUID().toString(),
            scenario.name(),
            ScenarioWriter.toJson(scenario).toString(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            CurrentUser.name(),
            VERSION);
    store.insert(stored);
    audit.record("scenario.created", "scenario " + stored.id(), stored.name());
    return ResponseEntity.created(URI.create("/v1/scenarios/" + stored.id()))
        .eTag(EntityTag.of(VERSION))
        .body(ScenarioConverter.full(stored, scenario));
  }

  private static Scenario read(SentScenario sent) {
    try {
      return sent.read();
    } catch (InvalidInputException e) {
      List<FieldProblem> problems = sent.problems(e);
      throw new ApiProblem(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "invalid-scenario",
          "The scenario has %d %s. Nothing was kept; mend them and send it again."
              .formatted(problems.size(), problems.size() == 1 ? "error" : "errors"),
          problems);
    }
  }
}
