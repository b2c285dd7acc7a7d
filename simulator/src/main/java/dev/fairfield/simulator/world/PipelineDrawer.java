package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.PoissonInversion;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

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

  /** Accounts that may have any of a kind, with the probability of none in screen cells. */
  private final int[][] possible = new int[2][];

  private final double[][] noneCells = new double[2][];
  private final int[] passed;
  private int deals;
  private int[] dealAccount = new int[256];
  private int[] dealNumber = new int[256];

  PipelineDrawer(SimulationModel model) {
    this.model = model;
    this.accounts = model.accounts();
    this.passed = new int[accounts.size() + 1];
    for (int kind = 0; kind < 2; kind++) {
      mean[kind] = new double[accounts.size()];
      none[kind] = new double[accounts.size()];
      for (int account = 0; account < accounts.size(); account++) {
        mean[kind][account] = meanOpen(account, kind == 1);
        none[kind][account] = StrictMath.exp(-mean[kind][account]);
      }
      double[] of = mean[kind];
      double[] ofNone = none[kind];
      possible[kind] = IntStream.range(0, of.length).filter(at -> of[at] > 0).toArray();
      noneCells[kind] =
          IntStream.of(possible[kind])
              .mapToDouble(at -> ofNone[at] / DemandDraws.SCREEN_UNIT - 1)
              .toArray();
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
    int[] accountsWithAny = possible[kind];
    double[] ofNone = noneCells[kind];
    int count = 0;
    for (int at = 0; at < ofNone.length; at++) {
      int account = accountsWithAny[at];
      passed[count] = account;
      count += DemandDraws.cell(keys[account], shift) > ofNone[at] ? 1 : 0;
    }
    deals = 0;
    for (int i = 0; i < count; i++) {
      int account = passed[i];
      long counter = DemandDraws.counter(KINDS[kind], 0, 0);
      double draw =
          (DemandDraws.cell(keys[account], shift) + CounterDraws.unit(keys[account], counter))
              * DemandDraws.SCREEN_UNIT;
      list(account, countOpen(kind, account, keys[account], counter, draw));
    }
    add(world, kind, OptionalDouble.empty(), 0, into);
  }

  private int countOpen(int kind, int account, long key, long counter, double draw) {
    double expected = mean[kind][account];
    return expected <= PoissonInversion.LARGEST_PART
        ? PoissonInversion.of(expected, none[kind][account], draw)
        : PoissonInversion.draw(expected, key, counter + 1);
  }

  private void list(int account, int open) {
    if (deals + open > dealAccount.length) {
      dealAccount = Arrays.copyOf(dealAccount, 2 * (deals + open));
      dealNumber = Arrays.copyOf(dealNumber, 2 * (deals + open));
    }
    for (int deal = 0; deal < open; deal++) {
      dealAccount[deals] = account;
      dealNumber[deals++] = deal;
    }
  }

  private void drawBook(World world, Opportunities into) {
    deals = 0;
    for (int account = 0; account < accounts.size(); account++) {
      double openUsd = accounts.openPipelineUsd[account];
      if (openUsd > 0) {
        int from = deals;
        double meanDeals = openUsd / model.deals(account).meanDealUsd();
        int open = (int) StrictMath.max(1, StrictMath.rint(meanDeals));
        list(account, open);
        add(
            world,
            0,
            OptionalDouble.of(
                openUsd / sumOfSizes(model.deals(account), world.draws().keys()[account], open)),
            from,
            into);
      }
    }
  }

  /**
   * Adds what is listed from a place on.
   *
   * @param scale of each size, where together they have a given value; so scaled, a size is no
   *     chance any more
   */
  private void add(World world, int kind, OptionalDouble scale, int from, Opportunities into) {
    boolean resale = kind == 1;
    long[] keys = world.draws().keys();
    into.reserve(deals - from);
    for (int deal = from; deal < deals; deal++) {
      int account = dealAccount[deal];
      DealLaw law = model.deals(account);
      long counter = DemandDraws.counter(KINDS[kind], 0, FIRST_DEAL + dealNumber[deal]);
      long bits = CounterDraws.bits(keys[account], counter);
      double close =
          law.residualCycleWeeks(
              resale,
              CounterDraws.part(bits, MARK_BITS, LENGTH_BITS),
              CounterDraws.unit(keys[account], counter + 1));
      double winNeed = CounterDraws.part(bits, 0, MARK_BITS) * law.perWinRate(resale);
      double size = scale.orElse(1) * sizeUsd(law, bits);
      double expected = law.winRate(resale) * (scale.isPresent() ? size : law.meanDealUsd());
      if (!accounts.calm[account]) {
        double winFactor = model.climate(account).winFactor(close);
        winNeed /= winFactor;
        expected *= winFactor;
      }
      into.add(account, -1, 0, close, size, winNeed, expected);
    }
  }

  private static double sizeUsd(DealLaw law, long bits) {
    return law.sizeUsd(CounterDraws.part(bits, LENGTH_BITS + MARK_BITS, SIZE_BITS));
  }

  private static double sumOfSizes(DealLaw law, long key, int open) {
    double sum = 0;
    for (int deal = 0; deal < open; deal++) {
      long counter = DemandDraws.counter(KINDS[0], 0, FIRST_DEAL + deal);
      sum += sizeUsd(law, CounterDraws.bits(key, counter));
    }
    return sum;
  }
}
