package dev.fairfield.service.rest.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of books. */
@Repository
class BookStore {

  private static final String COLUMNS =
      "id, name, preset, illustrative, account_count, assignable_count, rep_count, team_count,"
          + " warning_count, created_at, created_by, version";

  private final JdbcClient jdbc;

  BookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(StoredBook book) {
    jdbc.sql("INSERT INTO book (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            book.id(),
            book.name(),
            book.preset(),
            book.illustrative(),
            book.accountCount(),
            book.assignableCount(),
            book.repCount(),
            book.teamCount(),
            book.warningCount(),
            book.createdAt().atOffset(ZoneOffset.UTC),
            book.createdBy(),
            book.version())
        .update();
  }

  Optional<StoredBook> find(String id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM book WHERE id = ?")
        .param(id)
        .query(BookStore::read)
        .optional();
  }

  /** The newest. */
  List<StoredBook> list(int limit) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM book ORDER BY created_at DESC, id DESC LIMIT ?")
        .param(limit)
        .query(BookStore::read)
        .list();
  }

  /** The newest of those that are older than one, which need not exist any more. */
  List<StoredBook> listAfter(Instant createdAt, String id, int limit) {
    OffsetDateTime at = createdAt.atOffset(ZoneOffset.UTC);
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM book WHERE created_at < ? OR (created_at = ? AND id < ?)"
                + " ORDER BY created_at DESC, id DESC LIMIT ?")
        .params(at, at, id, limit)
        .query(BookStore::read)
        .list();
  }

  /** Plans and simulations of a book, as people know them, the first few by name. */
  List<String> listUses(String id, int limit) {
    return jdbc.sql(
            "SELECT kind, id, name FROM ("
                + "SELECT 'plan' AS kind, id, name FROM plan WHERE book_id = ?"
                + " UNION ALL SELECT 'simulation' AS kind, id, name FROM simulation WHERE book_id = ?)"
                + " AS uses ORDER BY kind, name, id LIMIT ?")
        .params(id, id, limit)
        .query(
            (row, number) ->
                "%s '%s' (%s)"
                    .formatted(row.getString("kind"), row.getString("name"), row.getString("id")))
        .list();
  }

  /** Whether it was there. */
  boolean delete(String id) {
    return jdbc.sql("DELETE FROM book WHERE id = ?").param(id).update() == 1;
  }

  /** Whether the product put something into the database before. */
  boolean wasShipped(String name) {
    return jdbc.sql("SELECT COUNT(*) FROM shipped WHERE name = ?")
            .param(name)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Notes that the product put something into the database; false when it had before. */
  boolean noteShipped(String name, Instant at) {
    return jdbc.sql("INSERT INTO shipped (name, at) VALUES (?, ?) ON CONFLICT DO NOTHING")
            .params(name, at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static StoredBook read(ResultSet row, int number) throws SQLException {
    return new StoredBook(
        row.getString("id"),
        row.getString("name"),
        row.getString("preset"),
        row.getBoolean("illustrative"),
        row.getInt("account_count"),
        row.getInt("assignable_count"),
        row.getInt("rep_count"),
        row.getInt("team_count"),
        row.getInt("warning_count"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getLong("version"));
  }
}
