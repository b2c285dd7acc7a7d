package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.PoissonInversion;

/**
 * Draws the opportunities open at the start. In a steady state the number open is Poisson with mean
 * rate × mean cycle (M/G/∞), and what is left of each cycle follows its equilibrium law; a pipeline
 * from the book has as many as its value holds mean deals, at least one, scaled to that value.
 */
final class PipelineDrawer {

  private static final int COUNT = 1;
  private static final int FIRST_DEAL = 1_000;
  private static final int PURPOSES = 8;
  private static final int RESALE_OFFSET = 1 << 28;
  private static final int LENGTH = 1;
  private static final int PART = 2;
  private static final int SIZE = 3;
  private static final int MARK = 4;

  private final SimulationModel model;
  private final AccountTable accounts;
  private final double[][] mean = new double[2][];
  private final double[][] none = new double[2][];
  private double[] sizes = new double[8];

  PipelineDrawer(SimulationModel model) {
    this.model = model;
    this.accounts = model.accounts();
    for (int kind = 0; kind < 2; kind++) {
      mean[kind] = new double[accounts.size()];
      none[kind] = new double[accounts.size()];
      for (int account = 0; account < accounts.size(); account++) {
        mean[kind][account] = meanOpen(account, kind == 1);
        none[kind][account] = StrictMath.exp(-mean[kind][account]);
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
    into.clear(world.key(), accounts.pipelineKeys);
    switch (model.scenario().initialPipeline()) {
      case STATIONARY -> drawStationary(world, into);
      case BOOK -> drawBook(world, into);
      case EMPTY -> {}
    }
  }

  private void drawStationary(World world, Opportunities into) {
    for (int account = 0; account < accounts.size(); account++) {
      long key = CounterDraws.key(world.key(), accounts.pipelineKeys[account]);
      for (int kind = 0; kind < 2; kind++) {
        int offset = kind * RESALE_OFFSET;
        double expected = mean[kind][account];
        double draw = CounterDraws.unit(key, offset + COUNT);
        if (expected > 0 && draw > none[kind][account]) {
          int open =
              expected <= PoissonInversion.LARGEST_PART
                  ? PoissonInversion.of(expected, none[kind][account], draw)
                  : PoissonInversion.draw(expected, key, offset + COUNT);
          add(account, kind == 1, key, offset, open, -1, into);
        }
      }
    }
  }

  private void drawBook(World world, Opportunities into) {
    for (int account = 0; account < accounts.size(); account++) {
      double openUsd = accounts.openPipelineUsd[account];
      if (openUsd > 0) {
        long key = CounterDraws.key(world.key(), accounts.pipelineKeys[account]);
        double deals = openUsd / model.deals(account).meanDealUsd();
        int open = (int) StrictMath.max(1, StrictMath.rint(deals));
        add(account, false, key, 0, open, openUsd, into);
      }
    }
  }

  /**
   * @param valueUsd what sizes are scaled to; below 0: not scaled
   */
  private void add(
      int account,
      boolean resale,
      long key,
      int offset,
      int open,
      double valueUsd,
      Opportunities into) {
    DealLaw law = model.deals(account);
    Climate climate = model.climate(account);
    sizes = sizes.length < open ? new double[2 * open] : sizes;
    double sum = 0;
    for (int deal = 0; deal < open; deal++) {
      sizes[deal] = law.sizeUsd(CounterDraws.unit(key, counter(offset, deal) + SIZE));
      sum += sizes[deal];
    }
    double scale = valueUsd < 0 ? 1 : valueUsd / sum;
    for (int deal = 0; deal < open; deal++) {
      long counter = counter(offset, deal);
      double close =
          law.residualCycleWeeks(
              resale,
              CounterDraws.unit(key, counter + LENGTH),
              CounterDraws.unit(key, counter + PART));
      double mark = CounterDraws.unit(key, counter + MARK) / law.winRate(resale);
      into.addKnown(
          account,
          -1,
          scale * sizes[deal],
          close,
          climate.isCalm() ? mark : mark / climate.winFactor(close));
    }
  }

  private static long counter(int offset, int deal) {
    return offset + FIRST_DEAL + (long) deal * PURPOSES;
  }
}
