package dev.fairfield.scenarios.scoring;

/**
 * A potential that the book did not have.
 *
 * @param segment which segment of the rule the account belongs to
 * @param segmentCents what a score of 100 is worth there, US cents a year
 * @param potentialCents score ÷ 100 × that, HALF_UP
 * @param source where the rule says its values come from
 */
public record ScoredPotential(
    String accountId,
    String segment,
    long segmentCents,
    int scoreHundredths,
    long potentialCents,
    String source) {}
