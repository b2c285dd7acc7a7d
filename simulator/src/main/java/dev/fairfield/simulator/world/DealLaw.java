package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Demand;
import dev.fairfield.scenarios.scenario.SegmentDeals;
import dev.fairfield.simulator.random.QuantileTable;

/** What the deals of one segment look like, ready to be drawn. */
final class DealLaw {

  private final QuantileTable size;
  private final QuantileTable cycle;
  private final QuantileTable lengthBiasedCycle;
  private final double lengthBias;
  private final double meanDealUsd;
  private final double newWinRate;
  private final double resaleWinRate;
  private final double newCycleWeeks;
  private final double resaleCycleWeeks;
  private final double perNewWinRate;
  private final double perResaleWinRate;

  DealLaw(SegmentDeals deals, Demand demand) {
    double shape = demand.cycleShape();
    lengthBias = (shape + 1) / shape;
    size = QuantileTable.lognormalMeanOne(deals.dealCv());
    cycle = QuantileTable.gamma(shape);
    lengthBiasedCycle = QuantileTable.gamma(shape + 1);
    meanDealUsd = deals.meanDealUsd();
    newCycleWeeks = deals.cycleMeanWeeks();
    resaleCycleWeeks = deals.resaleCycleMeanWeeks();
    newWinRate = deals.winRate();
    resaleWinRate = deals.resaleWinRate();
    perNewWinRate = 1 / newWinRate;
    perResaleWinRate = 1 / resaleWinRate;
  }

  /** Value of a deal, US dollars. */
  double sizeUsd(double draw) {
    return meanDealUsd * size.at(draw);
  }

  double meanDealUsd() {
    return meanDealUsd;
  }

  /** From opportunity to decision. */
  double cycleWeeks(boolean resale, double draw) {
    return meanCycleWeeks(resale) * cycle.at(draw);
  }

  double meanCycleWeeks(boolean resale) {
    return resale ? resaleCycleWeeks : newCycleWeeks;
  }

  /**
   * What is left of the cycle of an opportunity met at a random time: a uniform part of a cycle
   * drawn in proportion to its length, which is Gamma with a shape greater by one.
   */
  double residualCycleWeeks(boolean resale, double lengthDraw, double partDraw) {
    return meanCycleWeeks(resale) * lengthBias * lengthBiasedCycle.at(lengthDraw) * partDraw;
  }

  /** Share won of all resolved opportunities. */
  double winRate(boolean resale) {
    return resale ? resaleWinRate : newWinRate;
  }

  /** One over the share won of all resolved opportunities. */
  double perWinRate(boolean resale) {
    return resale ? perResaleWinRate : perNewWinRate;
  }
}
