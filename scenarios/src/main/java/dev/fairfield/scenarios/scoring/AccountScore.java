package dev.fairfield.scenarios.scoring;

import java.util.List;

/**
 * How well one account fits.
 *
 * @param scoreHundredths hundredths of points, 0 to 10,000: exactly the sum of the parts
 * @param parts in the order of the profile's criteria
 */
public record AccountScore(
    String accountId, int scoreHundredths, String tier, List<ScorePart> parts) {

  public AccountScore {
    parts = List.copyOf(parts);
    int sum = parts.stream().mapToInt(ScorePart::pointsHundredths).sum();
    if (sum != scoreHundredths || sum < 0 || sum > PointShares.FULL_HUNDREDTHS) {
      throw new IllegalArgumentException(
          "The parts of account %s add up to %d hundredths and the score is %d."
              .formatted(accountId, sum, scoreHundredths));
    }
  }

  /** The score, 0 to 100, of two decimals. */
  public double score() {
    return scoreHundredths / 100.0;
  }
}
