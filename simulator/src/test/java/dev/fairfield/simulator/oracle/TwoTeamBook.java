package dev.fairfield.simulator.oracle;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Six reps of two teams, Field in the North and Inside in the South, and 48 accounts of all sizes
 * with customers, prospects, visits and open pipeline.
 */
public final class TwoTeamBook {

  static final int REPS = 6;
  static final int ACCOUNTS = 48;

  private TwoTeamBook() {}

  public static Book book() {
    return worth(1);
  }

  /** The same with all money multiplied. */
  static Book worth(int factor) {
    return new Book(accounts(factor), reps(factor));
  }

  /** The same with its rows in another order. */
  static Book shuffled() {
    List<Rep> reps = reps(1);
    List<Account> accounts = accounts(1);
    Collections.shuffle(reps, new Random(7));
    Collections.shuffle(accounts, new Random(8));
    return new Book(accounts, reps);
  }

  /** The same with one more account, of no workload, owned by the last rep. */
  static Book withAccount() {
    List<Account> accounts = accounts(1);
    accounts.add(account(ACCOUNTS, 1, repId(REPS - 1), 0));
    return new Book(accounts, reps(1));
  }

  /**
   * The same with one more rep, who owns nothing; of unknown win rate, since known ones are
   * measured against the team's mean.
   */
  static Book withRep() {
    List<Rep> reps = reps(1);
    reps.add(rep(REPS, 1));
    return new Book(accounts(1), reps);
  }

  private static List<Rep> reps(int factor) {
    List<Rep> reps = new ArrayList<>();
    for (int rep = 0; rep < REPS; rep++) {
      reps.add(rep(rep, factor));
    }
    return reps;
  }

  static String repId(int number) {
    return "R%d".formatted(number + 1);
  }

  private static boolean isField(int number) {
    return number % 2 == 0;
  }

  private static Rep rep(int number, int factor) {
    return new Rep(
        repId(number),
        "Rep " + number,
        isField(number) ? "Field" : "Inside",
        new GeoPoint(38 + number, -90 + 2 * number),
        new RepCapacity((1_200 + 50 * number) * 60L, OptionalInt.empty(), OptionalDouble.empty()),
        new RepCoverage(Set.of(), Set.of(), Set.of(), Set.of("Retail")),
        new RepRecord(
            number == 1 ? OptionalLong.of(factor * 90_000_000L) : OptionalLong.empty(),
            OptionalDouble.of(0.2 + 0.7 * number),
            number < REPS ? OptionalDouble.of(0.2 + 0.01 * number) : OptionalDouble.empty(),
            "",
            isField(number) ? "North" : "South",
            RepStatus.ACTIVE,
            null));
  }

  private static List<Account> accounts(int factor) {
    List<Account> accounts = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      accounts.add(account(account, factor, repId(account % REPS), 90 + account));
    }
    return accounts;
  }

  static String accountId(int number) {
    return "A%02d".formatted(number + 1);
  }

  private static Account account(int number, int factor, String owner, int workloadHours) {
    boolean field = isField(number);
    int[] employees = {30, 400, 2_500};
    long revenueCents = factor * 700_000L * (number % 5);
    return new Account(
        accountId(number),
        "Account " + number,
        new Place(
            new GeoPoint(37 + number * 0.15, -92 + number * 0.3),
            "",
            field ? "MN" : "TX",
            "",
            "",
            "US",
            field ? "North" : "South"),
        new AccountProfile(
            field ? "Field" : "Inside",
            number % 3 == 0 ? "Retail" : "Health",
            OptionalInt.of(employees[number % 3]),
            AccountKind.CUSTOMER,
            "",
            OptionalDouble.empty()),
        new AccountValue(
            revenueCents,
            revenueCents + factor * (9_000_000L + 110_000L * number),
            factor * 50_000L),
        new AccountEffort(workloadHours * 60L, workloadHours == 0 ? 0 : 4),
        new AccountOwnership(owner, null, "", false, true));
  }

  /** Today's owners with every eighth account moved to the next rep of its team. */
  public static Map<String, String> moved(Book book) {
    Map<String, String> owners = new TreeMap<>();
    int number = 0;
    for (Account account : book.accounts()) {
      String owner = account.ownership().currentOwner();
      int rep = Integer.parseInt(owner.substring(1)) - 1;
      owners.put(account.id(), number++ % 8 == 3 ? repId((rep + 2) % REPS) : owner);
    }
    return owners;
  }
}
