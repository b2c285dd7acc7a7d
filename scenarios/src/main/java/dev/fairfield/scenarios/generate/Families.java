package dev.fairfield.scenarios.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Companies that belong together. A family has a larger company as its root and two to eight
 * members of one industry; a member's parent is the root or an earlier member, so there is no
 * cycle. Members carry the root's name and their own city.
 *
 * @param membersByRoot account ids in the order they joined, the root first
 * @param parentById parent of every member but the root
 * @param nameById new names of all members but the root
 */
record Families(
    Map<String, List<String>> membersByRoot,
    Map<String, String> parentById,
    Map<String, String> nameById) {

  Families {
    membersByRoot = Collections.unmodifiableMap(membersByRoot);
    parentById = Collections.unmodifiableMap(parentById);
    nameById = Collections.unmodifiableMap(nameById);
  }

  /** The root of the account's family; the account itself when it has none. */
  String rootOf(String accountId) {
    String current = accountId;
    while (parentById.containsKey(current)) {
      current = parentById.get(current);
    }
    return current;
  }

  /** The key of the account's unit: a family binds its members within each team. */
  String unitOf(SampleAccount account) {
    return account.team().label() + "/" + rootOf(account.id());
  }

  /** The assignable accounts by unit, ordered. */
  Map<String, List<SampleAccount>> units(Collection<SampleAccount> accounts) {
    Map<String, List<SampleAccount>> units = new TreeMap<>();
    accounts.stream()
        .filter(SampleAccount::assignable)
        .forEach(
            account ->
                units.computeIfAbsent(unitOf(account), key -> new ArrayList<>()).add(account));
    return units;
  }

  /** Draws the families; the accounts are ordered by id. */
  static Families draw(
      List<SampleAccount> accounts, Map<SalesTeam, UnitCeiling> ceilings, KeyedRandom random) {
    return new Drawing(accounts, ceilings, random).draw();
  }

  /** The families drawn so far. */
  private static final class Drawing {

    private static final double CROSS_TEAM_SHARE = 0.12;
    private static final double GROWTH = 0.66;
    private static final int MOST_MEMBERS = 8;

    private final List<SampleAccount> accounts;
    private final Map<SalesTeam, UnitCeiling> ceilings;
    private final KeyedRandom random;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<String>> membersByRoot = new TreeMap<>();
    private final Map<String, String> parentById = new TreeMap<>();
    private final Map<String, String> nameById = new TreeMap<>();

    Drawing(
        List<SampleAccount> accounts, Map<SalesTeam, UnitCeiling> ceilings, KeyedRandom random) {
      this.accounts = accounts;
      this.ceilings = ceilings;
      this.random = random;
    }

    Families draw() {
      for (SampleAccount account : accounts) {
        if (isRoot(account) && taken.add(account.id())) {
          gather(account, random.stream("family-members", account.id()));
        }
      }
      return new Families(membersByRoot, parentById, nameById);
    }

    /** Roots are larger companies: 5 % of the mid-market, 10 % of the enterprises. */
    private boolean isRoot(SampleAccount account) {
      double share =
          switch (account.source().segment()) {
            case SMB -> 0;
            case MID_MARKET -> 0.05;
            case ENTERPRISE -> 0.10;
          };
      return account.assignable() && random.draw("family-root", account.id()) < share;
    }

    /** Two members, and one more with probability {@link #GROWTH} each time, up to eight. */
    private void gather(SampleAccount root, RandomGenerator draws) {
      boolean crossesTeams = draws.nextDouble() < CROSS_TEAM_SHARE;
      int wanted = 2;
      while (wanted < MOST_MEMBERS && draws.nextDouble() < GROWTH) {
        wanted++;
      }
      var members = new ArrayList<SampleAccount>(List.of(root));
      for (SampleAccount candidate : candidates(root, crossesTeams)) {
        if (members.size() < wanted && fits(members, candidate)) {
          join(members, candidate, draws);
        }
      }
      if (members.size() > 1) {
        membersByRoot.put(root.id(), members.stream().map(SampleAccount::id).toList());
      }
    }

    /**
     * Smaller free companies of the root's industry, near ones more likely first. Families stay on
     * one side of Quebec's border, so that their members can share a language.
     */
    private List<SampleAccount> candidates(SampleAccount root, boolean crossesTeams) {
      Map<String, Double> rankById = new HashMap<>();
      List<SampleAccount> candidates =
          accounts.stream()
              .filter(account -> account.assignable() && !taken.contains(account.id()))
              .filter(account -> crossesTeams || account.team() == root.team())
              .filter(account -> account.source().industry().equals(root.source().industry()))
              .filter(account -> account.source().employees() <= root.source().employees())
              .filter(account -> account.source().isInQuebec() == root.source().isInQuebec())
              .toList();
      for (SampleAccount candidate : candidates) {
        double distanceKm = root.source().location().distanceKmTo(candidate.source().location());
        double draw = random.draw("family-candidate-of-" + root.id(), candidate.id());
        rankById.put(candidate.id(), (distanceKm + 50) * draw);
      }
      return candidates.stream()
          .sorted(Comparator.comparing(candidate -> rankById.get(candidate.id())))
          .toList();
    }

    /** One member in a city, and each team's part of the family below its ceiling. */
    private boolean fits(List<SampleAccount> members, SampleAccount candidate) {
      String city = candidate.source().address().city();
      boolean cityIsNew =
          members.stream().noneMatch(member -> member.source().address().city().equals(city));
      long potentialUsd = candidate.potentialUsd();
      long minutes = candidate.workloadMinutes();
      for (SampleAccount member : members) {
        if (member.team() == candidate.team()) {
          potentialUsd += member.potentialUsd();
          minutes += member.workloadMinutes();
        }
      }
      return cityIsNew && ceilings.get(candidate.team()).allows(potentialUsd, minutes);
    }

    /** Three quarters report to the root, the others to the member that joined last. */
    private void join(List<SampleAccount> members, SampleAccount candidate, RandomGenerator draws) {
      SampleAccount root = members.get(0);
      SampleAccount parent = draws.nextDouble() < 0.75 ? root : members.get(members.size() - 1);
      taken.add(candidate.id());
      parentById.put(candidate.id(), parent.id());
      nameById.put(
          candidate.id(), root.source().name() + " " + candidate.source().address().city());
      members.add(candidate);
    }
  }
}
