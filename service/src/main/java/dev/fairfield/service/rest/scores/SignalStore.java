package dev.fairfield.service.rest.scores;

import dev.fairfield.scenarios.enrichment.Fact;
import dev.fairfield.scenarios.enrichment.FactUse;
import dev.fairfield.scenarios.enrichment.MatchMethod;
import dev.fairfield.scenarios.enrichment.SignalType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of signals: the latest value of each field of an account. */
@Repository
class SignalStore {

  private static final String SOURCE = "signal";

  private final JdbcClient jdbc;

  SignalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When the value in use was true. */
  Optional<Instant> findTime(String bookId, String accountId, String field) {
    return jdbc.sql(
            "SELECT at FROM account_signal WHERE book_id = ? AND account_id = ? AND field = ?")
        .params(bookId, accountId, field)
        .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }

  void put(String bookId, Fact fact, Instant at) {
    jdbc.sql("DELETE FROM account_signal WHERE book_id = ? AND account_id = ? AND field = ?")
        .params(bookId, fact.accountId(), fact.field())
        .update();
    jdbc.sql(
            "INSERT INTO account_signal (book_id, account_id, field, type, content, at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            bookId,
            fact.accountId(),
            fact.field(),
            fact.type().name(),
            fact.value(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Signals as facts.
   *
   * @param accountId of this account alone; blank for all accounts of the book
   */
  List<Fact> list(String bookId, String accountId) {
    return jdbc.sql(
            "SELECT account_id, field, type, content, at FROM account_signal"
                + " WHERE book_id = ? AND (account_id = ? OR ? = '') ORDER BY account_id, field")
        .params(bookId, accountId, accountId)
        .query(
            (row, number) ->
                fact(
                    row.getString("account_id"),
                    row.getString("field"),
                    SignalType.valueOf(row.getString("type")),
                    row.getString("content"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** A signal as what is known of its account. */
  static Fact fact(String accountId, String field, SignalType type, String value, Instant at) {
    return new Fact(
        accountId,
        field,
        type,
        value,
        SOURCE,
        at.atOffset(ZoneOffset.UTC).toLocalDate(),
        MatchMethod.ID,
        1,
        FactUse.USED);
  }
}
