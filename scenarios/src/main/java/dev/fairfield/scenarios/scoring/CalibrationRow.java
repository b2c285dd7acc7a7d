package dev.fairfield.scenarios.scoring;

/**
 * A tenth of the opportunities, by what was predicted for them while they were unseen.
 *
 * @param decile 1 (least likely) to 10
 * @param meanPredicted mean predicted chance of winning
 * @param winRate share won in fact
 * @param winRateLow lower end of the 95 % Wilson interval of the share
 * @param winRateHigh upper end
 */
public record CalibrationRow(
    int decile,
    long opportunities,
    long won,
    double meanPredicted,
    double winRate,
    double winRateLow,
    double winRateHigh) {}
