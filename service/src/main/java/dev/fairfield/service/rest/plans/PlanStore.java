package dev.fairfield.service.rest.plans;

import dev.fairfield.service.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of plans. */
@Repository
class PlanStore {

  private static final String COLUMNS =
      "id, name, book_id, lifecycle, parent_id, asked, summary, created_at, created_by, version";

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(PlanRow plan) {
    jdbc.sql("INSERT INTO plan (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            plan.id(),
            plan.name(),
            plan.bookId(),
            plan.lifecycle().name(),
            plan.parentId(),
            plan.asked(),
            plan.summary(),
            plan.createdAt().atOffset(ZoneOffset.UTC),
            plan.createdBy(),
            plan.version())
        .update();
  }

  Optional<PlanRow> find(String id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE id = ?")
        .param(id)
        .query(PlanStore::read)
        .optional();
  }

  /** The same, held until the transaction ends, so that nobody else changes it. */
  Optional<PlanRow> lock(String id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE id = ? FOR UPDATE")
        .param(id)
        .query(PlanStore::read)
        .optional();
  }

  /**
   * The newest, or the newest of those older than a position.
   *
   * @param bookId null for plans of all books
   */
  List<PlanRow> list(String bookId, Optional<Cursor.Position> after, int limit) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (bookId != null) {
      conditions.add("book_id = ?");
      values.add(bookId);
    }
    after.ifPresent(
        position -> {
          OffsetDateTime at = position.createdAt().atOffset(ZoneOffset.UTC);
          conditions.add("(created_at < ? OR (created_at = ? AND id < ?))");
          values.addAll(List.of(at, at, position.id()));
        });
    values.add(limit);
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM plan"
                + where
                + " ORDER BY created_at DESC, id DESC LIMIT ?")
        .params(values)
        .query(PlanStore::read)
        .list();
  }

  void rename(String id, String name) {
    jdbc.sql("UPDATE plan SET name = ?, version = version + 1 WHERE id = ?")
        .params(name, id)
        .update();
  }

  void setLifecycle(String id, PlanLifecycle lifecycle) {
    jdbc.sql("UPDATE plan SET lifecycle = ?, version = version + 1 WHERE id = ?")
        .params(lifecycle.name(), id)
        .update();
  }

  /** Whether the plan was still there. */
  boolean setSummary(String id, String summary) {
    return jdbc.sql("UPDATE plan SET summary = ?, version = version + 1 WHERE id = ?")
            .params(summary, id)
            .update()
        == 1;
  }

  /** Holds the book until the transaction ends, so that two plans cannot become active at once. */
  void lockBook(String bookId) {
    jdbc.sql("SELECT id FROM book WHERE id = ? FOR UPDATE")
        .param(bookId)
        .query(String.class)
        .optional();
  }

  List<String> listActive(String bookId) {
    return jdbc.sql("SELECT id FROM plan WHERE book_id = ? AND lifecycle = 'ACTIVE' ORDER BY id")
        .param(bookId)
        .query(String.class)
        .list();
  }

  /** Plans in use, of all books or of one. */
  List<PlanRow> listActivePlans(String bookId) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM plan WHERE lifecycle = 'ACTIVE' AND (book_id = ? OR ? = '')"
                + " ORDER BY name, id")
        .params(bookId, bookId)
        .query(PlanStore::read)
        .list();
  }

  /** Names of simulations that compare the plan, the first few. */
  List<String> listSimulationsOf(String id, int limit) {
    return jdbc.sql("SELECT name FROM simulation WHERE asked LIKE ? ORDER BY name, id LIMIT ?")
        .params("%" + id + "%", limit)
        .query(String.class)
        .list();
  }

  void delete(String id) {
    jdbc.sql("DELETE FROM plan WHERE id = ?").param(id).update();
  }

  private static PlanRow read(ResultSet row, int number) throws SQLException {
    return new PlanRow(
        row.getString("id"),
        row.getString("name"),
        row.getString("book_id"),
        PlanLifecycle.valueOf(row.getString("lifecycle")),
        row.getString("parent_id"),
        row.getString("asked"),
        row.getString("summary"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getLong("version"));
  }
}
