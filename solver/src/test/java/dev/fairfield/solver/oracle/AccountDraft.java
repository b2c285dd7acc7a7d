package dev.fairfield.solver.oracle;

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
import java.util.random.RandomGenerator;

/** An account on the way into a random book. */
final class AccountDraft {

  static final String[] INDUSTRIES = {"Banking", "Hospitals", "Retail", "Software"};
  private static final String[] LANGUAGES = {"", "", "", "en", "en", "en", "es", "fr"};
  private static final double LONGEST_WAY_DEGREES = 1.2;

  final int serial;
  final Town town;
  final String team;
  final String hiddenOwner;
  final String industry;
  final String language;
  final GeoPoint location;
  final long potentialCents;
  final long revenueCents;
  final long workloadMinutes;
  final double visitsPerYear;
  int areaSerial;
  String parentId = "";
  String currentOwner = "";
  boolean pinned;
  boolean assignable = true;

  AccountDraft(
      int serial,
      Town town,
      String team,
      String hiddenOwner,
      boolean unevenWork,
      RandomGenerator random) {
    this.serial = serial;
    this.town = town;
    this.team = team;
    this.hiddenOwner = hiddenOwner;
    this.areaSerial = serial;
    this.industry = INDUSTRIES[random.nextInt(INDUSTRIES.length)];
    this.language = LANGUAGES[random.nextInt(LANGUAGES.length)];
    this.location =
        new GeoPoint(
            town.latitude + LONGEST_WAY_DEGREES * (2 * random.nextDouble() - 1),
            town.longitude + LONGEST_WAY_DEGREES * (2 * random.nextDouble() - 1));
    this.potentialCents = 500_000 + (long) (random.nextExponential() * 9_000_000);
    this.revenueCents =
        random.nextInt(10) < 3 ? 0 : 100 * (long) (0.009 * random.nextDouble() * potentialCents);
    this.workloadMinutes = unevenWork ? 15L * random.nextInt(8, 73) : 60L * random.nextInt(2, 19);
    this.visitsPerYear = random.nextInt(13);
  }

  String id() {
    return "a-%02d".formatted(serial);
  }

  Account account() {
    return new Account(
        id(),
        "Account " + serial,
        new Place(
            location,
            town.city,
            town.state,
            "%05d".formatted(10_000 + areaSerial),
            "%05d".formatted(36_000 + areaSerial),
            town.country,
            ""),
        new AccountProfile(
            team,
            industry,
            OptionalInt.empty(),
            revenueCents > 0 ? AccountKind.CUSTOMER : AccountKind.PROSPECT,
            language,
            OptionalDouble.empty()),
        new AccountValue(revenueCents, potentialCents, 0),
        new AccountEffort(workloadMinutes, visitsPerYear),
        new AccountOwnership(currentOwner, null, parentId, pinned, assignable));
  }
}
