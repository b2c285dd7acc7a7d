package dev.fairfield.service.rest.scores;

import java.time.Instant;

/**
 * Against what a book was scored last.
 *
 * @param profile in full, as JSON
 * @param epoch rises when another profile takes over
 */
record StoredScoring(String bookId, String profile, int epoch, Instant scoredAt, String scoredBy) {}
