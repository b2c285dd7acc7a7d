package dev.fairfield.scenarios.scenario;

/**
 * What deals of one segment look like.
 *
 * @param meanDealUsd mean value of a deal, US dollars, 100 to 10^12
 * @param dealCv coefficient of variation of the lognormal value
 * @param winRate share won of all resolved opportunities of new sales, those without a decision
 *     included; 0.001 to 1
 * @param cycleMeanWeeks mean time from opportunity to decision, above 0
 * @param resaleWinRate the same share for resales
 * @param resaleCycleMeanWeeks the same time for resales
 */
public record SegmentDeals(
    double meanDealUsd,
    double dealCv,
    double winRate,
    double cycleMeanWeeks,
    double resaleWinRate,
    double resaleCycleMeanWeeks) {

  private static final double MIN_DEAL_USD = 100;
  private static final double MAX_DEAL_USD = 1e12;

  public SegmentDeals {
    Bounds.between("meanDealUsd", meanDealUsd, MIN_DEAL_USD, MAX_DEAL_USD);
    Bounds.between("dealCv", dealCv, 0, Bounds.MAX_CV);
    Bounds.divisorShare("winRate", winRate);
    Bounds.positive("cycleMeanWeeks", cycleMeanWeeks);
    Bounds.divisorShare("resaleWinRate", resaleWinRate);
    Bounds.positive("resaleCycleMeanWeeks", resaleCycleMeanWeeks);
  }
}
