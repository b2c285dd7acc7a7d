package dev.fairfield.scenarios.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A chance to sell that has been decided.
 *
 * @param accountId the account it was with; the book need not have it
 * @param won false: lost
 * @param amountCents value in US cents, where known
 * @param closeDate null when unknown
 */
public record Opportunity(
    String id, String accountId, boolean won, OptionalLong amountCents, LocalDate closeDate) {

  public Opportunity {
    if (id.isBlank() || accountId.isBlank()) {
      throw new IllegalArgumentException(
          "The opportunity \"%s\" needs an id and an account that are not blank.".formatted(id));
    }
    Objects.requireNonNull(amountCents, "amountCents");
  }

  public Optional<LocalDate> findCloseDate() {
    return Optional.ofNullable(closeDate);
  }
}
