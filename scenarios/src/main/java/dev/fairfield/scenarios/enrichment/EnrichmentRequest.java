package dev.fairfield.scenarios.enrichment;

import java.util.List;
import java.util.Objects;

/**
 * Which files merge into a book.
 *
 * @param name short name of the request
 * @param numberTolerance numbers that differ by at most this share of the larger one agree, 0 to 1
 * @param sources in order of precedence: where two sources disagree, the earlier one holds; also
 *     the order in which they are matched, so that a domain from one source finds accounts for the
 *     next
 */
public record EnrichmentRequest(
    String name, double numberTolerance, List<EnrichmentSource> sources) {

  public EnrichmentRequest {
    Objects.requireNonNull(name, "name");
    sources = List.copyOf(sources);
  }
}
