package dev.fairfield.solver.territories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The territories of a plan as areas: within a team valid and without overlap, each covering its
 * rep's accounts but those stacked elsewhere. Immutable; the order of the accounts given decides
 * nothing.
 */
public final class TerritoryMap {

  private final List<Territory> territories;

  private TerritoryMap(List<Territory> territories) {
    this.territories = List.copyOf(territories);
  }

  /**
   * Draws the territories of all teams.
   *
   * @throws IllegalArgumentException when two accounts carry one id
   * @throws IllegalStateException when no valid borders are found; names the team and an account
   */
  public static TerritoryMap of(Collection<MappedAccount> accounts) {
    requireUniqueIds(accounts);
    Map<String, List<MappedAccount>> accountsByTeam = new TreeMap<>();
    accounts.stream()
        .sorted(MappedAccount.DRAWING_ORDER)
        .forEach(
            account ->
                accountsByTeam
                    .computeIfAbsent(account.team(), team -> new ArrayList<>())
                    .add(account));
    List<Territory> territories =
        accountsByTeam.entrySet().parallelStream()
            .flatMap(team -> new TeamTerritories(team.getKey(), team.getValue()).draw().stream())
            .toList();
    return new TerritoryMap(territories);
  }

  /** One for each rep who owns an account, ordered by team, then by rep id. */
  public List<Territory> territories() {
    return territories;
  }

  private static void requireUniqueIds(Collection<MappedAccount> accounts) {
    Set<String> ids = new HashSet<>();
    for (MappedAccount account : accounts) {
      if (!ids.add(account.accountId())) {
        throw new IllegalArgumentException(
            "Two accounts on the map carry the id %s; an account has one owner and one point."
                .formatted(account.accountId()));
      }
    }
  }
}
