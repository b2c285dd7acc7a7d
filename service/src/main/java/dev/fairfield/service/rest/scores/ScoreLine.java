package dev.fairfield.service.rest.scores;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The score of an account in a list. */
@Schema(name = "ScoreLine")
record ScoreLine(
    String accountId,
    String name,
    @Schema(description = "0 to 100, of two decimals.") double score,
    String tier,
    Instant scoredAt) {

  static ScoreLine of(StoredScore score, Book book) {
    return new ScoreLine(
        score.accountId(),
        book.findAccount(score.accountId()).map(Account::name).orElse(""),
        score.hundredths() / 100.0,
        score.tier(),
        score.scoredAt());
  }
}
