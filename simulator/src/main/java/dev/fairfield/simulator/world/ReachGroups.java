package dev.fairfield.simulator.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Accounts that share a bound on their factor, a region and a climate: they share the height above
 * which no candidate can come about.
 */
final class ReachGroups {

  /** Room for the rounding of a table, so that a bound ends no search a hair too early. */
  private static final double SLACK = 1 + 1e-5;

  private final FactorBounds bounds;
  private final int[] factorGroup;
  private final int[] region;
  private final double[] scriptBound;
  private final double[] reach;
  final int[] groupByAccount;

  private record Group(int factorGroup, int region, int climate) {}

  ReachGroups(SimulationModel model, FactorBounds bounds, boolean resale) {
    this.bounds = bounds;
    AccountTable accounts = model.accounts();
    List<Group> groups = new ArrayList<>();
    Map<Group, Integer> indexes = new HashMap<>();
    groupByAccount = new int[accounts.size()];
    for (int account = 0; account < groupByAccount.length; account++) {
      var group =
          new Group(
              bounds.groupByAccount[account], accounts.region[account], accounts.climate[account]);
      groupByAccount[account] = indexes.computeIfAbsent(group, key -> indexes.size());
      if (indexes.size() > groups.size()) {
        groups.add(group);
      }
    }
    factorGroup = groups.stream().mapToInt(Group::factorGroup).toArray();
    region = groups.stream().mapToInt(Group::region).toArray();
    scriptBound =
        groups.stream()
            .mapToDouble(of -> model.climates().get(of.climate()).rateBound(resale))
            .toArray();
    reach = new double[groups.size()];
  }

  boolean isOf(FactorBounds others) {
    return bounds == others;
  }

  /** Height by group that no candidate of this world reaches in vain. */
  double[] reach(MarketPaths markets) {
    for (int group = 0; group < reach.length; group++) {
      reach[group] =
          SLACK
              * bounds.factor[factorGroup[group]]
              * markets.highest(region[group])
              * scriptBound[group];
    }
    return reach;
  }
}
