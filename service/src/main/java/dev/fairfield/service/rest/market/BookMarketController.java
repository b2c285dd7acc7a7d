package dev.fairfield.service.rest.market;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The market as today's owners cover it. */
@RestController
@RequestMapping("/v1/books/{id}")
@Tag(name = "Market")
class BookMarketController {

  private final MarketShelf shelf;

  BookMarketController(MarketShelf shelf) {
    this.shelf = shelf;
  }

  @ForViewers
  @GetMapping(path = "/market", produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The market by area or segment as today's owners cover it",
      description =
          "Potential, customers, prospects, whitespace and what lies out of reach of each part, with"
              + " the seats that would reach most of it. With Accept: text/csv all parts as a file"
              + " (analysts and above).")
  @ApiResponse(responseCode = "200", description = "A page of parts, the largest potential first")
  @ApiResponse(responseCode = "404", description = "There is no such book", content = @Content)
  MarketView market(
      @PathVariable UUID id,
      @Parameter(description = "By what the market is divided")
          @RequestParam(defaultValue = "state")
          MarketBy by,
      @Parameter(description = "An account is covered within so many hours of a rep, one way")
          @RequestParam(defaultValue = MarketQuestion.USUAL_HOURS)
          @DecimalMin(MarketQuestion.LEAST_HOURS)
          @DecimalMax(MarketQuestion.MOST_HOURS)
          double coverageHours,
      @Parameter(description = "Most new seats proposed for each team")
          @RequestParam(defaultValue = MarketQuestion.USUAL_SEATS)
          @Min(0)
          @Max(MarketQuestion.MOST_SEATS)
          int seats,
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    var question = new MarketQuestion(by, coverageHours, seats);
    return MarketAnswers.page(market(id, question), question, "books/" + id, after, limit);
  }

  @ForAnalysts
  @GetMapping(path = "/market", produces = MarketAnswers.CSV)
  @Operation(hidden = true)
  void marketAsCsv(
      @PathVariable UUID id,
      @Parameter(description = "By what the market is divided")
          @RequestParam(defaultValue = "state")
          MarketBy by,
      @Parameter(description = "An account is covered within so many hours of a rep, one way")
          @RequestParam(defaultValue = MarketQuestion.USUAL_HOURS)
          @DecimalMin(MarketQuestion.LEAST_HOURS)
          @DecimalMax(MarketQuestion.MOST_HOURS)
          double coverageHours,
      @Parameter(description = "Most new seats proposed for each team")
          @RequestParam(defaultValue = MarketQuestion.USUAL_SEATS)
          @Min(0)
          @Max(MarketQuestion.MOST_SEATS)
          int seats,
      HttpServletResponse response)
      throws IOException {
    marketFile(id, by, coverageHours, seats, response);
  }

  @ForAnalysts
  @GetMapping(path = "/market.csv", produces = MarketAnswers.CSV)
  @Operation(summary = "The market as a file: all parts of one cut, amounts in US dollars")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = MarketAnswers.CSV, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such book", content = @Content)
  void marketFile(
      @PathVariable UUID id,
      @Parameter(description = "By what the market is divided")
          @RequestParam(defaultValue = "state")
          MarketBy by,
      @Parameter(description = "An account is covered within so many hours of a rep, one way")
          @RequestParam(defaultValue = MarketQuestion.USUAL_HOURS)
          @DecimalMin(MarketQuestion.LEAST_HOURS)
          @DecimalMax(MarketQuestion.MOST_HOURS)
          double coverageHours,
      @Parameter(description = "Most new seats proposed for each team")
          @RequestParam(defaultValue = MarketQuestion.USUAL_SEATS)
          @Min(0)
          @Max(MarketQuestion.MOST_SEATS)
          int seats,
      HttpServletResponse response)
      throws IOException {
    var question = new MarketQuestion(by, coverageHours, seats);
    MarketAnswers.writeCsv(market(id, question), question, response);
  }

  @ForViewers
  @GetMapping(
      path = "/market/areas",
      produces = {MarketAnswers.GEO_JSON, APPLICATION_JSON_VALUE})
  @Operation(
      summary = "Areas of the market and proposed seats as GeoJSON points",
      description =
          "Properties of an area are the fields of a part of the market, with 'kind' state, county"
              + " or metro; of a seat 'kind' seat, team, rank, accounts and potentialCents.")
  @ApiResponse(
      responseCode = "200",
      description = "A feature collection",
      content = @Content(mediaType = MarketAnswers.GEO_JSON, schema = @Schema(type = "object")))
  @ApiResponse(
      responseCode = "400",
      description = "The parts have no place on a map",
      content = @Content)
  @ApiResponse(responseCode = "404", description = "There is no such book", content = @Content)
  ResponseEntity<byte[]> areas(
      @PathVariable UUID id,
      @Parameter(description = "By state, county or metro") @RequestParam(defaultValue = "county")
          MarketBy by,
      @Parameter(description = "An account is covered within so many hours of a rep, one way")
          @RequestParam(defaultValue = MarketQuestion.USUAL_HOURS)
          @DecimalMin(MarketQuestion.LEAST_HOURS)
          @DecimalMax(MarketQuestion.MOST_HOURS)
          double coverageHours,
      @Parameter(description = "Most new seats proposed for each team")
          @RequestParam(defaultValue = MarketQuestion.USUAL_SEATS)
          @Min(0)
          @Max(MarketQuestion.MOST_SEATS)
          int seats) {
    var question = new MarketQuestion(by, coverageHours, seats);
    question.requireAreas();
    return MarketAnswers.geoJson(market(id, question), question);
  }

  private AnalysedMarket market(UUID id, MarketQuestion question) {
    return shelf.ofBook(id.toString(), question.settings());
  }
}
