package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.util.List;
import java.util.Objects;

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
