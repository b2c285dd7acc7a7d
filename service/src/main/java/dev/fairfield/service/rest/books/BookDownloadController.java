package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A book as CSV files that a spreadsheet opens without running anything. */
@RestController
@RequestMapping("/v1/books/{id}")
@Tag(name = "Books")
class BookDownloadController {

  private static final String CSV = "text/csv";
  private static final String CSV_UTF_8 = "text/csv;charset=UTF-8";

  private final BookShelf shelf;
  private final StoredFiles files;

  BookDownloadController(BookShelf shelf, StoredFiles files) {
    this.shelf = shelf;
    this.files = files;
  }

  @ForAnalysts
  @GetMapping(path = "/accounts.csv", produces = CSV)
  @Operation(summary = "Download a book's accounts as CSV")
  @ApiResponse(
      responseCode = "200",
      description = "All accounts, with our own columns.",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such book.")
  void accounts(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Book book = shelf.get(id.toString());
    begin(response, BookShelf.ACCOUNTS);
    BookWriter.writeAccounts(response.getOutputStream(), book);
  }

  @ForAnalysts
  @GetMapping(path = "/reps.csv", produces = CSV)
  @Operation(
      summary = "Download a book's reps as CSV",
      description = "quota_usd and win_rate are there for planners and admins alone.")
  @ApiResponse(
      responseCode = "200",
      description = "All reps, with our own columns.",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such book.")
  void reps(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Book book = shelf.get(id.toString());
    begin(response, BookShelf.REPS);
    BookWriter.writeReps(response.getOutputStream(), book, CurrentUser.mayReadRepFigures());
  }

  @ForPlanners
  @GetMapping(path = "/problems.csv", produces = CSV)
  @Operation(summary = "Download the warnings that reading a book gave")
  @ApiResponse(
      responseCode = "200",
      description = "All warnings; the header alone when there were none.",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such book.")
  void problems(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    StoredBook book = shelf.getStored(id.toString());
    byte[] content =
        files
            .find(book.id(), BookShelf.PROBLEMS)
            .orElseThrow(() -> ApiProblem.notFound("book", book.id()));
    begin(response, BookShelf.PROBLEMS);
    response.getOutputStream().write(content);
  }

  private static void begin(HttpServletResponse response, String file) {
    response.setContentType(CSV_UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
  }
}
