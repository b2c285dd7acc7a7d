package dev.fairfield.scenarios.scoring;

/** How a score stands among those of a book; for tiers by share. */
public interface ScoreRank {

  /** Other accounts with a higher score. */
  long accountsAbove(int scoreHundredths);

  /** All accounts of the book, 1 or more. */
  long accounts();
}
