package dev.fairfield.scenarios.scoring;

/**
 * What one criterion gave an account.
 *
 * @param value the account's value as people read it; blank when it is missing
 * @param fulfilment 0 to 1
 * @param pointsHundredths hundredths of points, 0 to the most
 * @param mostHundredths hundredths of points that the criterion can give
 */
public record ScorePart(
    Criterion criterion,
    String value,
    double fulfilment,
    int pointsHundredths,
    int mostHundredths) {

  /** Whether nothing was known, so that the criterion's {@code missing} counted. */
  public boolean isMissing() {
    return value.isBlank();
  }
}
