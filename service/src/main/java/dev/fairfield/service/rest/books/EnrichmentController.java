package dev.fairfield.service.rest.books;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import dev.fairfield.scenarios.enrichment.Fact;
import dev.fairfield.scenarios.model.Opportunity;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.storage.TemporaryFolder;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.Cursor;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Books enriched with further files, and where each value comes from. */
@RestController
@RequestMapping("/v1/books/{id}")
@Tag(name = "Enrichment")
class EnrichmentController {

  private static final String CSV = "text/csv";
  private static final int MOST_FILES = 20;
  private static final int LONGEST_REQUEST = 1_000_000;
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,99}");

  private final EnrichmentDesk desk;
  private final BookShelf shelf;
  private final BookFacts facts;
  private final StoredFiles files;

  EnrichmentController(EnrichmentDesk desk, BookShelf shelf, BookFacts facts, StoredFiles files) {
    this.desk = desk;
    this.shelf = shelf;
    this.facts = facts;
    this.files = files;
  }

  @ForPlanners
  @PostMapping(
      path = "/enrichments",
      consumes = MULTIPART_FORM_DATA_VALUE,
      produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Merge further files into a book: a new book, the old one stays",
      description =
          "A blank is filled; a value the book has stays unless the file overrides that column."
              + " Every value's source and date, conflicts and unmatched rows can be read.")
  @ApiResponse(responseCode = "201", description = "The new book; Location is it")
  @ApiResponse(
      responseCode = "422",
      description = "The request or a file has errors; each is named. Nothing was kept",
      content = @Content)
  ResponseEntity<EnrichedBook> enrich(
      HttpServletRequest http,
      @PathVariable UUID id,
      @Parameter(description = "What people call the new book")
          @RequestParam
          @NotBlank
          @Size(max = NewBook.LONGEST_NAME)
          String name,
      @Parameter(
              description =
                  "Which files, columns and keys, as YAML or JSON; files by the names they are sent"
                      + " under")
          @RequestPart
          MultipartFile request,
      @Parameter(description = "The files the request names") @RequestPart
          List<MultipartFile> files,
      @Parameter(
              description =
                  "Won and lost opportunities as CSV: win_rate, won_opportunities and"
                      + " lost_opportunities of their accounts become facts")
          @RequestPart(required = false)
          MultipartFile opportunities)
      throws IOException {
    StoredBook book = shelf.getStored(id.toString());
    if (files.size() > MOST_FILES || request.getSize() > LONGEST_REQUEST) {
      throw ApiProblem.refused(
          "too-many-files",
          "files",
          "%d files were sent; %d, and a request of %,d bytes, are allowed."
              .formatted(files.size(), MOST_FILES, LONGEST_REQUEST));
    }
    try (var folder = TemporaryFolder.create()) {
      for (MultipartFile file : files) {
        save(file, folder.path());
      }
      String document = fileName(request).endsWith(".json") ? "request.json" : "request.yaml";
      String text = new String(request.getBytes(), StandardCharsets.UTF_8);
      List<Opportunity> won =
          opportunities == null
              ? List.of()
              : SentOpportunities.read(opportunities).getOpportunities();
      return desk.enrich(http, book, name, document, text, folder.path(), won);
    }
  }

  private static void save(MultipartFile file, Path folder) throws IOException {
    String name = fileName(file);
    if (!FILE_NAME.matcher(name).matches()) {
      throw ApiProblem.refused(
          "invalid-file-name",
          "files",
          "A file's name must be of 1 to 100 letters, digits, dots, blanks, '_' and '-'.");
    }
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      throw ApiProblem.refused(
          "duplicate-file", "files", "Two files are called %s.".formatted(name));
    }
    try (InputStream in = file.getInputStream()) {
      Files.copy(in, target);
    }
  }

  /** Without the folders that some browsers send. */
  private static String fileName(MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  @ForViewers
  @GetMapping(path = "/provenance", produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Every value that enrichment found, with source, date and whether it is used",
      description = "Ordered by account and field; empty for a book that no enrichment made.")
  @ApiResponse(responseCode = "200", description = "A page")
  Page<FactView> provenance(
      @PathVariable UUID id,
      @Parameter(description = "Of this account alone")
          @RequestParam(defaultValue = "")
          @Size(max = 200)
          String accountId,
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    shelf.getStored(id.toString());
    List<Fact> all =
        accountId.isEmpty()
            ? facts.get(id.toString()).list()
            : facts.get(id.toString()).of(accountId).list();
    String list = "provenance/%s/%s".formatted(id, accountId);
    int begin = Cursor.offset(list, after, all.size());
    int end = Math.min(all.size(), begin + limit);
    return new Page<>(
        all.subList(begin, end).stream().map(FactView::of).toList(),
        end < all.size() ? Cursor.encode(list, end) : null);
  }

  @ForAnalysts
  @GetMapping(path = "/provenance/{file}", produces = CSV)
  @Operation(summary = "facts.csv, conflicts.csv, unmatched.csv or sources.csv of an enriched book")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable @Size(max = 100) String file) {
    shelf.getStored(id.toString());
    byte[] content =
        Optional.of(file)
            .filter(EnrichmentDesk.FILES::contains)
            .flatMap(name -> files.find(id.toString(), name))
            .orElseThrow(() -> ApiProblem.notFound("file", file));
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf(CSV + ";charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(content);
  }
}
