package dev.fairfield.service.rest.plans;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import dev.fairfield.scenarios.io.OwnerExport;
import dev.fairfield.service.plans.PlanFolder;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a plan with a result holds: assignments, territories, reps, handovers, report, exports. */
@RestController
@Tag(name = "Plans")
class PlanContentController {

  private static final String TEXT_CSV = "text/csv";

  /** What a plan assigns never changes; weak, since no answer with a strong tag is compressed. */
  private static final String WEAK_TAG = "W/\"1\"";

  private static final String GEO_JSON = "application/geo+json";

  /** The report is one file with its own script and style, and needs nothing else. */
  private static final String REPORT_POLICY =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts allow-downloads";

  private final PlanShelf shelf;
  private final PlanArchive archive;

  PlanContentController(PlanShelf shelf, PlanArchive archive) {
    this.shelf = shelf;
    this.archive = archive;
  }

  @GetMapping(path = "/v1/plans/{id}/assignments", produces = APPLICATION_JSON_VALUE)
  @ForViewers
  @NeedsASolvedPlan
  @Operation(
      summary = "Who owns which account, ordered by account id; as CSV with Accept: text/csv")
  @ApiResponse(responseCode = "200", description = "A page, or the whole file as CSV")
  Page<AssignmentView> assignments(
      @PathVariable UUID id,
      @Parameter(description = "Accounts of this rep alone; empty for those without a rep")
          @RequestParam(required = false)
          @Size(max = 200)
          String rep,
      @RequestParam(required = false) @Size(max = 200) String team,
      @Parameter(description = "Part of the id, the name or the city")
          @RequestParam(required = false)
          @Size(max = 200)
          String text,
      @Parameter(description = "Whether a rep who is still there loses the account")
          @RequestParam(required = false)
          Boolean moved,
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    LoadedPlan plan = shelf.load(id.toString());
    var filter = new AssignmentFilter(rep, team, text, moved);
    String list = "assignments/%s/%s".formatted(id, filter.key());
    List<AssignmentView> found =
        filter.page(
            plan.assignments(),
            Cursor.decode(list, after, 1).map(parts -> parts.get(0)),
            limit + 1);
    return Page.of(
        found,
        limit,
        assignment -> assignment,
        assignment -> Cursor.encode(list, assignment.accountId()));
  }

  @GetMapping(path = "/v1/plans/{id}/map", produces = APPLICATION_JSON_VALUE)
  @ForViewers
  @Operation(
      summary = "All accounts of a plan with place, owner and size, in columns for a map",
      description = "Equal positions of the lists speak of one account.")
  @ApiResponse(
      responseCode = "200",
      description = "The columns",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = PlanMapView.class)))
  @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
  @ApiResponse(responseCode = "409", description = "The plan has no result", content = @Content)
  ResponseEntity<byte[]> map(@PathVariable UUID id, HttpServletRequest request) {
    return shelf.load(id.toString()).map().answer(request, WEAK_TAG);
  }

  @GetMapping(path = "/v1/plans/{id}/map/territories", produces = APPLICATION_JSON_VALUE)
  @ForViewers
  @Operation(
      summary = "Territories of a plan in whole steps of a degree, for a map",
      description = "For other programs there is GET /v1/plans/{id}/territories.")
  @ApiResponse(
      responseCode = "200",
      description = "The outlines",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = PlanMapTerritoriesView.class)))
  @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
  @ApiResponse(responseCode = "409", description = "The plan has no result", content = @Content)
  ResponseEntity<byte[]> mapTerritories(@PathVariable UUID id, HttpServletRequest request) {
    return shelf.load(id.toString()).mapTerritories().answer(request, WEAK_TAG);
  }

  @GetMapping(path = "/v1/plans/{id}/assignments", produces = TEXT_CSV)
  @ForAnalysts
  @Operation(hidden = true)
  ResponseEntity<byte[]> assignmentsAsCsv(@PathVariable UUID id) {
    return file(id.toString(), PlanFolder.ASSIGNMENTS, TEXT_CSV, "assignments.csv");
  }

  @GetMapping(path = "/v1/plans/{id}/assignments.csv", produces = TEXT_CSV)
  @ForAnalysts
  @NeedsASolvedPlan
  @Operation(summary = "account_id, rep_id, previous_rep_id, moved of all accounts")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = TEXT_CSV, schema = @Schema(type = "string")))
  ResponseEntity<byte[]> assignmentsFile(@PathVariable UUID id) {
    return file(id.toString(), PlanFolder.ASSIGNMENTS, TEXT_CSV, "assignments.csv");
  }

  @GetMapping(path = "/v1/plans/{id}/export/salesforce.csv", produces = TEXT_CSV)
  @ForAnalysts
  @NeedsASolvedPlan
  @Operation(summary = "Owners as Salesforce's Data Loader takes them: Id, OwnerId")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = TEXT_CSV, schema = @Schema(type = "string")))
  ResponseEntity<byte[]> salesforce(
      @PathVariable UUID id,
      @Parameter(description = "CHANGED: accounts whose owner differs from today's")
          @RequestParam(defaultValue = "CHANGED")
          OwnerExport.Scope scope) {
    return export(id.toString(), OwnerExport.SALESFORCE, scope);
  }

  @GetMapping(path = "/v1/plans/{id}/export/hubspot.csv", produces = TEXT_CSV)
  @ForAnalysts
  @NeedsASolvedPlan
  @Operation(summary = "Owners as HubSpot's import of companies takes them")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = TEXT_CSV, schema = @Schema(type = "string")))
  ResponseEntity<byte[]> hubspot(
      @PathVariable UUID id,
      @Parameter(description = "CHANGED: accounts whose owner differs from today's")
          @RequestParam(defaultValue = "CHANGED")
          OwnerExport.Scope scope) {
    return export(id.toString(), OwnerExport.HUBSPOT, scope);
  }

  @GetMapping(
      path = "/v1/plans/{id}/territories",
      produces = {GEO_JSON, APPLICATION_JSON_VALUE})
  @ForViewers
  @NeedsASolvedPlan
  @Operation(summary = "Territories as GeoJSON; within a team they do not overlap")
  @ApiResponse(
      responseCode = "200",
      description = "A feature collection",
      content = @Content(mediaType = GEO_JSON, schema = @Schema(type = "object")))
  ResponseEntity<byte[]> territories(@PathVariable UUID id) {
    return file(id.toString(), PlanFolder.TERRITORIES, GEO_JSON, null);
  }

  @GetMapping(path = "/v1/plans/{id}/report", produces = TEXT_HTML_VALUE)
  @ForViewers
  @NeedsASolvedPlan
  @Operation(summary = "The report as one page that needs no network")
  @ApiResponse(
      responseCode = "200",
      description = "The page",
      content = @Content(mediaType = TEXT_HTML_VALUE, schema = @Schema(type = "string")))
  ResponseEntity<byte[]> report(@PathVariable UUID id) {
    PlanRow row = shelf.getFinished(id.toString());
    return ResponseEntity.ok()
        .eTag(EntityTag.of(row.version()))
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .header("Content-Security-Policy", REPORT_POLICY)
        .body(archive.get(id.toString(), PlanFolder.REPORT));
  }

  @GetMapping(path = "/v1/plans/{id}/reps", produces = APPLICATION_JSON_VALUE)
  @ForViewers
  @NeedsASolvedPlan
  @Operation(summary = "What each rep holds; quota, win rate and fit for planners alone")
  @ApiResponse(responseCode = "200", description = "All reps, ordered by id")
  List<RepView> reps(@PathVariable UUID id) {
    List<RepView> reps = shelf.load(id.toString()).reps();
    return CurrentUser.mayReadRepFigures()
        ? reps
        : reps.stream().map(RepView::withoutFigures).toList();
  }

  @GetMapping(path = "/v1/plans/{id}/handovers", produces = APPLICATION_JSON_VALUE)
  @ForViewers
  @NeedsASolvedPlan
  @Operation(summary = "Accounts that a rep gains from another, the largest revenue first")
  @ApiResponse(responseCode = "200", description = "A page")
  Page<HandoverView> handovers(
      @PathVariable UUID id,
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    List<HandoverView> all = shelf.load(id.toString()).handovers();
    String list = "handovers/" + id;
    int begin = Cursor.offset(list, after, all.size());
    int end = Math.min(all.size(), begin + limit);
    return new Page<>(all.subList(begin, end), end < all.size() ? Cursor.encode(list, end) : null);
  }

  private ResponseEntity<byte[]> export(String id, OwnerExport format, OwnerExport.Scope scope) {
    LoadedPlan plan = shelf.load(id);
    var out = new ByteArrayOutputStream();
    try {
      format.write(out, plan.plan().priced().book(), plan.plan().ownersByAccount(), scope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer(shelf.getFinished(id), out.toByteArray(), TEXT_CSV, format.label() + ".csv");
  }

  private ResponseEntity<byte[]> file(String id, String name, String type, String download) {
    PlanRow row = shelf.getFinished(id);
    return answer(row, archive.get(id, name), type, download);
  }

  private static ResponseEntity<byte[]> answer(
      PlanRow row, byte[] content, String type, String download) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .eTag("W/" + EntityTag.of(row.version()))
            .contentType(MediaType.valueOf(type + ";charset=UTF-8"));
    if (download != null) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(download));
    }
    return answer.body(content);
  }
}
