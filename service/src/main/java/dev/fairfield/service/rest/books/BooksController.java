package dev.fairfield.service.rest.books;

import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Books that are there. */
@RestController
@RequestMapping("/v1/books")
@Tag(name = "Books", description = "Accounts and reps of one planning round.")
class BooksController {

  private static final String LIST = "books";
  private static final int USES_NAMED = 5;

  private final BookShelf shelf;
  private final BookStore store;
  private final SampleBookArrival sample;
  private final Audit audit;
  private final TransactionTemplate transaction;

  BooksController(
      BookShelf shelf,
      BookStore store,
      SampleBookArrival sample,
      Audit audit,
      TransactionTemplate transaction) {
    this.shelf = shelf;
    this.store = store;
    this.sample = sample;
    this.audit = audit;
    this.transaction = transaction;
  }

  @ForViewers
  @GetMapping
  @Operation(summary = "List books, newest first")
  @ApiResponse(responseCode = "200", description = "A page of books.")
  @ApiResponse(responseCode = "400", description = "A parameter cannot be read.")
  Page<BookDto> list(
      @Parameter(description = "'next' of the page before.") @RequestParam(required = false)
          String after,
      @Parameter(description = "Most books of the page.")
          @RequestParam(defaultValue = Page.USUAL_ITEMS)
          @Min(1)
          @Max(Page.MOST_ITEMS)
          int limit) {
    sample.await();
    List<StoredBook> rows =
        Cursor.position(LIST, after)
            .map(at -> store.listAfter(at.createdAt(), at.id(), limit + 1))
            .orElseGet(() -> store.list(limit + 1));
    return Page.of(
        rows,
        limit,
        BookConverter::book,
        book -> Cursor.encode(LIST, new Cursor.Position(book.createdAt(), book.id())));
  }

  @ForViewers
  @GetMapping("/{id}")
  @Operation(summary = "Get a book without its accounts and reps")
  @ApiResponse(responseCode = "200", description = "The book, with its ETag.")
  @ApiResponse(responseCode = "304", description = "It is as the caller knows it.")
  @ApiResponse(responseCode = "404", description = "There is no such book.")
  ResponseEntity<BookDto> get(@PathVariable UUID id) {
    StoredBook book = shelf.getStored(id.toString());
    return EntityTag.ok(book.version(), BookConverter.book(book));
  }

  @ForPlanners
  @DeleteMapping("/{id}")
  @Operation(summary = "Erase a book with its files")
  @ApiResponse(responseCode = "204", description = "It is gone.")
  @ApiResponse(responseCode = "404", description = "There is no such book.")
  @ApiResponse(responseCode = "409", description = "Plans or simulations use it; they are named.")
  @ApiResponse(responseCode = "412", description = "If-Match names another state.")
  @ApiResponse(responseCode = "428", description = "If-Match is missing.")
  ResponseEntity<Void> erase(HttpServletRequest request, @PathVariable UUID id) {
    StoredBook book = shelf.getStored(id.toString());
    EntityTag.require(request, book.version());
    try {
      transaction.executeWithoutResult(status -> erase(book));
    } catch (DataIntegrityViolationException e) {
      throw inUse(book, store.listUses(book.id(), USES_NAMED + 1));
    }
    return ResponseEntity.noContent().build();
  }

  private void erase(StoredBook book) {
    List<String> uses = store.listUses(book.id(), USES_NAMED + 1);
    if (!uses.isEmpty()) {
      throw inUse(book, uses);
    }
    if (shelf.erase(book.id())) {
      audit.record("book.erased", "book " + book.id(), book.name());
    }
  }

  private static ApiProblem inUse(StoredBook book, List<String> uses) {
    String named = String.join(", ", uses.subList(0, Math.min(USES_NAMED, uses.size())));
    return new ApiProblem(
        HttpStatus.CONFLICT,
        "book-in-use",
        "The book '%s' is used by %s%s; erase these first."
            .formatted(
                book.name(),
                named.isEmpty() ? "a plan or simulation" : named,
                uses.size() > USES_NAMED ? " and more" : ""));
  }
}
