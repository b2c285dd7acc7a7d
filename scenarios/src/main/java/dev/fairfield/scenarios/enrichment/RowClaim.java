package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.enrichment.UnmatchedRow.Reason;
import dev.fairfield.scenarios.model.Account;
import java.util.List;

/**
 * What a row asks for before rows are compared with each other.
 *
 * @param accounts the accounts it fits; empty when it goes to none
 * @param method null when it goes to none
 * @param reason null when it goes to an account
 * @param nearest the account that came nearest; null when none did
 */
record RowClaim(
    SourceRow row,
    List<Account> accounts,
    MatchMethod method,
    double score,
    Reason reason,
    String detail,
    Account nearest) {

  static RowClaim of(SourceRow row, List<Account> accounts, MatchMethod method, double score) {
    return new RowClaim(row, List.copyOf(accounts), method, score, null, "", null);
  }

  static RowClaim none(
      SourceRow row, Reason reason, String detail, Account nearest, double nearestScore) {
    return new RowClaim(row, List.of(), null, nearestScore, reason, detail, nearest);
  }

  boolean isMatch() {
    return !accounts.isEmpty();
  }

  UnmatchedRow unmatched(String source) {
    return new UnmatchedRow(
        source,
        row.file(),
        row.line(),
        row.key(),
        row.name(),
        row.place().words(),
        reason,
        detail,
        nearest == null ? "" : nearest.id(),
        nearest == null ? 0 : StrictMath.max(0, score));
  }
}
