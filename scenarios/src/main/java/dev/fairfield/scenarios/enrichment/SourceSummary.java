package dev.fairfield.scenarios.enrichment;

/**
 * What one source gave. Every row is matched by one method or unmatched.
 *
 * @param rowsById rows that found an account by id
 * @param rowsUnmatched rows listed in {@code unmatched.csv}
 * @param accounts accounts that a row was found for
 * @param valuesUsed values of this source that are used now
 * @param namePairsCompared pairs of names that were compared, after blocking by place
 */
public record SourceSummary(
    String name,
    long rows,
    long rowsById,
    long rowsByDomain,
    long rowsByName,
    long rowsUnmatched,
    long accounts,
    long valuesUsed,
    long namePairsCompared) {}
