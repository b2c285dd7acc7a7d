package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.model.AccountKind;

/**
 * A company with what selling to it brings and takes.
 *
 * @param assignable false for house and partner accounts
 * @param potentialUsd the source's potential, lowered to the team's ceiling
 */
record SampleAccount(
    SourceAccount source,
    boolean assignable,
    AccountKind kind,
    long potentialUsd,
    int visitsPerYear,
    long workloadMinutes) {

  String id() {
    return source.id();
  }

  SalesTeam team() {
    return source.team();
  }
}
