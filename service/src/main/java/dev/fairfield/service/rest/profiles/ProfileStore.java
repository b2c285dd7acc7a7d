package dev.fairfield.service.rest.profiles;

import dev.fairfield.service.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of profiles. */
@Repository
class ProfileStore {

  private static final String COLUMNS = "id, name, content, created_at, created_by, version";

  private final JdbcClient jdbc;

  ProfileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(StoredProfile profile) {
    jdbc.sql("INSERT INTO profile (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            profile.id(),
            profile.name(),
            profile.content(),
            profile.createdAt().atOffset(ZoneOffset.UTC),
            profile.createdBy(),
            profile.version())
        .update();
  }

  Optional<StoredProfile> find(String id) {
    return find(id, "");
  }

  /** The same, held until the transaction ends, so that nobody else changes it. */
  Optional<StoredProfile> lock(String id) {
    return find(id, " FOR UPDATE");
  }

  private Optional<StoredProfile> find(String id, String lock) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM profile WHERE id = ?" + lock)
        .param(id)
        .query(ProfileStore::read)
        .optional();
  }

  /** The newest, or the newest of those older than a position. */
  List<StoredProfile> list(Optional<Cursor.Position> after, int limit) {
    if (after.isEmpty()) {
      return jdbc.sql(
              "SELECT " + COLUMNS + " FROM profile ORDER BY created_at DESC, id DESC LIMIT ?")
          .param(limit)
          .query(ProfileStore::read)
          .list();
    }
    OffsetDateTime at = after.get().createdAt().atOffset(ZoneOffset.UTC);
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM profile WHERE created_at < ? OR (created_at = ? AND id < ?)"
                + " ORDER BY created_at DESC, id DESC LIMIT ?")
        .params(at, at, after.get().id(), limit)
        .query(ProfileStore::read)
        .list();
  }

  void change(String id, String name, String content) {
    jdbc.sql("UPDATE profile SET name = ?, content = ?, version = version + 1 WHERE id = ?")
        .params(name, content, id)
        .update();
  }

  void delete(String id) {
    jdbc.sql("DELETE FROM profile WHERE id = ?").param(id).update();
  }

  private static StoredProfile read(ResultSet row, int number) throws SQLException {
    return new StoredProfile(
        row.getString("id"),
        row.getString("name"),
        row.getString("content"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getLong("version"));
  }
}
