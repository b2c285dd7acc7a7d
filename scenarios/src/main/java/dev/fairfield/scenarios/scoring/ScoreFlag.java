package dev.fairfield.scenarios.scoring;

import java.time.LocalDate;

/**
 * A score that its own history does not explain.
 *
 * @param centre mean of the history
 * @param lower lower control limit
 * @param upper upper control limit
 * @param rises whether the score lies above the upper limit; else below the lower one
 * @param words the same as a plain sentence
 */
public record ScoreFlag(
    String accountId,
    LocalDate date,
    double score,
    double centre,
    double lower,
    double upper,
    boolean rises,
    String words) {}
