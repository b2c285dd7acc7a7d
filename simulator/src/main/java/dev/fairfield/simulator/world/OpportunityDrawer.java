package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Draws the candidates of an account: points of a Poisson process over time and height, block by
 * block of 52 weeks, in order of rising height, at a uniform time each. So draws depend on nothing
 * but the account, and height is unbounded; drawing stops at a height that no factor reaches in
 * this world, whatever the plan.
 */
final class OpportunityDrawer {

  static final double BLOCK_WEEKS = 52;
  private static final int POINT_BITS = 20;
  private static final int PURPOSE_BITS = 4;

  private final SimulationModel model;
  private final AccountTable accounts;
  private final boolean resale;
  private final long[] keysByAccount;
  private final YearFactors years;

  /** Accounts that have any, one beside the other as they are walked through. */
  private final int[] account;

  private final long[] key;
  private final double[] perYear;
  private final int[] group;

  /** Accounts of one team, region and climate share a bound. */
  private final List<BoundGroup> groups;

  private final double[] groupBound;

  private record BoundGroup(int team, int region, int climate) {}

  private OpportunityDrawer(
      SimulationModel model, boolean resale, YearFactors years, long[] keys, double[] rates) {
    this.model = model;
    this.accounts = model.accounts();
    this.resale = resale;
    this.years = years;
    this.keysByAccount = keys;
    this.account = IntStream.range(0, rates.length).filter(at -> rates[at] > 0).toArray();
    this.key = IntStream.of(account).mapToLong(at -> keys[at]).toArray();
    this.perYear = IntStream.of(account).mapToDouble(at -> rates[at]).toArray();
    this.groups = IntStream.of(account).mapToObj(this::groupOf).distinct().toList();
    Map<BoundGroup, Integer> indexes = new HashMap<>();
    groups.forEach(of -> indexes.put(of, indexes.size()));
    this.group = IntStream.of(account).map(at -> indexes.get(groupOf(at))).toArray();
    this.groupBound = new double[groups.size()];
  }

  private BoundGroup groupOf(int of) {
    return new BoundGroup(accounts.team[of], accounts.region[of], accounts.climate[of]);
  }

  static OpportunityDrawer ofNewSales(SimulationModel model, YearFactors years) {
    AccountTable of = model.accounts();
    return new OpportunityDrawer(model, false, years, of.newKeys, of.newPerYear);
  }

  static OpportunityDrawer ofResales(SimulationModel model, YearFactors years) {
    AccountTable of = model.accounts();
    return new OpportunityDrawer(model, true, years, of.resaleKeys, of.resalePerYear);
  }

  static OpportunityDrawer ofLeads(SimulationModel model, YearFactors years) {
    AccountTable of = model.accounts();
    return new OpportunityDrawer(model, false, years, of.leadKeys, of.leadsPerYear);
  }

  /**
   * @param factorByTeam the greatest factor a team's people put in, market apart
   */
  void draw(World world, double[] factorByTeam, Opportunities into) {
    into.clear(world.key(), keysByAccount);
    for (int of = 0; of < groupBound.length; of++) {
      BoundGroup bounded = groups.get(of);
      groupBound[of] =
          factorByTeam[bounded.team()]
              * world.markets().highest(bounded.region())
              * model.climates().get(bounded.climate()).rateBound(resale);
    }
    int blocks = years.blocks();
    for (int block = 0; block < blocks; block++) {
      draw(world, block, factorByTeam, into);
    }
  }

  private void draw(World world, int block, double[] factorByTeam, Opportunities into) {
    long gap = counter(block, 0) + Opportunities.GAP;
    long ofWorld = world.key();
    for (int at = 0; at < account.length; at++) {
      long drawKey = CounterDraws.key(ofWorld, key[at]);
      double rate = perYear[at] * years.factor(ofWorld, account[at], block);
      double bound = groupBound[group[at]];
      // −ln(1 − u) ≥ u: most accounts with few opportunities end here.
      if (CounterDraws.unit(drawKey, gap) < bound * rate) {
        double factorBound = factorByTeam[groups.get(group[at]).team()];
        drawBlock(world, account[at], drawKey, block, rate, bound, factorBound, into);
      }
    }
  }

  private void drawBlock(
      World world,
      int of,
      long drawKey,
      int block,
      double rate,
      double bound,
      double factorBound,
      Opportunities into) {
    QuantileTable exponential = QuantileTable.exponential();
    double perHeight = 1 / rate;
    double height = 0;
    for (int point = 0; ; point++) {
      long counter = counter(block, point);
      height += exponential.at(CounterDraws.unit(drawKey, counter + Opportunities.GAP)) * perHeight;
      if (height >= bound) {
        return;
      }
      double week =
          BLOCK_WEEKS * (block + CounterDraws.unit(drawKey, counter + Opportunities.TIME));
      if (week < model.horizonWeeks() && week >= accounts.activeFromWeek[of]) {
        double level = world.markets().level(accounts.region[of], week);
        boolean calm = accounts.calm[of];
        double script = calm ? 1 : model.climate(of).rateFactor(resale, week);
        double need = height / (level * script);
        if (need < factorBound) {
          add(world, of, counter, week, need, into);
        }
      }
    }
  }

  private static void add(
      World world, int account, long counter, double week, double need, Opportunities into) {
    if (world.isMergedAt(account, week)) {
      into.add(world.buyer(account), account, counter, week, need / world.keptShare(account));
    } else {
      into.add(account, account, counter, week, need);
    }
  }

  static long counter(int block, int point) {
    return (((long) block << POINT_BITS) | point) << PURPOSE_BITS;
  }
}
