package dev.fairfield.solver.territories;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Objects;

/**
 * An account that shares its point with a larger account of another rep and so lies in that rep's
 * area.
 *
 * @param location where the account itself is
 * @param holderRepId the rep who holds the cell there
 */
public record StackedAccount(String accountId, GeoPoint location, String holderRepId) {

  public StackedAccount {
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(holderRepId, "holderRepId");
  }
}
