package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;
import java.util.Arrays;
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

  private final QuantileTable exponential = QuantileTable.exponential();

  private final SimulationModel model;
  private final AccountTable accounts;
  private final DemandDraws.Kind kind;
  private final boolean resale;
  private final YearFactors years;

  /** Accounts that have any, one beside the other as they are walked through. */
  private final int[] account;

  private final double[] perYear;

  /** One over the rate. */
  private final double[] yearsEach;

  private final int[] group;
  private ReachGroups groups;
  private final int[] passed;

  /** Expected points below the height where the search ends, by place of the account. */
  private final double[] limit;

  /** Points of a number stand from here to the first of the next number. */
  private int[] firstOfNumber = new int[64];

  private int points;
  private int[] pointAt = new int[1024];
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
    this.yearsEach = DoubleStream.of(perYear).map(rate -> 1 / rate).toArray();
    this.group = new int[account.length];
    this.passed = new int[account.length + 1];
    this.limit = new double[account.length];
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
      bound(world, block, reach);
      int numbers = drawPoints(world.draws().keys(), screens, block, screen(screens));
      into.reserve(points);
      for (int number = 0; number < numbers; number++) {
        place(world, block, number, bounds, into);
      }
    }
  }

  private void bound(World world, int block, double[] reach) {
    boolean even = years.areOne();
    for (int at = 0; at < account.length; at++) {
      limit[at] = (even ? perYear[at] : rate(world, at, block)) * reach[group[at]];
    }
  }

  /** Lists the accounts that may have a point; −ln(1 − u) ≥ u, and u is at least its screen. */
  private int screen(long[] screens) {
    int shift = DemandDraws.shift(kind);
    int count = 0;
    for (int at = 0; at < account.length; at++) {
      passed[count] = at;
      double least = DemandDraws.cell(screens[account[at]], shift) * DemandDraws.SCREEN_UNIT;
      count += least < limit[at] ? 1 : 0;
    }
    return count;
  }

  private double rate(World world, int at, int block) {
    return perYear[at] * years.factor(world.draws().keys()[account[at]], block);
  }

  /**
   * Walks up through the points of all accounts at once, the first of each, then the second, and so
   * on: draws that do not wait for each other. Heights are in expected points below them.
   *
   * @return numbers of points begun
   */
  private int drawPoints(long[] keys, long[] screens, int block, int count) {
    points = 0;
    reserve(count);
    firstOfNumber[0] = 0;
    drawFirst(keys, screens, DemandDraws.counter(kind, block, 0), count);
    int number = 1;
    int from = 0;
    while (points > from) {
      if (number + 1 >= firstOfNumber.length) {
        firstOfNumber = Arrays.copyOf(firstOfNumber, 2 * number + 2);
      }
      firstOfNumber[number] = points;
      int until = points;
      reserve(until - from);
      drawNext(keys, DemandDraws.counter(kind, block, number++), from, until);
      from = until;
    }
    firstOfNumber[number] = points;
    return number;
  }

  private void drawFirst(long[] keys, long[] screens, long counter, int count) {
    int shift = DemandDraws.shift(kind);
    int point = points;
    for (int i = 0; i < count; i++) {
      int at = passed[i];
      int of = account[at];
      long bits = CounterDraws.bits(keys[of], counter);
      double draw =
          (DemandDraws.cell(screens[of], shift) + CounterDraws.part(bits, HALF, HALF))
              * DemandDraws.SCREEN_UNIT;
      point = write(point, at, bits, exponential.at(draw));
    }
    points = point;
  }

  private void drawNext(long[] keys, long counter, int from, int until) {
    int point = points;
    for (int i = from; i < until; i++) {
      int at = pointAt[i];
      long bits = CounterDraws.bits(keys[account[at]], counter);
      double gap = exponential.at(CounterDraws.part(bits, HALF, HALF));
      point = write(point, at, bits, pointHeight[i] + gap);
    }
    points = point;
  }

  /** Writes a point, which the next overwrites where it lies too high. */
  private int write(int point, int at, long bits, double height) {
    pointAt[point] = at;
    pointTime[point] = CounterDraws.part(bits, 0, HALF);
    pointHeight[point] = height;
    return point + (height < limit[at] ? 1 : 0);
  }

  private void reserve(int more) {
    if (points + more > pointAt.length) {
      int larger = 2 * (points + more);
      pointAt = Arrays.copyOf(pointAt, larger);
      pointTime = Arrays.copyOf(pointTime, larger);
      pointHeight = Arrays.copyOf(pointHeight, larger);
    }
  }

  /** Puts each point into its week and takes off what the market makes of it. */
  private void place(World world, int block, int number, FactorBounds bounds, Arrivals into) {
    long counter = DemandDraws.counter(kind, block, number);
    MarketPaths markets = world.markets();
    double horizon = model.horizonWeeks();
    boolean even = years.areOne();
    for (int point = firstOfNumber[number]; point < firstOfNumber[number + 1]; point++) {
      int at = pointAt[point];
      int of = account[at];
      double week = DemandDraws.BLOCK_WEEKS * (block + pointTime[point]);
      if (week < horizon && week >= accounts.activeFromWeek[of]) {
        double years = even ? yearsEach[at] : 1 / rate(world, at, block);
        double need = pointHeight[point] * years * markets.inverseLevel(accounts.region[of], week);
        if (!accounts.calm[of]) {
          need /= model.climate(of).rateFactor(resale, week);
        }
        if (bounds.exceeds(of, week, need)) {
          add(world, of, counter, week, need, into);
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
