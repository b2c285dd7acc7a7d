package dev.fairfield.service.rest.profiles;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.io.OpportunityReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scoring.FitReportWriter;
import dev.fairfield.scenarios.scoring.FitSettings;
import dev.fairfield.scenarios.scoring.ProfileFit;
import dev.fairfield.service.rest.books.BookFacts;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.rest.books.SentOpportunities;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.web.Turns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Profiles proposed from won and lost opportunities. */
@RestController
@Tag(name = "Profiles")
class FitController {

  private static final int MOST_FIELDS = 50;

  private final BookShelf books;
  private final BookFacts facts;
  private final Turns turns = new Turns(1, "fits");

  FitController(BookShelf books, BookFacts facts) {
    this.books = books;
    this.facts = facts;
  }

  @ForAnalysts
  @PostMapping(
      path = "/v1/profiles/fit",
      consumes = MULTIPART_FORM_DATA_VALUE,
      produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Propose a profile from won and lost opportunities; keeps nothing",
      description =
          "Regularised logistic regression, judged on opportunities held back. 'profile' of the"
              + " answer may be sent to POST /v1/profiles; 'auc', 'calibration' and 'warnings' say"
              + " how far to trust it.")
  @ApiResponse(
      responseCode = "200",
      description = "The proposal with weights, AUC and calibration by decile",
      content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "404", description = "There is no such book", content = @Content)
  JsonNode fit(
      @Parameter(description = "The book whose accounts the opportunities name") @RequestParam
          UUID bookId,
      @Parameter(
              description = "Won and lost opportunities as CSV: our columns, Salesforce or HubSpot")
          @RequestPart
          MultipartFile opportunities,
      @Parameter(description = "Fields that may become criteria; all unless given")
          @RequestParam(defaultValue = "")
          @Size(max = MOST_FIELDS)
          List<@Size(max = 200) String> fields)
      throws IOException {
    Book book = books.get(bookId.toString());
    OpportunityReading reading = SentOpportunities.read(opportunities);
    ObjectNode report =
        turns.take(
            () ->
                FitReportWriter.toJson(
                    ProfileFit.fit(
                        book,
                        facts.get(bookId.toString()),
                        reading.getOpportunities(),
                        FitSettings.DEFAULT.withFields(fields))));
    ArrayNode notes = report.putArray("problems");
    reading.problems().forEach(problem -> notes.add(problem.message()));
    return report;
  }
}
