package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.enrichment.Fact;
import dev.fairfield.scenarios.enrichment.FactUse;
import dev.fairfield.scenarios.enrichment.MatchMethod;
import dev.fairfield.scenarios.enrichment.SignalType;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Place;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Accounts and facts for tests. */
final class ScoringBooks {

  private ScoringBooks() {}

  /** An account; negative employees are unknown. */
  static Account account(
      String id, String team, String industry, int employees, long potentialCents) {
    return new Account(
        id,
        "Name of " + id,
        new Place(new GeoPoint(41.5, -91.75), "", "IA", "", "", "US", ""),
        new AccountProfile(
            team,
            industry,
            employees < 0 ? OptionalInt.empty() : OptionalInt.of(employees),
            AccountKind.PROSPECT,
            "",
            OptionalDouble.empty()),
        new AccountValue(0, potentialCents, 0),
        new AccountEffort(600, 2.5),
        new AccountOwnership("", null, "", false, true));
  }

  static Fact fact(String accountId, String field, SignalType type, String value) {
    return new Fact(accountId, field, type, value, "test", null, MatchMethod.ID, 1, FactUse.USED);
  }
}
