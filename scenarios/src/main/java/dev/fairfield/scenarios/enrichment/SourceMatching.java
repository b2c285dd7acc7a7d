package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.enrichment.UnmatchedRow.Reason;
import dev.fairfield.scenarios.model.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settles which row of a source speaks for which account: the surer method first, then the more
 * alike name, the newer date, the earlier line. Every row either speaks for an account or is listed
 * with the reason why it does not.
 */
final class SourceMatching {

  private static final Comparator<RowClaim> STRONGEST_FIRST =
      Comparator.comparing(RowClaim::method)
          .thenComparing(Comparator.comparingDouble(RowClaim::score).reversed())
          .thenComparing(
              claim -> claim.row().asOf(),
              Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparingLong(claim -> claim.row().line());

  private final EnrichmentSource source;
  private final Map<String, RowClaim> claimByAccount = new TreeMap<>();
  private final List<UnmatchedRow> unmatched = new ArrayList<>();

  private SourceMatching(EnrichmentSource source) {
    this.source = source;
  }

  static SourceMatching of(EnrichmentSource source, List<SourceRow> rows, RowMatcher matcher) {
    var matching = new SourceMatching(source);
    Map<String, List<RowClaim>> claimsByAccount = new TreeMap<>();
    List<RowClaim> claims = new ArrayList<>();
    for (SourceRow row : rows) {
      RowClaim claim = matcher.claim(row);
      claims.add(claim);
      for (Account account : claim.accounts()) {
        claimsByAccount.computeIfAbsent(account.id(), id -> new ArrayList<>()).add(claim);
      }
    }
    matching.settle(claims, claimsByAccount);
    return matching;
  }

  /** The row that speaks for each account, by account id. */
  Map<String, RowClaim> claimByAccount() {
    return claimByAccount;
  }

  /** Rows that speak for no account, by line. */
  List<UnmatchedRow> unmatched() {
    return unmatched;
  }

  /** How many rows speak for an account by a method. */
  long rows(MatchMethod method) {
    return claimByAccount.values().stream()
        .filter(claim -> claim.method() == method)
        .distinct()
        .count();
  }

  private void settle(List<RowClaim> claims, Map<String, List<RowClaim>> claimsByAccount) {
    Map<SourceRow, RowClaim> lost = new HashMap<>();
    Set<Long> linesMatched = new HashSet<>();
    claimsByAccount.forEach(
        (accountId, rivals) -> {
          rivals.sort(STRONGEST_FIRST);
          RowClaim best = rivals.get(0);
          boolean ambiguous = rivals.size() > 1 && isAmbiguous(best, rivals.get(1));
          if (!ambiguous) {
            claimByAccount.put(accountId, best);
            linesMatched.add(best.row().line());
          }
          rivals.stream()
              .skip(ambiguous ? 0 : 1)
              .forEach(
                  rival ->
                      lost.put(
                          rival.row(),
                          loser(
                              rival,
                              accountId,
                              ambiguous ? other(rivals, rival) : best,
                              ambiguous)));
        });
    for (RowClaim claim : claims) {
      if (!claim.isMatch()) {
        unmatched.add(claim.unmatched(source.name()));
      } else if (!linesMatched.contains(claim.row().line())) {
        unmatched.add(lost.get(claim.row()).unmatched(source.name()));
      }
    }
  }

  private static RowClaim other(List<RowClaim> rivals, RowClaim rival) {
    return rivals.get(rivals.get(0) == rival ? 1 : 0);
  }

  /** Two different names that are about equally alike: neither row can be trusted. */
  private boolean isAmbiguous(RowClaim best, RowClaim second) {
    return best.method() == MatchMethod.NAME_AND_PLACE
        && second.method() == MatchMethod.NAME_AND_PLACE
        && best.score() - second.score() < source.match().nameMargin()
        && !best.row().nameWords().equals(second.row().nameWords());
  }

  private static RowClaim loser(
      RowClaim rival, String accountId, RowClaim best, boolean ambiguous) {
    boolean same = rival.method() == best.method() && rival.score() == best.score();
    Reason reason = ambiguous ? Reason.AMBIGUOUS : same ? Reason.DUPLICATE : Reason.WEAKER;
    String detail =
        switch (reason) {
          case AMBIGUOUS ->
              "Line %d fits the account %s as well; nothing tells them apart."
                  .formatted(best.row().line(), accountId);
          case DUPLICATE ->
              "Line %d speaks for the account %s already.".formatted(best.row().line(), accountId);
          default -> "Line %d fits the account %s better.".formatted(best.row().line(), accountId);
        };
    Account account =
        rival.accounts().stream()
            .filter(each -> each.id().equals(accountId))
            .findFirst()
            .orElseThrow();
    return RowClaim.none(rival.row(), reason, detail, account, rival.score());
  }
}
