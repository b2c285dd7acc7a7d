package dev.fairfield.solver.oracle;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.model.RepStatus;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRules;
import dev.fairfield.solver.request.Prices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * Draws small books with every rule active, around a hidden plan that keeps them all: capacities
 * are its loads and some 5 % more, account limits its counts, the move limit its moves and in every
 * third book four more.
 */
final class RandomBooks {

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");
  private static final double LEAST_SLACK = 0.045;
  private static final double MOST_SLACK = 0.052;
  private static final double NEAREST_SHARE = 0.6;
  private static final String GONE = "gone-7";

  private final int number;
  private final RandomGenerator random;
  private final Map<String, Town> homes = new LinkedHashMap<>();
  private final Map<String, List<String>> repsByTeam = new LinkedHashMap<>();
  private final List<AccountDraft> accounts = new ArrayList<>();

  private RandomBooks(int number) {
    this.number = number;
    this.random = GENERATORS.create(number);
  }

  /** The book of that number: 8 to 16 units, 1 or 2 teams of 2 to 4 reps. */
  static RandomBook of(int number) {
    return new RandomBooks(number).draw();
  }

  private RandomBook draw() {
    var house = new AccountDraft(0, Town.CHICAGO, teamName(0), "", false, random);
    house.assignable = false;
    accounts.add(house);
    int teams = number % 4 == 1 ? 2 : 1;
    for (int team = 0; team < teams; team++) {
      drawTeam(teamName(team), teams);
    }
    drawOwners();
    List<Rep> reps = new ArrayList<>();
    repsByTeam.forEach((team, ids) -> ids.forEach(id -> reps.add(rep(id, team, ids))));
    var book = new Book(accounts.stream().map(AccountDraft::account).toList(), reps);
    Map<String, String> hidden = new TreeMap<>();
    accounts.stream()
        .filter(account -> account.assignable)
        .forEach(account -> hidden.put(account.id(), account.hiddenOwner));
    return new RandomBook(number, book, request(hidden), hidden);
  }

  private static String teamName(int team) {
    return team == 0 ? "Enterprise" : "Commercial";
  }

  private void drawTeam(String team, int teams) {
    int reps = teams == 1 ? random.nextInt(3, 5) : random.nextInt(2, 4);
    int units = teams == 1 ? random.nextInt(10, 16) : random.nextInt(5, 8);
    List<String> ids = new ArrayList<>();
    for (int rep = 0; rep < reps; rep++) {
      String id = team.charAt(0) + "-" + rep;
      ids.add(id);
      homes.put(id, Town.values()[random.nextInt(Town.values().length)]);
    }
    repsByTeam.put(team, ids);
    for (int unit = 0; unit < units; unit++) {
      Town town = Town.values()[random.nextInt(Town.values().length)];
      String owner = unit < reps ? ids.get(unit) : hiddenOwner(ids, town);
      drawUnit(unit, town, team, owner);
    }
  }

  private String hiddenOwner(List<String> ids, Town town) {
    if (random.nextDouble() >= NEAREST_SHARE) {
      return ids.get(random.nextInt(ids.size()));
    }
    String nearest = ids.get(0);
    for (String id : ids) {
      nearest = degrees(homes.get(id), town) < degrees(homes.get(nearest), town) ? id : nearest;
    }
    return nearest;
  }

  private static double degrees(Town one, Town other) {
    return Math.hypot(one.latitude - other.latitude, one.longitude - other.longitude);
  }

  /** The first unit is a family, the second hangs on the house account, the third is an area. */
  private void drawUnit(int unit, Town town, String team, String owner) {
    boolean uneven = number % 2 == 0;
    var first = new AccountDraft(accounts.size(), town, team, owner, uneven, random);
    accounts.add(first);
    if (unit > 2) {
      return;
    }
    var second = new AccountDraft(accounts.size(), town, team, owner, uneven, random);
    accounts.add(second);
    if (unit == 0) {
      second.parentId = first.id();
    } else if (unit == 1) {
      first.parentId = accounts.get(0).id();
      second.parentId = accounts.get(0).id();
    } else {
      second.areaSerial = first.areaSerial;
    }
  }

  /** The first account is pinned; then nobody's, orphaned, kept and moved ones in turn. */
  private void drawOwners() {
    List<String> all = List.copyOf(homes.keySet());
    for (AccountDraft account : accounts.subList(1, accounts.size())) {
      double kind = account.serial < 6 ? (account.serial - 1) / 4.0 : random.nextDouble();
      String someone = all.get(random.nextInt(all.size()));
      account.currentOwner =
          kind < 0.12 ? "" : kind < 0.27 ? GONE : kind < 0.6 ? account.hiddenOwner : someone;
    }
    AccountDraft pinned = accounts.get(1);
    pinned.currentOwner = pinned.hiddenOwner;
    pinned.pinned = true;
  }

  private Rep rep(String id, String team, List<String> mates) {
    List<AccountDraft> owned =
        accounts.stream().filter(account -> account.hiddenOwner.equals(id)).toList();
    Town home = homes.get(id);
    int place = mates.indexOf(id);
    return new Rep(
        id,
        "Rep " + id,
        team,
        new GeoPoint(home.latitude, home.longitude),
        capacity(owned, place, team),
        coverage(owned, place, mates.size()),
        new RepRecord(
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(0.15 + 0.01 * random.nextInt(20)),
            "",
            "",
            RepStatus.ACTIVE,
            null));
  }

  private RepCapacity capacity(List<AccountDraft> owned, int place, String team) {
    long minutes = owned.stream().mapToLong(account -> account.workloadMinutes).sum();
    int limit = place < 3 ? 0 : random.nextInt(4);
    return new RepCapacity(
        (long) (minutes * (1 + random.nextDouble(LEAST_SLACK, MOST_SLACK))),
        limit == 3 ? OptionalInt.empty() : OptionalInt.of(owned.size() + limit),
        number % 3 == 1 && team.equals(teamName(0))
            ? OptionalDouble.of(0.2 + 0.01 * random.nextInt(30))
            : OptionalDouble.empty());
  }

  /**
   * The first rep does not cover some industry, the second some states, the last some language:
   * drawn from those that the hidden plan does not ask of them.
   */
  private RepCoverage coverage(List<AccountDraft> owned, int place, int mates) {
    return new RepCoverage(
        place == 0 ? allBut(1, owned, account -> account.industry) : Set.of(),
        place == mates - 1 ? allBut(1, owned, account -> account.language) : Set.of(),
        place == 1 ? allBut(2, owned, account -> account.town.state) : Set.of(),
        Set.of(AccountDraft.INDUSTRIES[random.nextInt(AccountDraft.INDUSTRIES.length)]));
  }

  private Set<String> allBut(
      int fewer, List<AccountDraft> owned, Function<AccountDraft, String> key) {
    Set<String> covered = accounts.stream().map(key).collect(Collectors.toCollection(TreeSet::new));
    List<String> spare = new ArrayList<>(covered);
    owned.forEach(account -> spare.remove(key.apply(account)));
    spare.remove("");
    for (int i = 0; i < fewer && !spare.isEmpty(); i++) {
      covered.remove(spare.remove(random.nextInt(spare.size())));
    }
    covered.remove("");
    return covered;
  }

  private PlanRequest request(Map<String, String> hidden) {
    int moves = 0;
    for (AccountDraft account : accounts.subList(1, accounts.size())) {
      moves +=
          homes.containsKey(account.currentOwner)
                  && !account.currentOwner.equals(account.hiddenOwner)
              ? 1
              : 0;
    }
    String last = accounts.get(accounts.size() - 1).id();
    ExclusiveArea area =
        switch (number % 5) {
          case 0, 3 -> ExclusiveArea.POSTAL;
          case 1 -> ExclusiveArea.COUNTY;
          default -> ExclusiveArea.NONE;
        };
    return new PlanRequest(
        Prices.DEFAULT,
        new PlanRules(
            area, OptionalInt.of(moves + (number % 3 == 0 ? 4 : 0)), false, false, 0, null),
        Map.of(last, hidden.get(last)));
  }

  /** Workload over capacity of each team. */
  static Map<String, Double> usedCapacity(Book book) {
    Map<String, Double> used = new TreeMap<>();
    for (var team : book.teams()) {
      double minutes =
          team.accounts().stream().map(Account::effort).mapToLong(e -> e.workloadMinutes()).sum();
      used.put(
          team.name(),
          minutes / team.reps().stream().mapToLong(rep -> rep.capacity().capacityMinutes()).sum());
    }
    return used;
  }
}
