package dev.fairfield.service.rest.scenarios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of people's own scenarios. */
@Repository
class ScenarioStore {

  private static final String COLUMNS = "id, name, content, created_at, created_by, version";

  private final JdbcClient jdbc;

  ScenarioStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(StoredScenario scenario) {
    jdbc.sql("INSERT INTO scenario (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            scenario.id(),
            scenario.name(),
            scenario.content(),
            scenario.createdAt().atOffset(ZoneOffset.UTC),
            scenario.createdBy(),
            scenario.version())
        .update();
  }

  Optional<StoredScenario> find(String id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM scenario WHERE id = ?")
        .param(id)
        .query(ScenarioStore::read)
        .optional();
  }

  /** The newest. */
  List<StoredScenario> list(int limit) {
    return jdbc.sql(
            "SELECT " + COLUMNS + " FROM scenario ORDER BY created_at DESC, id DESC LIMIT ?")
        .param(limit)
        .query(ScenarioStore::read)
        .list();
  }

  /** The newest of those that are older than one, which need not exist any more. */
  List<StoredScenario> listAfter(Instant createdAt, String id, int limit) {
    OffsetDateTime at = createdAt.atOffset(ZoneOffset.UTC);
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM scenario WHERE created_at < ? OR (created_at = ? AND id < ?)"
                + " ORDER BY created_at DESC, id DESC LIMIT ?")
        .params(at, at, id, limit)
        .query(ScenarioStore::read)
        .list();
  }

  /** Whether it was there. */
  boolean delete(String id) {
    return jdbc.sql("DELETE FROM scenario WHERE id = ?").param(id).update() == 1;
  }

  private static StoredScenario read(ResultSet row, int number) throws SQLException {
    return new StoredScenario(
        row.getString("id"),
        row.getString("name"),
        row.getString("content"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getLong("version"));
  }
}
