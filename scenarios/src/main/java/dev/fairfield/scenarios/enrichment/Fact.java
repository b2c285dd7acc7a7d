package dev.fairfield.scenarios.enrichment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What one source says about one field of one account.
 *
 * @param field header of an account column, or name of a signal
 * @param value the text that the type describes; never blank
 * @param asOf date of the value; null when unknown
 * @param matchScore similarity of the names, 0 to 1; 1 for an id or a domain
 */
public record Fact(
    String accountId,
    String field,
    SignalType type,
    String value,
    String source,
    LocalDate asOf,
    MatchMethod method,
    double matchScore,
    FactUse use) {

  public Fact {
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(use, "use");
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "The fact %s of account %s has no value.".formatted(field, accountId));
    }
  }

  /** The same with another use. */
  Fact withUse(FactUse changed) {
    return new Fact(accountId, field, type, value, source, asOf, method, matchScore, changed);
  }

  public Optional<LocalDate> findAsOf() {
    return Optional.ofNullable(asOf);
  }
}
