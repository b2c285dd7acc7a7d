package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What merging gave.
 *
 * @param book the enriched book; the book as it was when there is an error
 * @param facts every value that a matched row offered, with its source, date and way of matching
 * @param conflicts values that differ from the one in use, by account and field
 * @param unmatched rows that went to no account, by source and line
 * @param sources in the order of the request
 * @param problems errors and warnings in reading order
 */
public record EnrichmentResult(
    Book book,
    Facts facts,
    List<Conflict> conflicts,
    List<UnmatchedRow> unmatched,
    List<SourceSummary> sources,
    List<Problem> problems) {

  public EnrichmentResult {
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(facts, "facts");
    conflicts = List.copyOf(conflicts);
    unmatched = List.copyOf(unmatched);
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
  }

  /** Whether a file or the enriched book cannot be used. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /**
   * The result with further values, such as those of won and lost opportunities, in the place of
   * values in use of the same account and field.
   *
   * @param more used values, one for each account and field
   */
  public EnrichmentResult with(Collection<Fact> more) {
    return new EnrichmentResult(
        book, facts.replacing(more), conflicts, unmatched, sources, problems);
  }

  /**
   * The result for a book that was enriched before: what is known stays known. Where a value in use
   * differs from the one that was in use, the newer holds, and the older is listed as a conflict.
   *
   * @param before facts of the book that was enriched
   */
  public EnrichmentResult after(Facts before) {
    List<Fact> all = new ArrayList<>(facts.list());
    List<Conflict> differing = new ArrayList<>(conflicts);
    Set<List<String>> listed = new HashSet<>();
    conflicts.forEach(
        known -> listed.add(List.of(known.accountId(), known.field(), known.otherValue())));
    for (Fact old : before.list()) {
      Optional<Fact> newer =
          old.use() == FactUse.USED
              ? facts.findUsed(old.accountId(), old.field())
              : Optional.empty();
      if (newer.isEmpty()) {
        all.add(old);
      } else if (newer.get().type() == old.type()
          && old.type().agree(old.value(), newer.get().value(), 0)) {
        all.add(old.withUse(FactUse.CONFIRMS));
      } else {
        all.add(old.withUse(FactUse.NOT_USED));
        if (listed.add(List.of(old.accountId(), old.field(), old.value()))) {
          differing.add(replaced(old, newer.get()));
        }
      }
    }
    return new EnrichmentResult(book, new Facts(all), differing, unmatched, sources, problems);
  }

  private static Conflict replaced(Fact old, Fact newer) {
    return new Conflict(
        newer.accountId(),
        newer.field(),
        newer.value(),
        newer.source(),
        newer.asOf(),
        old.value(),
        old.source(),
        old.asOf(),
        "The source %s came later.".formatted(newer.source()));
  }

  /**
   * The enriched book.
   *
   * @throws InvalidInputException with all problems when any of them is an error
   */
  public Book getBook() {
    if (hasErrors()) {
      throw new InvalidInputException(problems);
    }
    return book;
  }
}
