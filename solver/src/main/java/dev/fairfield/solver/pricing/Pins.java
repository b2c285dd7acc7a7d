package dev.fairfield.solver.pricing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.solver.request.PlanRequest;
import java.util.Map;
import java.util.TreeMap;

/** Which accounts must have which owner. */
public final class Pins {

  private Pins() {}

  /**
   * Account id to rep id: pins of the request, else pins of the book and accounts within their
   * cool-off, both to their present owner.
   */
  public static Map<String, String> of(Book book, PlanRequest request) {
    Map<String, String> pins = new TreeMap<>();
    for (Account account : book.assignableAccounts()) {
      if (account.ownership().pinned() || coolsOff(account, request)) {
        book.findPresentOwner(account).ifPresent(owner -> pins.put(account.id(), owner.id()));
      }
    }
    pins.putAll(request.pins());
    return pins;
  }

  private static boolean coolsOff(Account account, PlanRequest request) {
    return request
        .rules()
        .findCoolOffStart()
        .flatMap(start -> account.ownership().findLastOwnerChange().map(start::isBefore))
        .orElse(false);
  }
}
