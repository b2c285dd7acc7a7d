package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.enrichment.EnrichmentResult;
import dev.fairfield.scenarios.enrichment.SourceSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A new book that enrichment made, and what became of each file. */
@Schema(name = "EnrichedBook", description = "A new book, and what became of each file.")
record EnrichedBook(
    BookDto book,
    @Schema(description = "The book that was enriched; it stays as it is.") String fromBookId,
    @Schema(description = "In the order of the request.") List<Source> sources,
    @Schema(description = "Values that differ from the one in use: provenance/conflicts.csv.")
        int conflicts,
    @Schema(description = "Rows that found no account: provenance/unmatched.csv.") int unmatched,
    @Schema(description = "Warnings; problems.csv lists them.") int warnings) {

  /** What became of one file. */
  @Schema(name = "EnrichmentSource")
  record Source(
      String name,
      long rows,
      long rowsById,
      long rowsByDomain,
      long rowsByName,
      long rowsUnmatched,
      @Schema(description = "Accounts it says something about.") long accounts,
      long valuesUsed) {

    static Source of(SourceSummary source) {
      return new Source(
          source.name(),
          source.rows(),
          source.rowsById(),
          source.rowsByDomain(),
          source.rowsByName(),
          source.rowsUnmatched(),
          source.accounts(),
          source.valuesUsed());
    }
  }

  static EnrichedBook of(StoredBook book, String fromBookId, EnrichmentResult result) {
    return new EnrichedBook(
        BookConverter.book(book),
        fromBookId,
        result.sources().stream().map(Source::of).toList(),
        result.conflicts().size(),
        result.unmatched().size(),
        result.problems().size());
  }
}
