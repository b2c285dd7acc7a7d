package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The owners of a plan as a CSV file that a CRM's import takes. Ids are those of the book: read
 * with the CRM's preset they are the CRM's own.
 */
public enum OwnerExport {

  /** An update of {@code Account} by Data Loader: {@code Id,OwnerId}, values as they are. */
  SALESFORCE("salesforce", List.of("Id", "OwnerId")) {
    @Override
    List<Cell> row(Account account, Rep owner) {
      return List.of(Cell.text(account.id()), Cell.text(owner.id()));
    }
  },

  /**
   * An import of companies by Record ID. HubSpot knows an owner by e-mail, the rep's id in a book
   * that its preset read. {@code Territory} and {@code Territory ID} are properties the customer
   * makes.
   */
  HUBSPOT(
      "hubspot",
      List.of("Record ID", "Company name", "Company owner", "Territory", "Territory ID")) {
    @Override
    List<Cell> row(Account account, Rep owner) {
      return List.of(
          Cell.text(account.id()),
          Cell.text(account.name()),
          Cell.text(owner.id()),
          Cell.text(owner.name().isBlank() ? owner.id() : owner.name()),
          Cell.text(owner.id()));
    }
  };

  /** Which accounts are written. */
  public enum Scope {
    /** Those whose owner differs from today's. */
    CHANGED,
    /** All that the plan gives an owner. */
    ALL
  }

  private final String label;
  private final List<String> header;

  OwnerExport(String label, List<String> header) {
    this.label = label;
    this.header = header;
  }

  /**
   * The format with a name such as {@code hubspot}.
   *
   * @throws InvalidInputException when there is none; the message lists the valid names
   */
  public static OwnerExport getByName(String name) {
    return Stream.of(values())
        .filter(format -> format.label.equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new InvalidInputException(List.of(unknown(name))));
  }

  /** All names. */
  public static List<String> listNames() {
    return Stream.of(values()).map(OwnerExport::label).toList();
  }

  /** The name as REST takes it. */
  public String label() {
    return label;
  }

  /**
   * Writes the owners, ordered by account id, to a stream that stays open. Accounts that the plan
   * leaves without an owner are left out: neither import empties an owner.
   *
   * @param repIdByAccountId the plan; a rep or account that the book does not have is an error
   * @throws IOException when the stream cannot be written
   * @throws IllegalArgumentException when the plan is not one of this book
   */
  public void write(OutputStream out, Book book, Map<String, String> repIdByAccountId, Scope scope)
      throws IOException {
    requireKnown(book, repIdByAccountId);
    SpreadsheetCsv.write(
        out,
        header,
        book.accounts().stream()
            .filter(account -> isWritten(account, repIdByAccountId.get(account.id()), scope))
            .map(account -> row(account, owner(book, account, repIdByAccountId))));
  }

  abstract List<Cell> row(Account account, Rep owner);

  private static boolean isWritten(Account account, String repId, Scope scope) {
    boolean owned = repId != null && !repId.isBlank();
    return owned
        && (scope == Scope.ALL || !Objects.equals(repId, account.ownership().currentOwner()));
  }

  private static Rep owner(Book book, Account account, Map<String, String> repIdByAccountId) {
    return book.findRep(repIdByAccountId.get(account.id())).orElseThrow();
  }

  private static void requireKnown(Book book, Map<String, String> repIdByAccountId) {
    repIdByAccountId.forEach(
        (accountId, repId) -> {
          if (book.findAccount(accountId).isEmpty()) {
            throw new IllegalArgumentException(
                "The plan names the account %s, which is not in the book.".formatted(accountId));
          }
          if (!repId.isBlank() && book.findRep(repId).isEmpty()) {
            throw new IllegalArgumentException(
                "The plan names the rep %s, who is not in the book.".formatted(repId));
          }
        });
  }

  private static Problem unknown(String name) {
    String allowed = String.join(", ", listNames());
    String hint =
        NearestName.find(name, listNames()).map(" Did you mean %s?"::formatted).orElse("");
    return new Problem(
        "format",
        0,
        "",
        name,
        allowed,
        Severity.ERROR,
        "The format \"%s\" is unknown; choose one of %s.%s".formatted(name, allowed, hint));
  }
}
