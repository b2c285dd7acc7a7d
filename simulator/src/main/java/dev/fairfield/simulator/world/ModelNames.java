package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.scenario.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Teams, regions and industries by index, and the region of each seat. */
record ModelNames(Names teams, Names regions, Names industries, int[] seatRegions) {

  static ModelNames of(List<Account> accounts, List<Rep> reps) {
    List<String> teams = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    reps.forEach(rep -> teams.add(rep.team()));
    List<String> seatRegions = seatRegions(accounts, reps);
    regions.addAll(seatRegions);
    accounts.forEach(
        account -> {
          teams.add(account.profile().team());
          regions.add(Where.regionOf(account));
        });
    Names regionNames = Names.of(regions);
    return new ModelNames(
        Names.of(teams),
        regionNames,
        Names.of(accounts.stream().map(account -> account.profile().industry()).toList()),
        regionNames.indexes(seatRegions));
  }

  /** As the book says, else the region of most accounts the rep owns today, else blank. */
  private static List<String> seatRegions(List<Account> accounts, List<Rep> reps) {
    Map<String, Map<String, Integer>> owned = new TreeMap<>();
    for (Account account : accounts) {
      owned
          .computeIfAbsent(account.ownership().currentOwner(), owner -> new TreeMap<>())
          .merge(Where.regionOf(account), 1, Integer::sum);
    }
    return reps.stream()
        .map(
            rep ->
                rep.record().region().isBlank()
                    ? commonest(owned.getOrDefault(rep.id(), Map.of()))
                    : rep.record().region())
        .toList();
  }

  private static String commonest(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
