package dev.fairfield.solver.variation;

import dev.fairfield.solver.pricing.Pins;
import java.util.Map;
import java.util.TreeMap;

/** Where a pin comes from. */
public enum PinSource {
  /** {@code pins} of the request. */
  REQUEST("pin of the request"),
  /** {@code pinned} in the accounts file. */
  BOOK("pin of the book"),
  /** A change of owner younger than {@code coolOffMonths}. */
  COOL_OFF("cool-off after a recent change of owner");

  private final String label;

  PinSource(String label) {
    this.label = label;
  }

  /** A phrase people read. */
  public String label() {
    return label;
  }

  /** Source of every pin by account id; a pin of the request goes before the others. */
  public static Map<String, PinSource> of(PlanningCase given) {
    Map<String, PinSource> sources = new TreeMap<>();
    for (String accountId : Pins.of(given.book(), given.request()).keySet()) {
      boolean requested = given.request().pins().containsKey(accountId);
      boolean pinned =
          given
              .book()
              .findAccount(accountId)
              .filter(account -> account.ownership().pinned())
              .isPresent();
      sources.put(accountId, requested ? REQUEST : pinned ? BOOK : COOL_OFF);
    }
    return sources;
  }
}
