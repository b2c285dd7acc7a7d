package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of simulations. */
@Repository
class SimulationStore {

  private static final String COLUMNS =
      "id, name, book_id, asked, summary, created_at, created_by, version";
  private static final String NEWEST = " ORDER BY created_at DESC, id DESC LIMIT ?";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JdbcClient jdbc;

  SimulationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(StoredRow row) {
    jdbc.sql("INSERT INTO simulation (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            row.id(),
            row.name(),
            row.bookId(),
            write(row.asked()),
            row.facts().map(SimulationStore::write).orElse(null),
            row.createdAt().atOffset(ZoneOffset.UTC),
            row.createdBy(),
            row.version())
        .update();
  }

  /** Notes what was found. */
  void finish(String id, SimulationFacts facts) {
    jdbc.sql("UPDATE simulation SET summary = ?, version = version + 1 WHERE id = ?")
        .params(write(facts), id)
        .update();
  }

  Optional<StoredRow> find(String id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM simulation WHERE id = ?")
        .param(id)
        .query(SimulationStore::read)
        .optional();
  }

  /** The newest. */
  List<StoredRow> list(int limit) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM simulation" + NEWEST)
        .param(limit)
        .query(SimulationStore::read)
        .list();
  }

  /** The newest of those that are older than one, which need not exist any more. */
  List<StoredRow> listAfter(Instant createdAt, String id, int limit) {
    OffsetDateTime at = createdAt.atOffset(ZoneOffset.UTC);
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM simulation WHERE created_at < ? OR (created_at = ? AND id < ?)"
                + NEWEST)
        .params(at, at, id, limit)
        .query(SimulationStore::read)
        .list();
  }

  void delete(String id) {
    jdbc.sql("DELETE FROM simulation WHERE id = ?").param(id).update();
  }

  private static StoredRow read(ResultSet row, int number) throws SQLException {
    String summary = row.getString("summary");
    return new StoredRow(
        row.getString("id"),
        row.getString("name"),
        row.getString("book_id"),
        readJson(row.getString("asked"), AskedSimulation.class),
        Optional.ofNullable(summary).map(json -> readJson(json, SimulationFacts.class)),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getLong("version"));
  }

  static <T> T readJson(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database holds JSON that cannot be read.", e);
    }
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record cannot be written as JSON.", e);
    }
  }
}
