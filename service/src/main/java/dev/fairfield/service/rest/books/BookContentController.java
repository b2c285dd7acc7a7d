package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is in a book, page by page in the order of ids. */
@RestController
@RequestMapping("/v1/books/{id}")
@Tag(name = "Books")
class BookContentController {

  private static final int LONGEST_FILTER = 200;

  private final BookShelf shelf;

  BookContentController(BookShelf shelf) {
    this.shelf = shelf;
  }

  @ForViewers
  @GetMapping("/accounts")
  @Operation(summary = "List a book's accounts, by id")
  @ApiResponse(responseCode = "200", description = "A page of accounts.")
  @ApiResponse(responseCode = "400", description = "A parameter cannot be read.")
  @ApiResponse(responseCode = "404", description = "There is no such book.")
  Page<AccountDto> accounts(
      @PathVariable UUID id,
      @Parameter(description = "Part of an id, a name or a city, in any case.")
          @RequestParam(defaultValue = "")
          @Size(max = LONGEST_FILTER)
          String text,
      @Parameter(description = "Accounts of this team alone.")
          @RequestParam(required = false)
          @Size(max = LONGEST_FILTER)
          String team,
      @Parameter(description = "Accounts that this rep owns today; empty: that nobody owns.")
          @RequestParam(required = false)
          @Size(max = LONGEST_FILTER)
          String owner,
      @Parameter(description = "'next' of the page before.") @RequestParam(required = false)
          String after,
      @Parameter(description = "Most accounts of the page.")
          @RequestParam(defaultValue = Page.USUAL_ITEMS)
          @Min(1)
          @Max(Page.MOST_ITEMS)
          int limit) {
    Book book = shelf.get(id.toString());
    String sought = text.strip().toLowerCase(Locale.ROOT);
    Predicate<Account> wanted =
        account ->
            (team == null || account.profile().team().equals(team))
                && (owner == null || account.ownership().currentOwner().equals(owner))
                && (sought.isEmpty() || mentions(account, sought));
    return page(
        new Listing<>("accounts/" + id, book.accounts(), Account::id),
        wanted,
        BookConverter::account,
        after,
        limit);
  }

  @ForViewers
  @GetMapping("/reps")
  @Operation(
      summary = "List a book's reps, by id",
      description = "quotaCents and winRate are shown to planners and admins alone.")
  @ApiResponse(responseCode = "200", description = "A page of reps.")
  @ApiResponse(responseCode = "400", description = "A parameter cannot be read.")
  @ApiResponse(responseCode = "404", description = "There is no such book.")
  Page<RepDto> reps(
      @PathVariable UUID id,
      @Parameter(description = "Reps of this team alone.")
          @RequestParam(required = false)
          @Size(max = LONGEST_FILTER)
          String team,
      @Parameter(description = "'next' of the page before.") @RequestParam(required = false)
          String after,
      @Parameter(description = "Most reps of the page.")
          @RequestParam(defaultValue = Page.USUAL_ITEMS)
          @Min(1)
          @Max(Page.MOST_ITEMS)
          int limit) {
    Book book = shelf.get(id.toString());
    boolean figures = CurrentUser.mayReadRepFigures();
    return page(
        new Listing<>("reps/" + id, book.reps(), Rep::id),
        rep -> team == null || rep.team().equals(team),
        rep -> BookConverter.rep(rep, figures),
        after,
        limit);
  }

  /** A list of things ordered by id. */
  private record Listing<T>(String name, List<T> items, Function<T, String> id) {

    /** Things after an id, which need not be there. */
    Stream<T> after(String last) {
      int low = 0;
      int high = items.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (id.apply(items.get(middle)).compareTo(last) > 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return items.subList(low, items.size()).stream();
    }
  }

  private static <T, D> Page<D> page(
      Listing<T> list, Predicate<T> wanted, Function<T, D> item, String after, int limit) {
    List<T> rows =
        Cursor.decode(list.name(), after, 1)
            .map(parts -> list.after(parts.get(0)))
            .orElseGet(() -> list.items().stream())
            .filter(wanted)
            .limit(limit + 1L)
            .toList();
    return Page.of(rows, limit, item, row -> Cursor.encode(list.name(), list.id().apply(row)));
  }

  private static boolean mentions(Account account, String sought) {
    return Stream.of(account.id(), account.name(), account.place().city())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
  }
}
