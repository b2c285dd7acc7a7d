package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;

/** How an account's rate varies from year to year beside the market: gamma of mean 1, or not. */
final class YearFactors {

  private final QuantileTable law;
  private final int blocks;

  YearFactors(SimulationModel model) {
    double cv = model.scenario().demand().overdispersionCv();
    law = cv > 0 ? QuantileTable.gamma(1 / (cv * cv)) : null;
    blocks = (int) StrictMath.ceil(model.horizonWeeks() / DemandDraws.BLOCK_WEEKS);
  }

  /** Years begun within the horizon. */
  int blocks() {
    return blocks;
  }

  boolean areOne() {
    return law == null;
  }

  /**
   * @param key of the account's draws in this world
   */
  double factor(long key, int year) {
    return law == null
        ? 1
        : law.at(CounterDraws.unit(key, DemandDraws.counter(DemandDraws.Kind.YEAR, year, 0)));
  }
}
