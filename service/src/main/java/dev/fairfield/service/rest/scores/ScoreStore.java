package dev.fairfield.service.rest.scores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of scores: the present ones, and every one an account has had. */
@Repository
class ScoreStore {

  /** Scores kept of each account. */
  static final int MOST_POINTS = 400;

  private static final int BATCH_ROWS = 1_000;
  private static final String POINTS =
      "SELECT p.account_id, p.number, p.epoch, p.score_hundredths, p.at FROM score_point p";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ScoreStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Holds the book until the transaction ends, so that scorings and signals come one by one. */
  void lockBook(String bookId) {
    jdbc.sql("SELECT id FROM book WHERE id = ? FOR UPDATE")
        .param(bookId)
        .query(String.class)
        .optional();
  }

  Optional<StoredScoring> findScoring(String bookId) {
    return jdbc.sql(
            "SELECT book_id, profile, epoch, scored_at, scored_by FROM book_scoring"
                + " WHERE book_id = ?")
        .param(bookId)
        .query(
            (row, number) ->
                new StoredScoring(
                    row.getString("book_id"),
                    row.getString("profile"),
                    row.getInt("epoch"),
                    instant(row, "scored_at"),
                    row.getString("scored_by")))
        .optional();
  }

  void putScoring(StoredScoring scoring) {
    jdbc.sql("DELETE FROM book_scoring WHERE book_id = ?").param(scoring.bookId()).update();
    jdbc.sql(
            "INSERT INTO book_scoring (book_id, profile, epoch, scored_at, scored_by)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(
            scoring.bookId(),
            scoring.profile(),
            scoring.epoch(),
            time(scoring.scoredAt()),
            scoring.scoredBy())
        .update();
  }

  /** Puts the present scores of a book in the place of those before. */
  void putAll(String bookId, List<StoredScore> scores) {
    jdbc.sql("DELETE FROM account_score WHERE book_id = ?").param(bookId).update();
    batches.batchUpdate(
        "INSERT INTO account_score (book_id, account_id, score_hundredths, tier, points, scored_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        scores,
        BATCH_ROWS,
        (statement, score) -> {
          statement.setString(1, bookId);
          statement.setString(2, score.accountId());
          statement.setInt(3, score.hundredths());
          statement.setString(4, score.tier());
          statement.setInt(5, score.points());
          statement.setObject(6, time(score.scoredAt()));
        });
  }

  void put(String bookId, StoredScore score) {
    jdbc.sql(
            "UPDATE account_score SET score_hundredths = ?, tier = ?, points = ?, scored_at = ?"
                + " WHERE book_id = ? AND account_id = ?")
        .params(
            score.hundredths(),
            score.tier(),
            score.points(),
            time(score.scoredAt()),
            bookId,
            score.accountId())
        .update();
  }

  void addPoints(String bookId, List<StoredPoint> points) {
    batches.batchUpdate(
        "INSERT INTO score_point (book_id, account_id, number, epoch, score_hundredths, at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        points,
        BATCH_ROWS,
        (statement, point) -> {
          statement.setString(1, bookId);
          statement.setString(2, point.accountId());
          statement.setInt(3, point.number());
          statement.setInt(4, point.epoch());
          statement.setInt(5, point.hundredths());
          statement.setObject(6, time(point.at()));
        });
  }

  /** Forgets all but the latest scores of every account. */
  void prune(String bookId) {
    jdbc.sql(
            "DELETE FROM score_point WHERE book_id = ? AND number <= (SELECT s.points - ?"
                + " FROM account_score s WHERE s.book_id = score_point.book_id"
                + " AND s.account_id = score_point.account_id)")
        .params(bookId, MOST_POINTS)
        .update();
  }

  /** Forgets all but the latest scores of one account. */
  void prune(String bookId, StoredScore of) {
    jdbc.sql("DELETE FROM score_point WHERE book_id = ? AND account_id = ? AND number <= ?")
        .params(bookId, of.accountId(), of.points() - MOST_POINTS)
        .update();
  }

  Optional<StoredScore> find(String bookId, String accountId) {
    return jdbc.sql(
            "SELECT account_id, score_hundredths, tier, points, scored_at FROM account_score"
                + " WHERE book_id = ? AND account_id = ?")
        .params(bookId, accountId)
        .query(ScoreStore::score)
        .optional();
  }

  /**
   * Present scores by account id.
   *
   * @param tier of this tier alone; blank for all
   * @param after the account id to go on behind; blank for the beginning
   */
  List<StoredScore> list(String bookId, String tier, String after, int limit) {
    return jdbc.sql(
            "SELECT account_id, score_hundredths, tier, points, scored_at FROM account_score"
                + " WHERE book_id = ? AND account_id > ? AND (tier = ? OR ? = '')"
                + " ORDER BY account_id LIMIT ?")
        .params(bookId, after, tier, tier, limit)
        .query(ScoreStore::score)
        .list();
  }

  /** All present scores of a book. */
  List<StoredScore> listAll(String bookId) {
    return list(bookId, "", "", Integer.MAX_VALUE);
  }

  /** The latest scores an account has had, the oldest of them first. */
  List<StoredPoint> listPoints(String bookId, StoredScore of, int most) {
    return jdbc.sql(
            POINTS + " WHERE p.book_id = ? AND p.account_id = ? AND p.number > ? ORDER BY p.number")
        .params(bookId, of.accountId(), of.points() - most)
        .query(ScoreStore::point)
        .list();
  }

  /** The latest scores all accounts of a book have had in an epoch, by account, then number. */
  List<StoredPoint> listAllPoints(String bookId, int epoch, int most) {
    return jdbc.sql(
            POINTS
                + " JOIN account_score s ON s.book_id = p.book_id AND s.account_id = p.account_id"
                + " WHERE p.book_id = ? AND p.epoch = ? AND p.number > s.points - ?"
                + " ORDER BY p.account_id, p.number")
        .params(bookId, epoch, most)
        .query(ScoreStore::point)
        .list();
  }

  /** Other accounts of the book with a higher score. */
  long countAbove(String bookId, String accountId, int hundredths) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM account_score"
                + " WHERE book_id = ? AND account_id <> ? AND score_hundredths > ?")
        .params(bookId, accountId, hundredths)
        .query(Long.class)
        .single();
  }

  private static StoredScore score(ResultSet row, int number) throws SQLException {
    return new StoredScore(
        row.getString("account_id"),
        row.getInt("score_hundredths"),
        row.getString("tier"),
        row.getInt("points"),
        instant(row, "scored_at"));
  }

  private static StoredPoint point(ResultSet row, int number) throws SQLException {
    return new StoredPoint(
        row.getString("account_id"),
        row.getInt("number"),
        row.getInt("epoch"),
        row.getInt("score_hundredths"),
        instant(row, "at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
