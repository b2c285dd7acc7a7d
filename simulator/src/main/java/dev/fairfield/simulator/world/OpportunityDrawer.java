package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;

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
  private final long[] keys;
  private final double[] perYear;
  private final YearFactors years;
  private final double[] scriptBound;

  private OpportunityDrawer(
      SimulationModel model, boolean resale, YearFactors years, long[] keys, double[] perYear) {
    this.model = model;
    this.accounts = model.accounts();
    this.resale = resale;
    this.years = years;
    this.keys = keys;
    this.perYear = perYear;
    this.scriptBound =
        model.climates().stream().mapToDouble(climate -> climate.rateBound(resale)).toArray();
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
    into.clear(world.key(), keys);
    for (int account = 0; account < perYear.length; account++) {
      if (perYear[account] > 0) {
        draw(world, account, factorByTeam[accounts.team[account]], into);
      }
    }
  }

  private void draw(World world, int account, double factorBound, Opportunities into) {
    long key = CounterDraws.key(world.key(), keys[account]);
    double bound =
        factorBound
            * world.markets().highest(accounts.region[account])
            * scriptBound[accounts.climate[account]];
    int blocks = years.blocks();
    for (int block = 0; block < blocks; block++) {
      double rate = perYear[account] * years.factor(world.key(), account, block);
      double first = CounterDraws.unit(key, counter(block, 0) + Opportunities.GAP);
      // −ln(1 − u) ≥ u: most accounts with few opportunities end here.
      if (first < bound * rate) {
        drawBlock(world, account, key, block, rate, bound, factorBound, into);
      }
    }
  }

  private void drawBlock(
      World world,
      int account,
      long key,
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
      height += exponential.at(CounterDraws.unit(key, counter + Opportunities.GAP)) * perHeight;
      if (height >= bound) {
        return;
      }
      double week = BLOCK_WEEKS * (block + CounterDraws.unit(key, counter + Opportunities.TIME));
      if (week < model.horizonWeeks() && week >= accounts.activeFromWeek[account]) {
        double level = world.markets().level(accounts.region[account], week);
        boolean calm = accounts.calm[account];
        double script = calm ? 1 : model.climate(account).rateFactor(resale, week);
        double need = height / (level * script);
        if (need < factorBound) {
          add(world, account, counter, week, need, into);
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
