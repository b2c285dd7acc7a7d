package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Draws what comes up at accounts of one kind: points of a Poisson process over time and height,
 * block by block of 52 weeks, in order of rising height, at a uniform time each. So draws depend on
 * nothing but the account, and height is unbounded; drawing stops at a height that no factor
 * reaches in this world, whatever the plan.
 */
final class ArrivalDrawer {

  private static final int HALF = 32;

  private final SimulationModel model;
  private final AccountTable accounts;
  private final DemandDraws.Kind kind;
  private final boolean resale;
  private final YearFactors years;

  /** Accounts that have any, one beside the other as they are walked through. */
  private final int[] account;

  private final double[] perYear;
  private final int[] group;
  private ReachGroups groups;
  private final int[] passed;
  private final long[] risingKey;
  private final double[] risingCell;
  private final double[] risingLimit;
  private final double[] risingHeight;
  private int points;
  private int[] pointAt = new int[1024];
  private long[] pointCounter = new long[1024];
  private double[] pointTime = new double[1024];
  private double[] pointHeight = new double[1024];

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
    this.group = new int[account.length];
    this.passed = new int[account.length + 1];
    this.risingKey = new long[account.length];
    this.risingCell = new double[account.length];
    this.risingLimit = new double[account.length];
    this.risingHeight = new double[account.length];
  }

  /**
   * @param bounds the greatest factor that people put in, market apart
   */
  void draw(World world, FactorBounds bounds, Arrivals into) {
    if (groups == null || !groups.isOf(bounds)) {
      groups = new ReachGroups(model, bounds, resale);
      for (int at = 0; at < account.length; at++) {
        group[at] = groups.groupByAccount[account[at]];
      }
    }
    double[] reach = groups.reach(world.markets());
    into.count = 0;
    for (int block = 0; block < years.blocks(); block++) {
      long[] screens = world.draws().screens(block);
      int count =
          years.areOne() ? screen(screens, reach) : screenYear(world, screens, reach, block);
      drawPoints(world, screens, block, reach, count);
      place(world, block, bounds, into);
    }
  }

  /** Lists the accounts that may have a point; −ln(1 − u) ≥ u, and u is at least its screen. */
  private int screen(long[] screens, double[] reach) {
    int shift = DemandDraws.shift(kind);
    int count = 0;
    for (int at = 0; at < account.length; at++) {
      passed[count] = at;
      double expected = perYear[at] * reach[group[at]];
      count +=
          DemandDraws.cell(screens[account[at]], shift) * DemandDraws.SCREEN_UNIT < expected
              ? 1
              : 0;
    }
    return count;
  }

  private int screenYear(World world, long[] screens, double[] reach, int block) {
    int shift = DemandDraws.shift(kind);
    int count = 0;
    for (int at = 0; at < account.length; at++) {
      double expected = rate(world, at, block) * reach[group[at]];
      if (DemandDraws.cell(screens[account[at]], shift) * DemandDraws.SCREEN_UNIT < expected) {
        passed[count++] = at;
      }
    }
    return count;
  }

  private double rate(World world, int at, int block) {
    return perYear[at] * years.factor(world.draws().keys()[account[at]], block);
  }

  /**
   * Walks up through the points of all accounts at once, the first of each, then the second, and so
   * on: draws that do not wait for each other. Heights are in expected points below them.
   */
  private void drawPoints(World world, long[] screens, int block, double[] reach, int count) {
    long[] keys = world.draws().keys();
    int shift = DemandDraws.shift(kind);
    boolean even = years.areOne();
    points = 0;
    reserve(count);
    for (int i = 0; i < count; i++) {
      int at = passed[i];
      risingKey[i] = keys[account[at]];
      risingCell[i] = DemandDraws.cell(screens[account[at]], shift);
      risingLimit[i] = (even ? perYear[at] : rate(world, at, block)) * reach[group[at]];
    }
    int rising = drawFirst(DemandDraws.counter(kind, block, 0), count);
    for (int number = 1; rising > 0; number++) {
      reserve(rising);
      rising = drawNext(DemandDraws.counter(kind, block, number), rising);
    }
  }

  private int drawFirst(long counter, int count) {
    QuantileTable exponential = QuantileTable.exponential();
    int kept = 0;
    for (int i = 0; i < count; i++) {
      long key = risingKey[i];
      long bits = CounterDraws.bits(key, counter);
      double draw = (risingCell[i] + CounterDraws.part(bits, HALF, HALF)) * DemandDraws.SCREEN_UNIT;
      kept = rise(i, kept, key, bits, counter, exponential.at(draw));
    }
    points += kept;
    return kept;
  }

  private int drawNext(long counter, int count) {
    QuantileTable exponential = QuantileTable.exponential();
    int kept = 0;
    for (int i = 0; i < count; i++) {
      long key = risingKey[i];
      long bits = CounterDraws.bits(key, counter);
      double gap = exponential.at(CounterDraws.part(bits, HALF, HALF));
      kept = rise(i, kept, key, bits, counter, risingHeight[i] + gap);
    }
    points += kept;
    return kept;
  }

  /** Writes a point, which the next overwrites where it lies too high. */
  private int rise(int from, int kept, long key, long bits, long counter, double height) {
    int at = passed[from];
    double limit = risingLimit[from];
    int point = points + kept;
    pointAt[point] = at;
    pointCounter[point] = counter;
    pointTime[point] = CounterDraws.part(bits, 0, HALF);
    pointHeight[point] = height;
    passed[kept] = at;
    risingKey[kept] = key;
    risingLimit[kept] = limit;
    risingHeight[kept] = height;
    return kept + (height < limit ? 1 : 0);
  }

  private void reserve(int more) {
    if (points + more > pointAt.length) {
      int larger = 2 * (points + more);
      pointAt = Arrays.copyOf(pointAt, larger);
      pointCounter = Arrays.copyOf(pointCounter, larger);
      pointTime = Arrays.copyOf(pointTime, larger);
      pointHeight = Arrays.copyOf(pointHeight, larger);
    }
  }

  /** Puts each point into its week and takes off what the market makes of it. */
  private void place(World world, int block, FactorBounds bounds, Arrivals into) {
    into.reserve(points);
    MarketPaths markets = world.markets();
    double horizon = model.horizonWeeks();
    boolean even = years.areOne();
    for (int point = 0; point < points; point++) {
      int at = pointAt[point];
      int of = account[at];
      double week = DemandDraws.BLOCK_WEEKS * (block + pointTime[point]);
      if (week < horizon && week >= accounts.activeFromWeek[of]) {
        double rate = even ? perYear[at] : rate(world, at, block);
        double need = pointHeight[point] / rate * markets.inverseLevel(accounts.region[of], week);
        if (!accounts.calm[of]) {
          need /= model.climate(of).rateFactor(resale, week);
        }
        if (need < bounds.of(of)) {
          add(world, of, pointCounter[point], week, need, into);
        }
      }
    }
  }

  private static void add(
      World world, int account, long counter, double week, double need, Arrivals into) {
    if (world.isMergedAt(account, week)) {
      into.add(world.buyer(account), account, counter, week, need / world.keptShare(account));
    } else {
      into.add(account, account, counter, week, need);
    }
  }
}
