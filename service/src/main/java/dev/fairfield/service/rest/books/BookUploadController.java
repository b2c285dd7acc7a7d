package dev.fairfield.service.rest.books;

import dev.fairfield.service.rest.books.BookReports.Pointer;
import dev.fairfield.service.security.ForPlanners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Books that come in, as CSV files or as JSON. */
@RestController
@RequestMapping("/v1/books")
@Tag(name = "Books")
class BookUploadController {

  private static final String FAIRFIELD = "fairfield";

  private final BookAcceptance acceptance;

  BookUploadController(BookAcceptance acceptance) {
    this.acceptance = acceptance;
  }

  @ForPlanners
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Upload a book",
      description =
          "As CSV files, plain or gzipped, in our own format or one of the presets; or as JSON.",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "Idempotency-Key",
              required = true,
              description = "A value of your own that you repeat when you retry."))
  @ApiResponse(responseCode = "201", description = "The book, and what reading it found.")
  @ApiResponse(responseCode = "400", description = "A part is missing or the body unreadable.")
  @ApiResponse(responseCode = "409", description = "The first request is still under way.")
  @ApiResponse(responseCode = "413", description = "The body is too large.")
  @ApiResponse(responseCode = "422", description = "The files have errors; each is named.")
  @ApiResponse(responseCode = "429", description = "Too many books are being read; retry later.")
  ResponseEntity<UploadedBook> upload(
      HttpServletRequest request,
      @Parameter(description = "What people call it.")
          @RequestParam
          @NotBlank
          @Size(max = NewBook.LONGEST_NAME)
          String name,
      @Parameter(description = "Format of the files: fairfield, salesforce, hubspot, …")
          @RequestParam(defaultValue = FAIRFIELD)
          String preset,
      @Parameter(description = "Accounts as CSV.") @RequestPart MultipartFile accounts,
      @Parameter(description = "Reps as CSV.") @RequestPart MultipartFile reps,
      @Parameter(description = "Places of postal codes outside the US, as CSV.")
          @RequestPart(required = false)
          MultipartFile postalCodes)
      throws IOException {
    try (var files = BookFolder.temporary()) {
      save(files, accounts, reps, postalCodes);
      return acceptance.accept(request, name, preset, files, Pointer.OF_FILES);
    }
  }

  @ForPlanners
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Upload a book",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "Idempotency-Key",
              required = true,
              description = "A value of your own that you repeat when you retry."))
  @ApiResponse(responseCode = "201", description = "The book, and what reading it found.")
  ResponseEntity<UploadedBook> create(HttpServletRequest request, @Valid @RequestBody NewBook book)
      throws IOException {
    try (var files = BookFolder.temporary()) {
      save(files, book);
      return acceptance.accept(request, book.name(), FAIRFIELD, files, Pointer.OF_JSON);
    }
  }

  @ForPlanners
  @PostMapping(path = "/validate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Check a book without keeping it")
  @ApiResponse(responseCode = "200", description = "What reading it found, errors too.")
  @ApiResponse(responseCode = "400", description = "A part is missing or the body unreadable.")
  @ApiResponse(responseCode = "413", description = "The body is too large.")
  @ApiResponse(responseCode = "422", description = "The preset or the postal codes are of no use.")
  @ApiResponse(responseCode = "429", description = "Too many books are being read; retry later.")
  ValidationReport validate(
      @Parameter(description = "Format of the files: fairfield, salesforce, hubspot, …")
          @RequestParam(defaultValue = FAIRFIELD)
          String preset,
      @Parameter(description = "Accounts as CSV.") @RequestPart MultipartFile accounts,
      @Parameter(description = "Reps as CSV.") @RequestPart MultipartFile reps,
      @Parameter(description = "Places of postal codes outside the US, as CSV.")
          @RequestPart(required = false)
          MultipartFile postalCodes)
      throws IOException {
    try (var files = BookFolder.temporary()) {
      save(files, accounts, reps, postalCodes);
      return acceptance.validate(preset, files, Pointer.OF_FILES);
    }
  }

  @ForPlanners
  @PostMapping(path = "/validate", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Check a book without keeping it")
  @ApiResponse(responseCode = "200", description = "What reading it found, errors too.")
  ValidationReport validate(@Valid @RequestBody NewBook book) throws IOException {
    try (var files = BookFolder.temporary()) {
      save(files, book);
      return acceptance.validate(FAIRFIELD, files, Pointer.OF_JSON);
    }
  }

  /** Under names of our own: callers name no files here. */
  private static void save(
      BookFolder files, MultipartFile accounts, MultipartFile reps, MultipartFile postalCodes)
      throws IOException {
    save(accounts, files.accounts());
    save(reps, files.reps());
    if (postalCodes != null) {
      save(postalCodes, files.postalCodes());
    }
  }

  private static void save(MultipartFile part, Path target) throws IOException {
    try (InputStream in = part.getInputStream()) {
      Files.copy(in, target);
    }
  }

  private static void save(BookFolder files, NewBook book) throws IOException {
    FieldProblems problems = BookTables.write(book, files);
    if (problems.total() > 0) {
      throw BookReports.refusal(problems.listed(), problems.total());
    }
  }
}
