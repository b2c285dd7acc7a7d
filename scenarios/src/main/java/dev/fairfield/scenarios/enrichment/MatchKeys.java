package dev.fairfield.scenarios.enrichment;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the rows of a file find their accounts. Keys are tried in this order: id, domain, name and
 * place; the first that finds an account decides. A blank header means the file has no such column.
 *
 * @param id header of the column with our account id
 * @param domain header of the column with a web domain or address
 * @param name header of the column with the company's name
 * @param nameThreshold least similarity of two names, 0 to 1
 * @param nameMargin how much better than the second-best account the best one must be, 0 to 1
 * @param sharedDomains whether a row goes to every account of a domain; else a domain of several
 *     accounts is ambiguous
 */
public record MatchKeys(
    String id,
    String domain,
    String name,
    String city,
    String state,
    String postalCode,
    String country,
    double nameThreshold,
    double nameMargin,
    boolean sharedDomains) {

  /**
   * Chosen on 4,400 hospitals and colleges whose true matches are known, after their names were
   * misspelt and abbreviated; {@code docs/guide-revops.md} tells precision and recall.
   */
  public static final double DEFAULT_NAME_THRESHOLD = 0.85;

  /** Two accounts closer than this cannot be told apart. */
  public static final double DEFAULT_NAME_MARGIN = 0.03;

  /** Whether names and places are compared. */
  boolean usesNames() {
    return !name.isBlank();
  }

  /** Headers of all columns that keys are read from. */
  Set<String> headers() {
    Set<String> headers = new LinkedHashSet<>();
    Stream.of(id, domain, name, city, state, postalCode, country)
        .filter(header -> !header.isBlank())
        .forEach(headers::add);
    return headers;
  }
}
