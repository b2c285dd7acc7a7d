package dev.fairfield.service.security;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The API keys of the installation. */
@Repository
public class ApiKeys {

  private static final Duration USE_NOTED_EACH = Duration.ofMinutes(1);
  private static final String COLUMNS =
      "id, prefix, name, role, created_at, created_by, expires_at, last_used_at, revoked_at,"
          + " version";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A key just made.
   *
   * @param secret shown this once; nobody can read it again
   */
  public record Created(ApiKey key, String secret) {

    /** Never shows the secret. */
    @Override
    public String toString() {
      return key.toString();
    }
  }

  /**
   * Makes a key.
   *
   * @param name for people; at most 80 characters
   */
  public Created create(String name, Role role, String createdBy, Instant expiresAt) {
    ApiKeySecret secret = ApiKeySecret.draw(random);
    Instant now = now();
    var key =
        new ApiKey(
            UUID.randomUUID().toString(),
            secret.prefix(),
            name,
            role,
            now,
            createdBy,
            expiresAt.truncatedTo(ChronoUnit.MICROS),
            Optional.empty(),
            Optional.empty(),
            1);
    jdbc.sql(
            "INSERT INTO api_key (id, prefix, sha256, name, role, created_at, created_by,"
                + " expires_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(key.id(), key.prefix(), secret.sha256(), name, role.name(), utc(now), createdBy)
        .params(utc(key.expiresAt()), key.version())
        .update();
    return new Created(key, secret.text());
  }

  public Optional<ApiKey> find(String id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM api_key WHERE id = ?")
        .param(id)
        .query(ApiKeys::read)
        .optional();
  }

  /**
   * Keys by time of creation, newest first.
   *
   * @param before position after which to go on; empty to begin with the newest
   */
  public List<ApiKey> list(Optional<Instant> before, String beforeId, int most) {
    OffsetDateTime time = utc(before.orElse(Instant.parse("9999-01-01T00:00:00Z")));
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM api_key WHERE created_at < ? OR (created_at = ? AND id < ?)"
                + " ORDER BY created_at DESC, id DESC LIMIT ?")
        .params(time, time, beforeId, most)
        .query(ApiKeys::read)
        .list();
  }

  /**
   * Ends a key's life at once.
   *
   * @return false when the key has changed since the version was read, or is revoked already
   */
  public boolean revoke(String id, long version) {
    return jdbc.sql(
                "UPDATE api_key SET revoked_at = ?, version = version + 1"
                    + " WHERE id = ? AND version = ? AND revoked_at IS NULL")
            .params(utc(now()), id, version)
            .update()
        == 1;
  }

  /** The valid key that this text is; empty for any other text. */
  Optional<ApiKey> authenticate(String text) {
    Optional<ApiKeySecret> secret = ApiKeySecret.find(text);
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    Instant now = now();
    Optional<ApiKey> key =
        jdbc.sql("SELECT sha256, " + COLUMNS + " FROM api_key WHERE prefix = ?")
            .param(secret.get().prefix())
            .query(
                (row, number) ->
                    secret.get().hasHash(row.getString("sha256"))
                        ? Optional.of(read(row, number))
                        : Optional.<ApiKey>empty())
            .optional()
            .flatMap(found -> found)
            .filter(found -> found.isValid(now));
    key.ifPresent(found -> noteUse(found, now));
    return key;
  }

  /** Whether a key with this prefix is valid at present. */
  boolean isValid(String prefix) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM api_key WHERE prefix = ?")
        .param(prefix)
        .query(ApiKeys::read)
        .optional()
        .filter(key -> key.isValid(now()))
        .isPresent();
  }

  /** Written at most once a minute, so that reading costs no writing. */
  private void noteUse(ApiKey key, Instant now) {
    Instant due = now.minus(USE_NOTED_EACH);
    if (key.lastUsedAt().isEmpty() || !key.lastUsedAt().get().isAfter(due)) {
      jdbc.sql(
              "UPDATE api_key SET last_used_at = ?"
                  + " WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)")
          .params(utc(now), key.id(), utc(due))
          .update();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static ApiKey read(ResultSet row, int number) throws SQLException {
    return new ApiKey(
        row.getString("id"),
        row.getString("prefix"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        findTime(row, "last_used_at"),
        findTime(row, "revoked_at"),
        row.getLong("version"));
  }

  private static Optional<Instant> findTime(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
