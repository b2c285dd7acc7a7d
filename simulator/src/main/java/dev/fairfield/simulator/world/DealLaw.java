package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Demand;
import dev.fairfield.scenarios.scenario.SegmentDeals;
import dev.fairfield.simulator.random.QuantileTable;

/** What the deals of one segment look like, ready to be drawn. */
final class DealLaw {

  private final QuantileTable size;
  private final QuantileTable cycle;
  private final QuantileTable lengthBiasedCycle;
  private final double lengthBiasedNewWeeks;
  private final double lengthBiasedResaleWeeks;
  private final double meanDealUsd;
  private final double newWinRate;
  private final double resaleWinRate;
  private final double newCycleWeeks;
  private final double resaleCycleWeeks;
  private final double expectedNewUsd;
  private final double expectedResaleUsd;
  private final double perNewWinRate;
  private final double perResaleWinRate;

  DealLaw(SegmentDeals deals, Demand demand) {
    double shape = demand.cycleShape();
    size = QuantileTable.lognormalMeanOne(deals.dealCv());
    cycle = QuantileTable.gamma(shape);
    lengthBiasedCycle = QuantileTable.gamma(shape + 1);
    meanDealUsd = deals.meanDealUsd();
    newCycleWeeks = deals.cycleMeanWeeks();
    resaleCycleWeeks = deals.resaleCycleMeanWeeks();
    double lengthBias = (shape + 1) / shape;
    lengthBiasedNewWeeks = newCycleWeeks * lengthBias;
    lengthBiasedResaleWeeks = resaleCycleWeeks * lengthBias;
    newWinRate = deals.winRate();
    resaleWinRate = deals.resaleWinRate();
    expectedNewUsd = newWinRate * meanDealUsd;
    expectedResaleUsd = resaleWinRate * meanDealUsd;
    perNewWinRate = 1 / newWinRate;
    perResaleWinRate = 1 / resaleWinRate;
  }

  /** Value of a deal, US dollars, by the topmost bits of a draw. */
  double sizeUsd(long draw, int width) {
    return meanDealUsd * size.atTop(draw, width);
  }

  double meanDealUsd() {
    return meanDealUsd;
  }

  /** From opportunity to decision, by the topmost bits of a draw. */
  double cycleWeeks(boolean resale, long draw, int width) {
    return meanCycleWeeks(resale) * cycle.atTop(draw, width);
  }

  double meanCycleWeeks(boolean resale) {
    return resale ? resaleCycleWeeks : newCycleWeeks;
  }

  /**
   * What is left of the cycle of an opportunity met at a random time: a uniform part of a cycle
   * drawn in proportion to its length, which is Gamma with a shape greater by one.
   */
  double residualCycleWeeks(boolean resale, long lengthDraw, int width, double partDraw) {
    return (resale ? lengthBiasedResaleWeeks : lengthBiasedNewWeeks)
        * lengthBiasedCycle.atTop(lengthDraw, width)
        * partDraw;
  }

  /** Share won of all resolved opportunities. */
  double winRate(boolean resale) {
    return resale ? resaleWinRate : newWinRate;
  }

  /** Win rate × mean value, US dollars. */
  double expectedUsd(boolean resale) {
    return resale ? expectedResaleUsd : expectedNewUsd;
  }

  /** One over the share won of all resolved opportunities. */
  double perWinRate(boolean resale) {
    return resale ? perResaleWinRate : perNewWinRate;
  }
}
