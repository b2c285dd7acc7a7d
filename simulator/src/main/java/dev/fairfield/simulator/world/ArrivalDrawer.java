package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Draws what comes up at accounts of one kind: points of a Poisson process over time and height,
 * block by block of 52 weeks, in order of rising height, at a uniform time each. So draws depend on
 * nothing but the account, and height is unbounded; drawing stops at a height that no factor
 * reaches in this world, whatever the plan.
 */
final class ArrivalDrawer {

  private static final int HALF = 32;
  private static final long TIME_MASK = (1L << HALF) - 1;
  private static final int SCREEN_PLACE = Long.SIZE - DemandDraws.SCREEN_BITS;

  /** Weeks that the last bit of a time is worth. */
  private static final double TIME_WEEKS = DemandDraws.BLOCK_WEEKS * 0x1.0p-32;

  private final SimulationModel model;
  private final AccountTable accounts;
  private final DemandDraws.Kind kind;
  private final boolean resale;
  private final YearFactors years;

  /** Accounts that have any, one beside the other as they are walked through. */
  private final int[] account;

  private final int[] region;

  /** Whether an event of the scenario has a say in when candidates come up. */
  private final boolean[] scripted;

  private boolean anyScripted;

  private final double[] perYear;

  /** Of the year that is drawn. */
  private final double[] rate;

  /** One over the rate. */
  private final double[] yearsEach;

  private final int[] group;
  private ReachGroups groups;
  private final int[] passed;

  /** Expected points below the height where the search ends, by place of the account. */
  private final double[] limit;

  /** Where the first bound of an account stands, and whether it has others. */
  private final int[] row;

  private final boolean[] several;

  ArrivalDrawer(
      SimulationModel model, DemandDraws.Kind kind, YearFactors years, double[] ratesPerYear) {
    this.model = model;
    this.accounts = model.accounts();
    this.kind = kind;
    this.resale = kind == DemandDraws.Kind.RESALE;
    this.years = years;
    this.account =
        IntStream.range(0, ratesPerYear.length).filter(at -> ratesPerYear[at] > 0).toArray();
    this.perYear = IntStream.of(account).mapToDouble(at -> ratesPerYear[at]).toArray();
    this.rate = perYear.clone();
    this.yearsEach = DoubleStream.of(perYear).map(of -> 1 / of).toArray();
    this.region = IntStream.of(account).map(of -> accounts.region[of]).toArray();
    this.group = new int[account.length];
    this.passed = new int[account.length + 1];
    this.limit = new double[account.length];
    this.row = new int[account.length];
    this.several = new boolean[account.length];
    this.scripted = new boolean[account.length];
    for (int at = 0; at < account.length; at++) {
      int of = account[at];
      scripted[at] = !accounts.calm[of] || accounts.activeFromWeek[of] > 0;
      anyScripted |= scripted[at];
    }
  }

  /**
   * @param bounds the greatest factor that people put in, market apart
   */
  void draw(World world, FactorBounds bounds, Arrivals into) {
    if (groups == null || !groups.isOf(bounds)) {
      follow(bounds);
    }
    double[] reach = groups.reach(world.markets());
    long[] keys = world.draws().keys();
    into.count = 0;
    for (int block = 0; block < years.blocks(); block++) {
      if (!years.areOne()) {
        vary(keys, block);
      }
      long[] screens = world.draws().screens(block);
      int from = into.count;
      drawPoints(keys, screens, block, screen(screens, reach), into);
      place(world.markets(), block, bounds, from, into);
      if (world.anyMergers()) {
        merge(world, from, into);
      }
    }
  }

  private void follow(FactorBounds bounds) {
    groups = new ReachGroups(model, bounds, resale);
    for (int at = 0; at < account.length; at++) {
      group[at] = groups.groupByAccount[account[at]];
      row[at] = bounds.firstRow(account[at]);
      several[at] = bounds.hasSeveral(account[at]);
    }
  }

  /** Sets the rates of one year. */
  private void vary(long[] keys, int block) {
    for (int at = 0; at < account.length; at++) {
      rate[at] = perYear[at] * years.factor(keys[account[at]], block);
      yearsEach[at] = 1 / rate[at];
    }
  }

  /**
   * Sets the limits and lists the accounts that may have a point; −ln(1 − u) ≥ u, and u is at least
   * its screen.
   */
  private int screen(long[] screens, double[] reach) {
    // Where it stands among the bits, a screen is worth so much less.
    long mask = DemandDraws.SCREEN_MASK << DemandDraws.shift(kind);
    double unit = StrictMath.scalb(DemandDraws.SCREEN_UNIT, -DemandDraws.shift(kind));
    int count = 0;
    for (int at = 0; at < account.length; at++) {
      double most = rate[at] * reach[group[at]];
      limit[at] = most;
      passed[count] = at;
      count += below((screens[account[at]] & mask) * unit, most);
    }
    return count;
  }

  /** 1 if one number lies below the other, else 0, by the sign of their difference: no branch. */
  private static int below(double one, double other) {
    return (int) (Double.doubleToRawLongBits(one - other) >>> 63);
  }

  /**
   * Walks up through the points of all accounts at once, the first of each, then the second, and so
   * on: draws that do not wait for each other. Heights are in expected points below them.
   */
  private void drawPoints(long[] keys, long[] screens, int block, int count, Arrivals into) {
    int from = into.count;
    into.reserve(from + count);
    drawFirst(keys, screens, DemandDraws.counter(kind, block, 0), count, into);
    while (into.count > from) {
      int until = into.count;
      into.reserve(2 * until - from);
      drawNext(from, until, into);
      from = until;
    }
  }

  private void drawFirst(long[] keys, long[] screens, long counter, int count, Arrivals into) {
    int shift = SCREEN_PLACE - DemandDraws.shift(kind);
    int[] place = into.account;
    long[] seeds = into.seed;
    long[] draws = into.bits;
    double[] heights = into.need;
    int point = into.count;
    for (int i = 0; i < count; i++) {
      int at = passed[i];
      int of = account[at];
      long seed = CounterDraws.from(keys[of], counter);
      long bits = CounterDraws.bits(seed, 0);
      // The screen, and below it the upper half of the draw.
      long screened =
          screens[of] << shift & DemandDraws.SCREEN_MASK << SCREEN_PLACE
              | bits >>> HALF << HALF - DemandDraws.SCREEN_BITS;
      double height = QuantileTable.exponentialAtTop(screened, DemandDraws.SCREEN_BITS + HALF);
      // Written here, the next overwrites a point that lies too high.
      place[point] = at;
      seeds[point] = seed;
      draws[point] = bits;
      heights[point] = height;
      point += below(height, limit[at]);
    }
    into.count = point;
  }

  private void drawNext(int from, int until, Arrivals into) {
    int[] place = into.account;
    long[] seeds = into.seed;
    long[] draws = into.bits;
    double[] heights = into.need;
    int point = into.count;
    for (int i = from; i < until; i++) {
      int at = place[i];
      long seed = CounterDraws.from(seeds[i], DemandDraws.STEP);
      long bits = CounterDraws.bits(seed, 0);
      double height = heights[i] + QuantileTable.exponentialAtTop(bits, HALF);
      place[point] = at;
      seeds[point] = seed;
      draws[point] = bits;
      heights[point] = height;
      point += below(height, limit[at]);
    }
    into.count = point;
  }

  /**
   * Puts each point into its week, takes off its height what the market makes of it, and leaves
   * those that somebody may bring about.
   */
  private void place(MarketPaths markets, int block, FactorBounds bounds, int from, Arrivals of) {
    int[] place = of.account;
    long[] seeds = of.seed;
    long[] draws = of.bits;
    double[] weeks = of.week;
    double[] need = of.need;
    double[] greatest = bounds.byRow();
    int perWeek = bounds.placesPerWeek();
    double horizon = model.horizonWeeks();
    double start = DemandDraws.BLOCK_WEEKS * block;
    int kept = from;
    for (int point = from; point < of.count; point++) {
      double week = start + ((draws[point] & TIME_MASK) + 0.5) * TIME_WEEKS;
      if (week >= horizon) {
        continue;
      }
      int at = place[point];
      double needed = need[point] * yearsEach[at] * markets.inverseLevel(region[at], week);
      if (anyScripted && scripted[at]) {
        needed = needByScript(account[at], week, needed);
      }
      int keeps = below(needed, greatest[row[at] + perWeek * (int) week]);
      if (several[at] && keeps == 0) {
        keeps = bounds.exceeds(account[at], week, needed) ? 1 : 0;
      }
      place[kept] = account[at];
      seeds[kept] = seeds[point];
      weeks[kept] = week;
      need[kept] = needed;
      kept += keeps;
    }
    of.count = kept;
  }

  private double needByScript(int of, double week, double need) {
    if (week < accounts.activeFromWeek[of]) {
      return Double.POSITIVE_INFINITY;
    }
    return accounts.calm[of] ? need : need / model.climate(of).rateFactor(resale, week);
  }

  /** What an account that was bought brings is less by the share that is kept. */
  private static void merge(World world, int from, Arrivals of) {
    for (int i = from; i < of.count; i++) {
      if (world.isMergedAt(of.account[i], of.week[i])) {
        of.need[i] /= world.keptShare(of.account[i]);
      }
    }
  }
}
