package dev.fairfield.benchmarks.books;

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
import java.util.stream.Collectors;

/**
 * Books of any size from accounts at real places: sizes and places are taken, what a book needs
 * beyond them is drawn. More accounts than places come from copies some kilometres off.
 */
final class ScaleBook {

  private static final String ENTERPRISE = "Enterprise";
  private static final String COMMERCIAL = "Commercial";
  private static final List<String> INDUSTRIES =
      List.of("Construction", "Education", "Finance", "Healthcare", "Manufacturing", "Retail");

  /** The largest twentieth of the places; they hold 37 % of the potential. */
  private static final int ENTERPRISE_EMPLOYEES = 56;

  private static final double ENTERPRISE_REPS = 0.2;
  private static final double JITTER_DEGREES = 0.25;
  private static final double CUSTOMERS = 0.6;
  private static final double OWNED = 0.85;
  private static final double REVENUE_PER_POTENTIAL = 0.4;
  private static final long MINUTES_PER_VISIT = 75;

  /** Hours of all accounts of a team in hours of all its reps. */
  private static final double CAPACITY_USED = 0.92;

  private static final double ACCOUNT_LIMIT_SLACK = 1.1;

  private final List<Account> places;
  private final Random random;

  private ScaleBook(List<Account> places, long seed) {
    this.places = new ArrayList<>(places);
    this.random = new Random(seed);
    Collections.shuffle(this.places, random);
  }

  /**
   * @param places accounts with place, employees and potential
   */
  static Book of(List<Account> places, int accountCount, int repCount, long seed) {
    return new ScaleBook(places, seed).book(accountCount, repCount);
  }

  private Book book(int accountCount, int repCount) {
    List<Account> unowned = new ArrayList<>(accountCount);
    for (int i = 0; i < accountCount; i++) {
      unowned.add(unowned(i));
    }
    List<Rep> reps = new ArrayList<>(repCount);
    int enterpriseReps = (int) (repCount * ENTERPRISE_REPS);
    addReps(reps, ENTERPRISE, enterpriseReps, unowned);
    addReps(reps, COMMERCIAL, repCount - enterpriseReps, unowned);
    Map<String, List<Rep>> repsByTeam =
        reps.stream().collect(Collectors.groupingBy(ScaleBook::teamAndState));
    List<Account> accounts = new ArrayList<>(accountCount);
    for (Account account : unowned) {
      accounts.add(owned(account, repsByTeam));
    }
    return new Book(accounts, reps);
  }

  private Account unowned(int i) {
    Account base = places.get(i % places.size());
    int employees = base.profile().employees().orElse(1);
    long potentialCents = base.value().potentialCents();
    boolean customer = random.nextDouble() < CUSTOMERS;
    int visits = 1 + (int) Math.min(23, Math.round(Math.sqrt(employees) * random.nextDouble()));
    return new Account(
        "A%07d".formatted(i),
        base.name(),
        i < places.size() ? base.place() : jittered(base.place()),
        new AccountProfile(
            employees >= ENTERPRISE_EMPLOYEES ? ENTERPRISE : COMMERCIAL,
            INDUSTRIES.get(random.nextInt(INDUSTRIES.size())),
            OptionalInt.of(employees),
            customer ? AccountKind.CUSTOMER : AccountKind.PROSPECT,
            "",
            OptionalDouble.empty()),
        new AccountValue(
            customer ? Math.round(potentialCents * REVENUE_PER_POTENTIAL) : 0, potentialCents, 0),
        new AccountEffort(visits * MINUTES_PER_VISIT, visits),
        new AccountOwnership("", null, "", false, true));
  }

  private Place jittered(Place place) {
    double latitude = place.location().latitude() + JITTER_DEGREES * random.nextGaussian();
    double longitude = place.location().longitude() + JITTER_DEGREES * random.nextGaussian();
    return new Place(
        new GeoPoint(Math.min(90, latitude), Math.max(-180, longitude)),
        place.city(),
        place.state(),
        place.postalCode(),
        place.countyFips(),
        place.country(),
        place.region());
  }

  private void addReps(List<Rep> reps, String team, int count, List<Account> accounts) {
    List<Account> ofTeam =
        accounts.stream().filter(account -> account.profile().team().equals(team)).toList();
    double minutes = ofTeam.stream().mapToLong(of -> of.effort().workloadMinutes()).sum();
    for (int i = 0; i < count; i++) {
      double size = 0.8 + 0.4 * random.nextDouble();
      Place home = ofTeam.get(random.nextInt(ofTeam.size())).place();
      boolean limited = random.nextInt(5) == 0;
      double limit = ACCOUNT_LIMIT_SLACK * ofTeam.size() / count;
      reps.add(
          new Rep(
              "R%04d".formatted(reps.size()),
              "Rep " + reps.size(),
              team,
              home.location(),
              new RepCapacity(
                  Math.round(size * minutes / count / CAPACITY_USED),
                  limited ? OptionalInt.of((int) limit) : OptionalInt.empty(),
                  OptionalDouble.empty()),
              new RepCoverage(
                  Set.of(),
                  Set.of(),
                  Set.of(),
                  Set.of(INDUSTRIES.get(random.nextInt(INDUSTRIES.size())))),
              record(home.state())));
    }
  }

  private RepRecord record(String region) {
    return new RepRecord(
        OptionalLong.empty(),
        OptionalDouble.of(8 * random.nextDouble()),
        OptionalDouble.of(0.15 + 0.2 * random.nextDouble()),
        "",
        region,
        RepStatus.ACTIVE,
        null);
  }

  private static String teamAndState(Rep rep) {
    return rep.team() + "/" + rep.record().region();
  }

  /** Most accounts belong to some rep of their state, as books grow over the years. */
  private Account owned(Account account, Map<String, List<Rep>> repsByTeamAndState) {
    String key = account.profile().team() + "/" + account.place().state();
    List<Rep> near = repsByTeamAndState.getOrDefault(key, List.of());
    boolean owned = random.nextDouble() < OWNED && !near.isEmpty();
    String owner = owned ? near.get(random.nextInt(near.size())).id() : "";
    return new Account(
        account.id(),
        account.name(),
        account.place(),
        account.profile(),
        account.value(),
        account.effort(),
        new AccountOwnership(owner, null, "", false, true));
  }
}
