package dev.fairfield.service.rest.scores;

import dev.fairfield.service.web.Cursor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of flags. */
@Repository
class FlagStore {

  private static final int BATCH_ROWS = 1_000;
  private static final String COLUMNS =
      "id, account_id, score_hundredths, centre, lower_limit, upper_limit, rises, words, raised_at";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  FlagStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void addAll(String bookId, List<StoredFlag> flags) {
    batches.batchUpdate(
        "INSERT INTO score_flag (book_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        flags,
        BATCH_ROWS,
        (statement, flag) -> {
          statement.setString(1, bookId);
          statement.setString(2, flag.id());
          statement.setString(3, flag.accountId());
          statement.setInt(4, flag.hundredths());
          statement.setDouble(5, flag.centre());
          statement.setDouble(6, flag.lower());
          statement.setDouble(7, flag.upper());
          statement.setBoolean(8, flag.rises());
          statement.setString(9, flag.words());
          statement.setObject(10, flag.raisedAt().atOffset(ZoneOffset.UTC));
        });
  }

  /** The newest, or the newest of those older than a position. */
  List<StoredFlag> list(String bookId, Optional<Cursor.Position> after, int limit) {
    List<Object> values = new ArrayList<>(List.of(bookId));
    String older = "";
    if (after.isPresent()) {
      OffsetDateTime at = after.get().createdAt().atOffset(ZoneOffset.UTC);
      older = " AND (raised_at < ? OR (raised_at = ? AND id < ?))";
      values.addAll(List.of(at, at, after.get().id()));
    }
    values.add(limit);
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM score_flag WHERE book_id = ?"
                + older
                + " ORDER BY raised_at DESC, id DESC LIMIT ?")
        .params(values)
        .query(
            (row, number) ->
                new StoredFlag(
                    row.getString("id"),
                    row.getString("account_id"),
                    row.getInt("score_hundredths"),
                    row.getDouble("centre"),
                    row.getDouble("lower_limit"),
                    row.getDouble("upper_limit"),
                    row.getBoolean("rises"),
                    row.getString("words"),
                    row.getObject("raised_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
