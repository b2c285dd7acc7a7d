package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.model.LeadPlace;
import dev.fairfield.scenarios.model.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a company is expected to become: visits, work and potential are the means of the accounts of
 * its team, industry and size, or of a wider group where fewer than {@value #FEWEST} are alike.
 */
final class UsualAccounts {

  /** Accounts that make a mean. */
  static final int FEWEST = 20;

  private static final int[] SIZES = {50, 250, 1_000};
  private static final GeoPoint NOWHERE = new GeoPoint(0, 0);
  private static final Means NOTHING = new Means();

  private final Map<List<Object>, Means> meansByGroup = new HashMap<>();
  private final Map<Integer, String> teamBySize = new HashMap<>();

  /** Sums over the accounts of a group. */
  private static final class Means {
    private int accounts;
    private double visits;
    private double minutes;
    private double potentialCents;

    private void add(Account account) {
      accounts++;
      visits += account.effort().visitsPerYear();
      minutes += account.effort().workloadMinutes();
      potentialCents += account.value().potentialCents();
    }

    private AccountEffort effort(double share, boolean placed) {
      double count = StrictMath.max(1, accounts);
      return new AccountEffort(
          StrictMath.round(share * minutes / count), placed ? share * visits / count : 0);
    }

    private AccountValue value(double share) {
      double count = StrictMath.max(1, accounts);
      return new AccountValue(0, StrictMath.round(share * potentialCents / count), 0);
    }
  }

  UsualAccounts(Book book) {
    Map<Integer, Map<String, Integer>> teamsBySize = new HashMap<>();
    for (Account account : book.assignableAccounts()) {
      AccountProfile profile = account.profile();
      for (List<Object> group : groups(profile)) {
        meansByGroup.computeIfAbsent(group, key -> new Means()).add(account);
      }
      for (int size : new int[] {size(profile.employees()), -1}) {
        teamsBySize
            .computeIfAbsent(size, key -> new HashMap<>())
            .merge(profile.team(), 1, Integer::sum);
      }
    }
    teamsBySize.forEach((size, teams) -> teamBySize.put(size, mostCommon(teams)));
  }

  private static String mostCommon(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  /** The narrowest group first. */
  private static List<List<Object>> groups(AccountProfile profile) {
    int size = size(profile.employees());
    return List.of(
        List.of(profile.team(), profile.industry(), size),
        List.of(profile.team(), size),
        List.of(profile.team()));
  }

  private static int size(OptionalInt employees) {
    if (employees.isEmpty()) {
      return SIZES.length + 1;
    }
    int size = 0;
    while (size < SIZES.length && employees.getAsInt() >= SIZES[size]) {
      size++;
    }
    return size;
  }

  /** The team that has most accounts of the size; of all sizes where the size is unknown. */
  String usualTeam(OptionalInt employees) {
    int size = employees.isEmpty() ? -1 : size(employees);
    return teamBySize.getOrDefault(size, teamBySize.getOrDefault(-1, ""));
  }

  /** The lead as the account it may become; without a team it gets the usual one. */
  Account expected(Lead lead, double share) {
    AccountProfile profile = lead.profile();
    if (profile.team().isBlank()) {
      profile = ofTeam(profile, usualTeam(profile.employees()));
    }
    return expected(lead.id(), lead.company(), lead.place(), profile, share);
  }

  private static AccountProfile ofTeam(AccountProfile profile, String team) {
    return new AccountProfile(
        team,
        profile.industry(),
        profile.employees(),
        AccountKind.PROSPECT,
        profile.language(),
        OptionalDouble.empty());
  }

  Account expected(String id, String name, LeadPlace place, AccountProfile profile, double share) {
    Means means = NOTHING;
    for (List<Object> group : groups(profile)) {
      Means found = meansByGroup.getOrDefault(group, NOTHING);
      if (found.accounts > 0) {
        means = found;
      }
      if (found.accounts >= FEWEST) {
        break;
      }
    }
    return new Account(
        id,
        name,
        new Place(
            place.findLocation().orElse(NOWHERE),
            place.city(),
            place.state(),
            place.postalCode(),
            place.countyFips(),
            place.country(),
            ""),
        profile,
        means.value(share),
        means.effort(share, place.location() != null),
        new AccountOwnership("", null, "", false, true));
  }
}
