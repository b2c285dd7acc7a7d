package dev.fairfield.scenarios.enrichment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Two values for one field of one account.
 *
 * @param keptSource name of the source whose value is used; {@value #BOOK} for the book's own
 * @param keptAsOf null when unknown
 * @param otherSource whose value is not used; {@value #BOOK} when a source replaced the book's own
 * @param otherAsOf null when unknown
 * @param reason why the kept value holds, as a plain sentence
 */
public record Conflict(
    String accountId,
    String field,
    String keptValue,
    String keptSource,
    LocalDate keptAsOf,
    String otherValue,
    String otherSource,
    LocalDate otherAsOf,
    String reason) {

  /** What the book's own values are listed under. */
  public static final String BOOK = "book";

  public Optional<LocalDate> findKeptAsOf() {
    return Optional.ofNullable(keptAsOf);
  }

  public Optional<LocalDate> findOtherAsOf() {
    return Optional.ofNullable(otherAsOf);
  }
}
