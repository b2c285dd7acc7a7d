package dev.fairfield.scenarios.enrichment;

/** A value that a source has for one field of one account. */
record Offer(EnrichmentSource source, RowClaim claim, String value) {

  Fact fact(String accountId, String field, SignalType type, FactUse use) {
    return new Fact(
        accountId,
        field,
        type,
        value,
        source.name(),
        claim.row().asOf(),
        claim.method(),
        claim.score(),
        use);
  }
}
