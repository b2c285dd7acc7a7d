package dev.fairfield.service.rest.scores;

import java.time.Instant;

/**
 * The latest score of an account.
 *
 * @param hundredths hundredths of points, 0 to 10,000
 * @param points how many scores the account has had
 */
record StoredScore(String accountId, int hundredths, String tier, int points, Instant scoredAt) {}
