package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.enrichment.NameIndex.Candidate;
import dev.fairfield.scenarios.enrichment.UnmatchedRow.Reason;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the account of a row: by id, else by domain, else by name and place. */
final class RowMatcher {

  private final Book book;
  private final MatchKeys keys;
  private final Map<String, List<Account>> accountsByDomain;
  private final NameIndex names;

  RowMatcher(
      Book book, MatchKeys keys, Map<String, List<Account>> accountsByDomain, NameIndex names) {
    this.book = book;
    this.keys = keys;
    this.accountsByDomain = accountsByDomain;
    this.names = names;
  }

  RowClaim claim(SourceRow row) {
    Optional<Account> byId = row.id().isBlank() ? Optional.empty() : book.findAccount(row.id());
    if (byId.isPresent()) {
      return RowClaim.of(row, List.of(byId.get()), MatchMethod.ID, 1);
    }
    List<Account> byDomain = accountsByDomain.getOrDefault(row.domain(), List.of());
    if (byDomain.size() == 1 || keys.sharedDomains() && !byDomain.isEmpty()) {
      return RowClaim.of(row, byDomain, MatchMethod.DOMAIN, 1);
    }
    if (keys.usesNames() && !row.nameWords().isEmpty() && !row.place().words().isBlank()) {
      return byName(row);
    }
    if (!byDomain.isEmpty()) {
      return RowClaim.none(
          row,
          Reason.AMBIGUOUS,
          Sentence.of("%d accounts share the domain %s.", byDomain.size(), row.domain()),
          byDomain.get(0),
          1);
    }
    return row.key().isBlank()
        ? RowClaim.none(row, Reason.NO_KEY, "The row has no id, domain or name.", null, 0)
        : RowClaim.none(row, Reason.NO_ACCOUNT, "No account has %s.".formatted(row.key()), null, 0);
  }

  private RowClaim byName(SourceRow row) {
    List<Candidate> candidates = names.candidates(row);
    if (candidates.isEmpty()) {
      return RowClaim.none(
          row, Reason.NO_ACCOUNT, "The book has no account at this place.", null, 0);
    }
    Candidate best = candidates.get(0);
    if (best.score() < keys.nameThreshold()) {
      return RowClaim.none(
          row,
          Reason.NO_ACCOUNT,
          Sentence.of(
              "The nearest name at this place, %s, is alike by %.2f; %.2f is needed.",
              best.account().name(), StrictMath.max(0, best.score()), keys.nameThreshold()),
          best.account(),
          best.score());
    }
    if (candidates.size() > 1 && best.score() - candidates.get(1).score() < keys.nameMargin()) {
      return RowClaim.none(
          row,
          Reason.AMBIGUOUS,
          Sentence.of(
              "The accounts %s and %s are alike by %.2f and %.2f.",
              best.account().id(),
              candidates.get(1).account().id(),
              best.score(),
              candidates.get(1).score()),
          best.account(),
          best.score());
    }
    return RowClaim.of(row, List.of(best.account()), MatchMethod.NAME_AND_PLACE, best.score());
  }
}
