package dev.fairfield.service.rest.scores;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scoring.Profile;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.rest.profiles.ProfileShelf;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.OnceOnly;
import dev.fairfield.service.web.Page;
import dev.fairfield.service.web.Turns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores of a book's accounts, signals that change them, flags of those that jump. */
@RestController
@RequestMapping("/v1/books/{id}")
@Tag(name = "Scores")
class ScoresController {

  private static final int AT_ONCE = 2;

  private final ScoreDesk desk;
  private final SignalDesk signals;
  private final ScoreReader reader;
  private final ScoreStore scores;
  private final FlagStore flags;
  private final BookShelf books;
  private final ProfileShelf profiles;
  private final OnceOnly onceOnly;
  private final Turns turns = new Turns(AT_ONCE, "scorings");

  ScoresController(
      ScoreDesk desk,
      SignalDesk signals,
      ScoreReader reader,
      ScoreStore scores,
      FlagStore flags,
      BookShelf books,
      ProfileShelf profiles,
      OnceOnly onceOnly) {
    this.desk = desk;
    this.signals = signals;
    this.reader = reader;
    this.scores = scores;
    this.flags = flags;
    this.books = books;
    this.profiles = profiles;
    this.onceOnly = onceOnly;
  }

  @ForPlanners
  @PostMapping(path = "/scores", consumes = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Score all accounts of a book against a profile",
      description =
          "Columns of the book, facts of its enrichment and signals since count. Each score is kept"
              + " in the account's history; one that its history does not explain raises a flag.")
  @ApiResponse(responseCode = "201", description = "What it gave; Location lists the scores")
  @ApiResponse(
      responseCode = "422",
      description = "The profile does not fit the book, or there is no such profile",
      content = @Content)
  ResponseEntity<ScoringView> score(
      @PathVariable UUID id,
      @Valid @RequestBody ScoringQuestion question,
      HttpServletRequest request) {
    String bookId = id.toString();
    desk.requireFit(bookId);
    Profile profile = profiles.getAsked(question.profileId(), "/profileId");
    return turns.take(
        () ->
            onceOnly.once(
                request,
                question,
                () ->
                    ResponseEntity.created(URI.create("/v1/books/" + bookId + "/scores"))
                        .body(desk.score(bookId, profile))));
  }

  @ForViewers
  @GetMapping(path = "/scores", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "Present scores of a book's accounts, by account id")
  @ApiResponse(responseCode = "200", description = "A page")
  @ApiResponse(responseCode = "409", description = "The book has no scores", content = @Content)
  Page<ScoreLine> list(
      @PathVariable UUID id,
      @Parameter(description = "Accounts of this tier alone")
          @RequestParam(defaultValue = "")
          @Size(max = 200)
          String tier,
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    Book book = reader.getScored(id.toString());
    String list = "scores/%s/%s".formatted(id, tier);
    String from = Cursor.decode(list, after, 1).map(parts -> parts.get(0)).orElse("");
    return Page.of(
        scores.list(id.toString(), tier, from, limit + 1),
        limit,
        score -> ScoreLine.of(score, book),
        score -> Cursor.encode(list, score.accountId()));
  }

  @ForViewers
  @GetMapping(path = "/scores/{accountId}", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "The score of an account with its parts and the scores before")
  @ApiResponse(responseCode = "200", description = "The score")
  @ApiResponse(responseCode = "409", description = "The book has no scores", content = @Content)
  ScoreView get(@PathVariable UUID id, @PathVariable @Size(max = 200) String accountId) {
    return reader.show(id.toString(), accountId);
  }

  @ForAnalysts
  @PostMapping(path = "/signals", consumes = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Tell something new about accounts; their scores change at once",
      description =
          "A signal takes the place of a fact of the same field. A score that jumps beyond the"
              + " control limits of its history (eight scores or more) raises a flag.",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = OnceOnly.KEY_HEADER,
              required = true,
              description = "A value of your own that you repeat on retries."))
  @ApiResponse(responseCode = "200", description = "The new scores, in the order sent")
  @ApiResponse(
      responseCode = "409",
      description =
          "The book has no scores, or the first request with the key is still being answered",
      content = @Content)
  ResponseEntity<SignalsTaken> tell(
      @PathVariable UUID id, @Valid @RequestBody SignalsSent sent, HttpServletRequest request) {
    books.getStored(id.toString());
    return onceOnly.once(
        request, sent, () -> ResponseEntity.ok(signals.take(id.toString(), sent.signals())));
  }

  @ForViewers
  @GetMapping(path = "/flags", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "Scores that jumped beyond their control limits, newest first")
  @ApiResponse(responseCode = "200", description = "A page")
  Page<FlagView> flags(
      @PathVariable UUID id,
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    books.getStored(id.toString());
    String list = "flags/" + id;
    return Page.of(
        flags.list(id.toString(), Cursor.position(list, after), limit + 1),
        limit,
        FlagView::of,
        flag -> Cursor.encode(list, new Cursor.Position(flag.raisedAt(), flag.id())));
  }
}
