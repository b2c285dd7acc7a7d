package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.PoissonInversion;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Draws the opportunities open at the start. In a steady state the number open is Poisson with mean
 * rate × mean cycle (M/G/∞), and what is left of each cycle follows its equilibrium law; a pipeline
 * from the book has as many as its value holds mean deals, at least one, scaled to that value.
 */
final class PipelineDrawer {

  private static final DemandDraws.Kind[] KINDS = {
    DemandDraws.Kind.OPEN_NEW_SALE, DemandDraws.Kind.OPEN_RESALE
  };

  /** Numbers of the count of a kind come before those of its deals; a mean may take several. */
  private static final int FIRST_DEAL = 1 << 16;

  private static final int SIZE_BITS = 26;
  private static final int LENGTH_BITS = 19;
  private static final int MARK_BITS = 19;

  private final SimulationModel model;
  private final AccountTable accounts;
  private final double[][] mean = new double[2][];
  private final double[][] none = new double[2][];

  /** By kind, accounts that may have any. */
  private final int[][] possible = new int[2][];

  /**
   * By kind and place among those, the last screen cell that holds no draw above the one of none.
   */
  private final long[][] lastOfNone = new long[2][];

  private final int[] passed;
  private final long[] passes;
  private int deals;
  private int[] dealAccount = new int[256];

  /** A key that the draws of each deal are counted from. */
  private long[] dealSeed = new long[256];

  private long[] dealBits = new long[256];

  PipelineDrawer(SimulationModel model) {
    this.model = model;
    this.accounts = model.accounts();
    this.passed = new int[accounts.size() + 1];
    this.passes = new long[accounts.size()];
    for (int kind = 0; kind < 2; kind++) {
      mean[kind] = new double[accounts.size()];
      none[kind] = new double[accounts.size()];
      lastOfNone[kind] = new long[accounts.size()];
      for (int account = 0; account < accounts.size(); account++) {
        mean[kind][account] = meanOpen(account, kind == 1);
        none[kind][account] = StrictMath.exp(-mean[kind][account]);
        lastOfNone[kind][account] =
            (long) StrictMath.floor(none[kind][account] / DemandDraws.SCREEN_UNIT - 1);
      }
    }
  }

  private double meanOpen(int account, boolean resale) {
    if (accounts.activeFromWeek[account] > 0) {
      return 0;
    }
    double perYear =
        resale
            ? accounts.resalePerYear[account]
            : accounts.newPerYear[account] + accounts.inboundNewPerYear[account];
    return perYear / SeatTable.WEEKS_PER_YEAR * model.deals(account).meanCycleWeeks(resale);
  }

  void draw(World world, Opportunities into) {
    into.clear();
    switch (model.scenario().initialPipeline()) {
      case STATIONARY -> {
        drawStationary(world, 0, into);
        drawStationary(world, 1, into);
      }
      case BOOK -> drawBook(world, into);
      case EMPTY -> {}
    }
  }

  /** An account whose first draw lies at or below the probability of none has none. */
  private void drawStationary(World world, int kind, Opportunities into) {
    long[] keys = world.draws().keys();
    int shift = DemandDraws.shift(KINDS[kind]);
    int count = screen(keys, shift, lastOfNone[kind]);
    long counter = DemandDraws.counter(KINDS[kind], 0, 0);
    double[] meanOf = mean[kind];
    double[] noneOf = none[kind];
    deals = 0;
    for (int i = 0; i < count; i++) {
      int account = passed[i];
      long key = keys[account];
      double draw =
          (DemandDraws.cell(key, shift) + CounterDraws.unit(key, counter))
              * DemandDraws.SCREEN_UNIT;
      int open =
          meanOf[account] <= PoissonInversion.LARGEST_PART
              ? PoissonInversion.of(meanOf[account], noneOf[account], draw)
              : PoissonInversion.draw(meanOf[account], key, counter + 1);
      list(kind, account, key, open);
    }
    add(kind, OptionalDouble.empty(), into);
  }

  /**
   * Lists the accounts that may have any, without a branch. What makes one of them is found for
   * several at once, as no account depends on those before it.
   */
  private int screen(long[] keys, int shift, long[] last) {
    long[] passesOf = passes;
    for (int account = 0; account < passesOf.length; account++) {
      long cell = keys[account] >>> shift & DemandDraws.SCREEN_MASK;
      passesOf[account] = (last[account] - cell) >>> 63;
    }
    int count = 0;
    for (int account = 0; account < passesOf.length; account++) {
      passed[count] = account;
      count += (int) passesOf[account];
    }
    return count;
  }

  private void list(int kind, int account, long key, int open) {
    if (deals + open > dealAccount.length) {
      int larger = 2 * (deals + open);
      dealAccount = Arrays.copyOf(dealAccount, larger);
      dealSeed = Arrays.copyOf(dealSeed, larger);
      dealBits = new long[larger];
    }
    long first = seed(kind, key, 0);
    for (int deal = 0; deal < open; deal++) {
      dealAccount[deals + deal] = account;
      dealSeed[deals + deal] = CounterDraws.from(first, deal * DemandDraws.STEP);
    }
    deals += open;
  }

  private static long seed(int kind, long key, int deal) {
    return CounterDraws.from(key, DemandDraws.counter(KINDS[kind], 0, FIRST_DEAL + deal));
  }

  private void drawBook(World world, Opportunities into) {
    for (int account = 0; account < accounts.size(); account++) {
      double openUsd = accounts.openPipelineUsd[account];
      if (openUsd > 0) {
        double meanDeals = openUsd / model.deals(account).meanDealUsd();
        int open = (int) StrictMath.max(1, StrictMath.rint(meanDeals));
        long key = world.draws().keys()[account];
        deals = 0;
        list(0, account, key, open);
        double drawnUsd = sumOfSizes(model.deals(account), key, open);
        add(0, OptionalDouble.of(openUsd / drawnUsd), into);
      }
    }
  }

  /**
   * Adds what is listed.
   *
   * @param scale of each size, where together they have a given value; so scaled, a size is no
   *     chance any more
   */
  private void add(int kind, OptionalDouble scale, Opportunities into) {
    boolean resale = kind == 1;
    into.reserve(deals);
    CounterDraws.bits(dealSeed, deals, 0, dealBits);
    for (int deal = 0; deal < deals; deal++) {
      int account = dealAccount[deal];
      DealLaw law = model.deals(account);
      long bits = dealBits[deal];
      double close =
          law.residualCycleWeeks(
              resale, bits << SIZE_BITS, LENGTH_BITS, CounterDraws.unit(dealSeed[deal], 1));
      double winNeed = CounterDraws.part(bits, 0, MARK_BITS) * law.perWinRate(resale);
      double size = scale.orElse(1) * law.sizeUsd(bits, SIZE_BITS);
      double expected = scale.isPresent() ? law.winRate(resale) * size : law.expectedUsd(resale);
      if (!accounts.calm[account]) {
        double winFactor = model.climate(account).winFactor(close);
        winNeed /= winFactor;
        expected *= winFactor;
      }
      into.addOpen(account, close, size, winNeed, expected);
    }
  }

  private static double sumOfSizes(DealLaw law, long key, int open) {
    double sum = 0;
    for (int deal = 0; deal < open; deal++) {
      sum += law.sizeUsd(CounterDraws.bits(seed(0, key, deal), 0), SIZE_BITS);
    }
    return sum;
  }
}
