package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.model.RepStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Books for tests: the one that ships, and one of three reps and four accounts. */
final class SampleBooks {

  static final Book NORTH_AMERICA =
      BookReader.of(BookPreset.FAIRFIELD)
          .read(
              Path.of("data", "north-america-40", "accounts.csv"),
              Path.of("data", "north-america-40", "reps.csv"))
          .getBook();

  /** Rep 1 owns A1 (pinned) and A2, rep 2 owns A3; nobody owns A4. */
  static final Book SMALL =
      new Book(
          List.of(
              account("A1", "North", "rep-1", true, 1_000),
              account("A2", "North", "rep-1", false, 2_500),
              account("A3", "South", "rep-2", false, 4_100),
              account("A4", "South", "", false, 700)),
          List.of(rep("rep-1", "North"), rep("rep-2", "South"), rep("rep-3", "South")));

  private SampleBooks() {}

  static Rep rep(String id, String region) {
    return new Rep(
        id,
        "Name of " + id,
        "Field",
        new GeoPoint(40.5, -90.25),
        new RepCapacity(90_000, OptionalInt.empty(), OptionalDouble.empty()),
        RepCoverage.ANYTHING,
        new RepRecord(
            OptionalLong.of(123_400),
            OptionalDouble.of(3.5),
            OptionalDouble.of(0.31),
            "Manager",
            region,
            RepStatus.ACTIVE,
            null));
  }

  static Account account(String id, String region, String owner, boolean pinned, long revenue) {
    return new Account(
        id,
        "Name of " + id,
        new Place(new GeoPoint(41.5, -91.75), "", "IA", "", "", "US", region),
        new AccountProfile(
            "Field",
            "Energy",
            OptionalInt.of(70),
            AccountKind.CUSTOMER,
            "",
            OptionalDouble.empty()),
        new AccountValue(revenue, 3 * revenue, revenue / 2),
        new AccountEffort(600, 2.5),
        new AccountOwnership(owner, null, "", pinned, true));
  }
}
