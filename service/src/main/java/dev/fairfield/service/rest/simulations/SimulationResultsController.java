package dev.fairfield.service.rest.simulations;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What simulations found. Figures of single reps are there for planners and admins alone. */
@RestController
@RequestMapping("/v1/simulations/{id}")
@Tag(name = "Simulations")
class SimulationResultsController {

  static final String CSV = "text/csv";
  static final String CSV_UTF_8 = "text/csv;charset=UTF-8";
  private static final String GZIP = "application/gzip";
  private static final String HTML_UTF_8 = "text/html;charset=UTF-8";

  /** The report is one page of its own: it may run its script and reach nothing. */
  private static final String REPORT_POLICY =
      "sandbox allow-scripts allow-downloads allow-popups; default-src 'none';"
          + " script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:;"
          + " font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private static final String HIDDEN =
      "Without quotas, chances of quota and win rates of single reps for viewers and analysts: the lists 'plans' of seats are empty, such figures of teams and regions with one rep are left out, and 'repFiguresHidden' is true.";

  private final SimulationDesk desk;
  private final ComparisonShelf comparisons;

  SimulationResultsController(SimulationDesk desk, ComparisonShelf comparisons) {
    this.desk = desk;
    this.comparisons = comparisons;
  }

  @ForViewers
  @GetMapping(path = "/report", produces = TEXT_HTML_VALUE)
  @Operation(summary = "The report: one HTML page that needs no network", description = HIDDEN)
  @ApiResponse(
      responseCode = "200",
      description = "The page.",
      content = @Content(mediaType = TEXT_HTML_VALUE, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "304", description = "As the caller knows it.", content = @Content)
  @ApiResponse(responseCode = "404", description = "There is no such simulation.")
  @ApiResponse(responseCode = "409", description = "There is no result.")
  ResponseEntity<byte[]> report(@PathVariable UUID id) {
    StoredRow row = desk.getFinished(id.toString());
    boolean figures = CurrentUser.mayReadRepFigures();
    return ResponseEntity.ok()
        .eTag(tag(row, figures))
        .header("Content-Security-Policy", REPORT_POLICY)
        .contentType(MediaType.parseMediaType(HTML_UTF_8))
        .body(comparisons.getReport(row.id(), figures));
  }

  @ForViewers
  @GetMapping(path = "/comparison", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "All that was found, as comparison.json", description = HIDDEN)
  @ApiResponse(
      responseCode = "200",
      description = "Money in integer cents.",
      content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "304", description = "As the caller knows it.", content = @Content)
  @ApiResponse(responseCode = "404", description = "There is no such simulation.")
  @ApiResponse(responseCode = "409", description = "There is no result.")
  ResponseEntity<byte[]> comparison(@PathVariable UUID id) {
    StoredRow row = desk.getFinished(id.toString());
    boolean figures = CurrentUser.mayReadRepFigures();
    return ResponseEntity.ok()
        .eTag(tag(row, figures))
        .contentType(MediaType.APPLICATION_JSON)
        .body(comparisons.getJson(row.id(), figures));
  }

  @ForAnalysts
  @GetMapping(path = "/replications.csv.gz", produces = GZIP)
  @Operation(
      summary = "Every future of every plan as rows",
      description =
          "For analysts, figures of quota and win rate are blank in teams and regions with one rep.")
  @ApiResponse(
      responseCode = "200",
      description = "Gzipped CSV.",
      content = @Content(mediaType = GZIP, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "There is no such simulation.")
  @ApiResponse(responseCode = "409", description = "There is no result.")
  ResponseEntity<byte[]> replications(@PathVariable UUID id) {
    StoredRow row = desk.getFinished(id.toString());
    boolean figures = CurrentUser.mayReadRepFigures();
    return ResponseEntity.ok()
        .eTag(tag(row, figures))
        .contentType(MediaType.parseMediaType(GZIP))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("replications.csv.gz"))
        .body(comparisons.getReplications(row.id(), figures));
  }

  @ForViewers
  @GetMapping(path = "/kpis", produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Figures by KPI, scope, period and plan with intervals",
      description = "With Accept: text/csv all of them as rows. " + HIDDEN)
  @ApiResponse(responseCode = "200", description = "A page of figures.")
  @ApiResponse(responseCode = "400", description = "A parameter cannot be read.")
  @ApiResponse(responseCode = "404", description = "There is no such simulation.")
  @ApiResponse(responseCode = "409", description = "There is no result.")
  Page<KpiRow> kpis(
      @PathVariable UUID id,
      @Parameter(description = "Only this KPI, such as netBookings.")
          @RequestParam(required = false)
          String kpi,
      @Parameter(description = "Only organisation, team or region.") @RequestParam(required = false)
          String scope,
      @Parameter(description = "Only Q1, Q2 and so on, or year.") @RequestParam(required = false)
          String period,
      @Parameter(description = "Only this plan, by its name in the report.")
          @RequestParam(required = false)
          String plan,
      @Parameter(description = "'next' of the page before.") @RequestParam(required = false)
          String after,
      @Parameter(description = "Most figures of the page.")
          @RequestParam(defaultValue = Page.USUAL_ITEMS)
          @Min(1)
          @Max(Page.MOST_ITEMS)
          int limit) {
    List<KpiRow> rows = list(id, kpi, scope, period, plan);
    String list =
        "kpis/" + String.join("/", id.toString(), text(kpi), text(scope), text(period), text(plan));
    int from = Cursor.decode(list, after, 1).map(parts -> index(parts.get(0))).orElse(0);
    int to = Math.min(rows.size(), from + limit);
    return new Page<>(
        rows.subList(Math.min(from, to), to), to < rows.size() ? Cursor.encode(list, to) : null);
  }

  @ForViewers
  @GetMapping(path = "/kpis", produces = CSV)
  @Operation(summary = "Figures as rows", hidden = true)
  void kpisCsv(
      @PathVariable UUID id,
      @RequestParam(required = false) String kpi,
      @RequestParam(required = false) String scope,
      @RequestParam(required = false) String period,
      @RequestParam(required = false) String plan,
      HttpServletResponse response)
      throws IOException {
    List<KpiRow> rows = list(id, kpi, scope, period, plan);
    response.setContentType(CSV_UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("kpis.csv"));
    SpreadsheetCsv.write(
        response.getOutputStream(), KpiRow.HEADER, rows.stream().map(KpiRow::cells));
  }

  private List<KpiRow> list(UUID id, String kpi, String scope, String period, String plan) {
    StoredRow row = desk.getFinished(id.toString());
    return comparisons.listKpis(row.id(), CurrentUser.mayReadRepFigures()).stream()
        .filter(figure -> kpi == null || kpi.equals(figure.kpi()))
        .filter(figure -> scope == null || scope.equals(figure.scope()))
        .filter(figure -> period == null || period.equals(figure.period()))
        .filter(figure -> plan == null || plan.equals(figure.plan()))
        .toList();
  }

  private static int index(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw ApiProblem.badRequest(
          "invalid-cursor", "?after", "'after' is not a cursor of this list; begin anew.");
    }
  }

  private static String text(String filter) {
    return Objects.requireNonNullElse(filter, "");
  }

  static String attachment(String file) {
    return ContentDisposition.attachment().filename(file).build().toString();
  }

  /** The result never changes, but callers of different roles see different documents. */
  private static String tag(StoredRow row, boolean figures) {
    return EntityTag.of(2 * row.version() + (figures ? 1 : 0));
  }
}
