package dev.fairfield.benchmarks.quality;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.solver.feasibility.Clash;
import dev.fairfield.solver.feasibility.FeasibilityCheck;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A book with what is asked of its plan.
 *
 * @param name a phrase for tables
 */
record GainBook(String name, Book book, PlanRequest request) {

  /**
   * Prices the book.
   *
   * @throws IllegalStateException when checks show that no plan can keep its hard rules
   */
  PricedBook priced() {
    try {
      RequestCheck.checkAgainst(request, book, SourceLines.NONE);
    } catch (InvalidInputException e) {
      throw new IllegalStateException(
          "The book \"%s\" cannot be planned: %s".formatted(name, e.getMessage()), e);
    }
    PricedBook priced = PricedBook.of(book, request);
    Optional<Clash> clash = new FeasibilityCheck(priced).findClash();
    if (clash.isPresent()) {
      throw new IllegalStateException(
          "The book \"%s\" has no feasible plan: %s".formatted(name, clash.get().message()));
    }
    return priced;
  }

  /** The rules at work beside eligibility, capacity, travel and balance, for tables. */
  String activeRules(PricedBook priced) {
    List<String> rules = new ArrayList<>();
    Prices prices = request.prices();
    add(rules, prices.band().usdPerUsd() > 0, "band");
    add(
        rules,
        book.assignableAccounts().stream()
            .anyMatch(account -> !account.ownership().currentOwner().isBlank()),
        "handover");
    add(rules, book.reps().stream().anyMatch(rep -> rep.record().winRate().isPresent()), "fit");
    add(
        rules,
        book.assignableAccounts().stream()
            .anyMatch(account -> !account.ownership().parentId().isBlank()),
        "families");
    add(rules, !priced.pins().isEmpty(), "pins");
    add(
        rules,
        book.reps().stream().anyMatch(rep -> rep.capacity().maxAccounts().isPresent()),
        "account limit");
    ExclusiveArea area = request.rules().exclusiveArea();
    add(rules, area != ExclusiveArea.NONE, area.name().toLowerCase(Locale.ROOT) + " areas");
    request
        .rules()
        .maxMoves()
        .ifPresent(moves -> rules.add(String.format(Locale.ROOT, "%,d moves", moves)));
    add(rules, !prices.equals(Prices.DEFAULT), "other prices");
    return String.join(", ", rules);
  }

  private static void add(List<String> rules, boolean active, String rule) {
    if (active) {
      rules.add(rule);
    }
  }
}
