package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Demand;
import dev.fairfield.scenarios.scenario.SegmentDeals;
import dev.fairfield.simulator.random.QuantileTable;

/** What the deals of one segment look like, ready to be drawn. */
final class DealLaw {

  private final SegmentDeals deals;
  private final QuantileTable size;
  private final QuantileTable cycle;
  private final QuantileTable lengthBiasedCycle;
  private final double shape;

  DealLaw(SegmentDeals deals, Demand demand) {
    this.deals = deals;
    this.shape = demand.cycleShape();
    this.size = QuantileTable.lognormalMeanOne(deals.dealCv());
    this.cycle = QuantileTable.gamma(shape);
    this.lengthBiasedCycle = QuantileTable.gamma(shape + 1);
  }

  /** Value of a deal, US dollars. */
  double sizeUsd(double draw) {
    return deals.meanDealUsd() * size.at(draw);
  }

  double meanDealUsd() {
    return deals.meanDealUsd();
  }

  /** From opportunity to decision. */
  double cycleWeeks(boolean resale, double draw) {
    return meanCycleWeeks(resale) * cycle.at(draw);
  }

  double meanCycleWeeks(boolean resale) {
    return resale ? deals.resaleCycleMeanWeeks() : deals.cycleMeanWeeks();
  }

  /**
   * What is left of the cycle of an opportunity met at a random time: a uniform part of a cycle
   * drawn in proportion to its length, which is Gamma with a shape greater by one.
   */
  double residualCycleWeeks(boolean resale, double lengthDraw, double partDraw) {
    double meanOfBiased = meanCycleWeeks(resale) * (shape + 1) / shape;
    return meanOfBiased * lengthBiasedCycle.at(lengthDraw) * partDraw;
  }

  /** Share won of all resolved opportunities. */
  double winRate(boolean resale) {
    return resale ? deals.resaleWinRate() : deals.winRate();
  }
}
