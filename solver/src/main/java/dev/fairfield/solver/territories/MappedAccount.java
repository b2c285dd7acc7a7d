package dev.fairfield.solver.territories;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Comparator;
import java.util.Objects;

/**
 * One account on the map.
 *
 * @param repId the rep who owns the account
 * @param team blank when the book has no teams
 * @param potentialCents expected annual revenue in US cents, 0 or more
 */
public record MappedAccount(
    String accountId, String repId, String team, GeoPoint location, long potentialCents) {

  /** Largest potential first, then smallest id: who draws the cell of a shared point. */
  static final Comparator<MappedAccount> DRAWING_ORDER =
      Comparator.comparingLong(MappedAccount::potentialCents)
          .reversed()
          .thenComparing(MappedAccount::accountId);

  /**
   * @throws IllegalArgumentException when an id is blank or the potential is negative
   */
  public MappedAccount {
    if (accountId.isBlank()) {
      throw new IllegalArgumentException("An account on the map needs an id that is not blank.");
    }
    if (repId.isBlank()) {
      throw new IllegalArgumentException(
          "Account %s has no rep; only owned accounts belong to a territory.".formatted(accountId));
    }
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(location, "location");
    if (potentialCents < 0) {
      throw new IllegalArgumentException(
          "The potential of account %s is %d cents; 0 or more is allowed."
              .formatted(accountId, potentialCents));
    }
  }
}
