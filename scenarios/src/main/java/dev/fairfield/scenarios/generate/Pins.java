package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.model.AccountKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Accounts promised to their present owner: customers, one in a unit, never with an owner who lacks
 * the unit's language, and never more of an owner's hours than a quarter, since a pin binds the
 * whole unit.
 */
final class Pins {

  private static final double SHARE_OF_OWNED_CUSTOMERS = 0.033;
  private static final double MOST_PINNED_HOURS = 0.25;

  private Pins() {}

  /** The ids of the pinned accounts. */
  static Set<String> draw(
      List<SampleAccount> accounts,
      FairShares shares,
      Families families,
      Map<String, String> languageById,
      Map<String, String> ownerById,
      KeyedRandom random) {
    Set<String> pinned = new TreeSet<>();
    Set<String> pinnedUnits = new HashSet<>();
    Map<String, Long> pinnedMinutesByRep = new HashMap<>();
    Map<String, List<SampleAccount>> units = families.units(accounts);
    for (SampleAccount account : accounts) {
      String ownerId = ownerById.get(account.id());
      if (ownerId == null || !isPromised(account, random)) {
        continue;
      }
      SampleRep owner = shares.getRep(ownerId);
      String unit = families.unitOf(account);
      List<SampleAccount> members = units.get(unit);
      long minutes = members.stream().mapToLong(SampleAccount::workloadMinutes).sum();
      long pinnedMinutes = pinnedMinutesByRep.getOrDefault(ownerId, 0L) + minutes;
      boolean eligible =
          members.stream().allMatch(member -> owner.source().speaks(languageById.get(member.id())));
      if (eligible
          && pinnedMinutes <= MOST_PINNED_HOURS * 60 * owner.capacityHours()
          && pinnedUnits.add(unit)) {
        pinned.add(account.id());
        pinnedMinutesByRep.put(ownerId, pinnedMinutes);
      }
    }
    return pinned;
  }

  private static boolean isPromised(SampleAccount account, KeyedRandom random) {
    return account.kind() == AccountKind.CUSTOMER
        && random.draw("pinned", account.id()) < SHARE_OF_OWNED_CUSTOMERS;
  }
}
