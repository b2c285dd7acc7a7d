package dev.fairfield.scenarios.enrichment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which value of one field of one account holds. The book's own value stays unless a source
 * may override it; among sources the earlier one holds. Whatever differs is listed.
 */
final class FieldMerge {

  private final String accountId;
  private final String field;
  private final SignalType type;
  private final double numberTolerance;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  FieldMerge(String accountId, String field, SignalType type, double numberTolerance) {
    this.accountId = accountId;
    this.field = field;
    this.type = type;
    this.numberTolerance = numberTolerance;
  }

  List<Fact> facts() {
    return facts;
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  /**
   * Merges the offers.
   *
   * @param own what the book says; blank when it says nothing
   * @param offers in order of precedence
   * @return the source's value that holds; empty when the book's own does
   */
  Optional<String> merge(String own, List<Offer> offers) {
    Optional<Offer> winner = own.isBlank() ? Optional.of(offers.get(0)) : override(own, offers);
    String holds = winner.map(Offer::value).orElse(own);
    for (Offer offer : offers) {
      boolean wins = winner.filter(offer::equals).isPresent();
      boolean agrees = type.agree(offer.value(), holds, numberTolerance);
      FactUse use = wins ? FactUse.USED : agrees ? FactUse.CONFIRMS : FactUse.NOT_USED;
      facts.add(offer.fact(accountId, field, type, use));
      if (use == FactUse.NOT_USED) {
        conflicts.add(conflict(holds, winner, offer));
      }
    }
    if (winner.isPresent() && !own.isBlank()) {
      conflicts.add(replaced(own, winner.get()));
    }
    return winner.map(Offer::value);
  }

  /** The first source that may override; none when it only says what the book says. */
  private Optional<Offer> override(String own, List<Offer> offers) {
    return offers.stream()
        .filter(offer -> isOverride(offer.source()))
        .findFirst()
        .filter(offer -> !type.agree(offer.value(), own, numberTolerance));
  }

  private boolean isOverride(EnrichmentSource source) {
    return source.overrides().stream().anyMatch(column -> column.header().equals(field));
  }

  private Conflict conflict(String holds, Optional<Offer> winner, Offer offer) {
    return new Conflict(
        accountId,
        field,
        holds,
        winner.map(kept -> kept.source().name()).orElse(Conflict.BOOK),
        winner.map(kept -> kept.claim().row().asOf()).orElse(null),
        offer.value(),
        offer.source().name(),
        offer.claim().row().asOf(),
        winner.isPresent()
            ? isOverride(winner.get().source())
                ? "The source %s may override.".formatted(winner.get().source().name())
                : "The source %s comes first.".formatted(winner.get().source().name())
            : "The book's own value stays.");
  }

  private Conflict replaced(String own, Offer winner) {
    return new Conflict(
        accountId,
        field,
        winner.value(),
        winner.source().name(),
        winner.claim().row().asOf(),
        own,
        Conflict.BOOK,
        null,
        "The source %s overrides the book.".formatted(winner.source().name()));
  }
}
