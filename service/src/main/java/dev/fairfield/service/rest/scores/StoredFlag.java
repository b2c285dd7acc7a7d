package dev.fairfield.service.rest.scores;

import java.time.Instant;

/** A score that its history did not explain; limits in points of score. */
record StoredFlag(
    String id,
    String accountId,
    int hundredths,
    double centre,
    double lower,
    double upper,
    boolean rises,
    String words,
    Instant raisedAt) {}
