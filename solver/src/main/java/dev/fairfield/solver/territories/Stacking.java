package dev.fairfield.solver.territories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who draws a cell where accounts of several reps share a point.
 *
 * @param sites in drawing order; sites of different reps are at least {@link #REACH_STEPS} apart in
 *     longitude or in latitude
 * @param stackedByRep by rep id, in drawing order
 */
record Stacking(List<Site> sites, Map<String, List<StackedAccount>> stackedByRep) {

  /** Accounts closer than this in longitude and in latitude are on one point; 0.0001 degrees. */
  static final long REACH_STEPS = 10;

  private record Bin(long column, long row) {
    static Bin of(Site site) {
      return new Bin(
          Math.floorDiv(site.column(), REACH_STEPS), Math.floorDiv(site.row(), REACH_STEPS));
    }
  }

  /**
   * @param accounts of one team, in drawing order
   */
  static Stacking of(List<MappedAccount> accounts, MapGrid grid) {
    List<Site> sites = new ArrayList<>();
    Map<String, List<StackedAccount>> stackedByRep = new HashMap<>();
    Map<Bin, List<Integer>> rankByBin = new HashMap<>();
    for (MappedAccount account : accounts) {
      Site site = new Site(account, grid.position(account.location()));
      Optional<Site> holder = findHolder(site, sites, rankByBin);
      if (holder.isPresent()) {
        stackedByRep
            .computeIfAbsent(account.repId(), rep -> new ArrayList<>())
            .add(new StackedAccount(account.accountId(), account.location(), holder.get().repId()));
      } else {
        rankByBin.computeIfAbsent(Bin.of(site), bin -> new ArrayList<>()).add(sites.size());
        sites.add(site);
      }
    }
    return new Stacking(List.copyOf(sites), stackedByRep);
  }

  private static Optional<Site> findHolder(
      Site site, List<Site> sites, Map<Bin, List<Integer>> rankByBin) {
    Bin own = Bin.of(site);
    int first = Integer.MAX_VALUE;
    for (long column = own.column() - 1; column <= own.column() + 1; column++) {
      for (long row = own.row() - 1; row <= own.row() + 1; row++) {
        for (int rank : rankByBin.getOrDefault(new Bin(column, row), List.of())) {
          if (rank < first && isHolder(sites.get(rank), site)) {
            first = rank;
          }
        }
      }
    }
    return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(sites.get(first));
  }

  private static boolean isHolder(Site candidate, Site site) {
    return !candidate.repId().equals(site.repId())
        && Math.abs(candidate.column() - site.column()) < REACH_STEPS
        && Math.abs(candidate.row() - site.row()) < REACH_STEPS;
  }
}
