package dev.fairfield.scenarios.scenario;

/**
 * What deals of one segment look like.
 *
 * @param meanDealUsd mean value of a deal, US dollars, above 0
 * @param dealCv coefficient of variation of the lognormal value
 * @param winRate share won of all resolved opportunities of new sales, those without a decision
 *     included; above 0
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

  public SegmentDeals {
    Bounds.positive("meanDealUsd", meanDealUsd);
    Bounds.notNegative("dealCv", dealCv);
    positiveShare("winRate", winRate);
    Bounds.positive("cycleMeanWeeks", cycleMeanWeeks);
    positiveShare("resaleWinRate", resaleWinRate);
    Bounds.positive("resaleCycleMeanWeeks", resaleCycleMeanWeeks);
  }

  private static void positiveShare(String setting, double value) {
    Bounds.check(value > 0 && value <= 1, setting, value, "a number above 0 and of at most 1");
  }
}
