package dev.fairfield.service.rest.leads;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.Page;
import dev.fairfield.solver.routing.RoutingTableCsv;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The routing table of a plan, and the accounts that deviate from it. */
@RestController
@RequestMapping("/v1/plans/{id}")
@Tag(name = "Leads")
class RoutingTableController {

  private static final String CSV = "text/csv";
  private static final String CSV_UTF_8 = "text/csv;charset=UTF-8";

  private final RouterShelf routers;

  RoutingTableController(RouterShelf routers) {
    this.routers = routers;
  }

  @ForViewers
  @GetMapping(path = "/routing-table", produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Area and segment to rep: exactly one owner for each pair",
      description = "With Accept: text/csv the whole table for a CRM (analysts and above).")
  @ApiResponse(responseCode = "200", description = "A page of lines with the table's proof")
  @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
  @ApiResponse(responseCode = "409", description = "The plan has no result", content = @Content)
  RoutingTableView table(
      @PathVariable UUID id,
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    PlanRouter planned = routers.get(id.toString());
    Map<String, String> names = RoutingAnswer.repNames(planned.plan());
    return RoutingTableView.of(
        planned,
        page(
            "routing-table/" + id,
            planned.table().lines(),
            line -> RoutingTableView.Line.of(line, names),
            after,
            limit));
  }

  @ForAnalysts
  @GetMapping(path = "/routing-table", produces = CSV)
  @Operation(hidden = true)
  void tableAsCsv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    tableFile(id, response);
  }

  @ForAnalysts
  @GetMapping(path = "/routing-table.csv", produces = CSV)
  @Operation(summary = "The routing table as a file for a CRM or a spreadsheet")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
  @ApiResponse(responseCode = "409", description = "The plan has no result", content = @Content)
  void tableFile(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    PlanRouter planned = routers.get(id.toString());
    begin(response, "routing-rules.csv");
    RoutingTableCsv.writeRules(
        response.getOutputStream(), planned.table(), planned.plan().priced().reps());
  }

  @ForViewers
  @GetMapping(path = "/routing-table/deviations", produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Accounts whose owner is not the routing table's, the largest potential first",
      description = "With Accept: text/csv all of them as a file (analysts and above).")
  @ApiResponse(responseCode = "200", description = "A page of accounts")
  @ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
  @ApiResponse(responseCode = "409", description = "The plan has no result", content = @Content)
  Page<DeviationView> deviations(
      @PathVariable UUID id,
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    PlanRouter planned = routers.get(id.toString());
    Map<String, String> names = RoutingAnswer.repNames(planned.plan());
    return page(
        "routing-deviations/" + id,
        planned.table().deviations(),
        deviation -> DeviationView.of(deviation, names),
        after,
        limit);
  }

  @ForAnalysts
  @GetMapping(path = "/routing-table/deviations", produces = CSV)
  @Operation(hidden = true)
  void deviationsAsCsv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    PlanRouter planned = routers.get(id.toString());
    begin(response, "routing-deviations.csv");
    RoutingTableCsv.writeDeviations(response.getOutputStream(), planned.table());
  }

  private static <T, D> Page<D> page(
      String list, List<T> all, Function<T, D> item, String after, int limit) {
    int begin = Cursor.offset(list, after, all.size());
    int end = Math.min(all.size(), begin + limit);
    return new Page<>(
        all.subList(begin, end).stream().map(item).toList(),
        end < all.size() ? Cursor.encode(list, end) : null);
  }

  private static void begin(HttpServletResponse response, String file) {
    response.setContentType(CSV_UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
  }
}
