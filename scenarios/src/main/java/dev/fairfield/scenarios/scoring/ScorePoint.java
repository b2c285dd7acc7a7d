package dev.fairfield.scenarios.scoring;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A score at a time.
 *
 * @param score 0 to 100
 */
public record ScorePoint(LocalDate date, double score) {

  public ScorePoint {
    Objects.requireNonNull(date, "date");
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException(
          "The score of %s is %s; 0 to 100 is allowed.".formatted(date, score));
    }
  }
}
