package dev.fairfield.service.rest.scores;

import dev.fairfield.scenarios.scoring.ScorePoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A score that an account had.
 *
 * @param number from 1 for each account
 * @param epoch scores of one epoch come from one profile
 */
record StoredPoint(String accountId, int number, int epoch, int hundredths, Instant at) {

  ScorePoint point() {
    return new ScorePoint(LocalDate.ofInstant(at, ZoneOffset.UTC), hundredths / 100.0);
  }
}
