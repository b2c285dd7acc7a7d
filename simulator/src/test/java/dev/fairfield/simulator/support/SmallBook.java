package dev.fairfield.simulator.support;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/** A book of few reps and accounts, all of one team, without travel. */
public final class SmallBook {

  private final List<Rep> reps = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();

  public SmallBook rep(String id, double capacityHours) {
    reps.add(
        new Rep(
            id,
            id,
            "",
            new GeoPoint(40, -75 - reps.size()),
            new RepCapacity(
                StrictMath.round(capacityHours * 60), OptionalInt.empty(), OptionalDouble.empty()),
            RepCoverage.ANYTHING,
            RepRecord.UNKNOWN));
    return this;
  }

  /** Reps S01, S02 and on, of 1,000 hours each. */
  public SmallBook reps(int count) {
    for (int rep = 1; rep <= count; rep++) {
      rep("S%02d".formatted(rep), 1_000);
    }
    return this;
  }

  public SmallBook account(String id, String owner, long potentialUsd, long revenueUsd, int hours) {
    accounts.add(
        new Account(
            id,
            id,
            new Place(new GeoPoint(40, -75 - accounts.size() * 0.1), "", "", "", "", "US", "North"),
            new AccountProfile(
                "", "", OptionalInt.of(10), AccountKind.PROSPECT, "", OptionalDouble.empty()),
            new AccountValue(revenueUsd * 100, potentialUsd * 100, 0),
            new AccountEffort(hours * 60L, 0),
            new AccountOwnership(owner, null, "", false, true)));
    return this;
  }

  public Book book() {
    return new Book(accounts, reps);
  }

  /** The same with its rows in another order. */
  public Book shuffledBook() {
    List<Account> otherAccounts = new ArrayList<>(accounts);
    List<Rep> otherReps = new ArrayList<>(reps);
    Collections.shuffle(otherAccounts, new Random(3));
    Collections.shuffle(otherReps, new Random(4));
    return new Book(otherAccounts, otherReps);
  }

  /** Everyone keeps what they own. */
  public static Map<String, String> today(Book book) {
    Map<String, String> owners = new TreeMap<>();
    book.accounts().forEach(a -> owners.put(a.id(), a.ownership().currentOwner()));
    return owners;
  }
}
