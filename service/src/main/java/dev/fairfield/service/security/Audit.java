package dev.fairfield.service.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed what: written within the transaction of the change, never changed afterwards. */
@Repository
public class Audit {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_DETAIL = 2_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  Audit(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One change.
   *
   * @param detail empty where action and subject say it all
   */
  public record Entry(
      String id,
      Instant at,
      String principal,
      String action,
      String subject,
      Optional<String> detail) {}

  /**
   * Records that whoever is logged in did something.
   *
   * @param action thing and verb, such as {@code book.created}; at most 60 characters
   * @param subject kind and id, such as {@code book 3f0c…}; longer ones are cut at 200 characters
   * @param detail for people, without secrets; null for none; cut at 2,000 characters
   */
  public void record(String action, String subject, String detail) {
    record(CurrentUser.name(), action, subject, detail);
  }

  /** Records what somebody did who is not, or not yet, logged in. */
  public void record(String principal, String action, String subject, String detail) {
    jdbc.sql(
            "INSERT INTO audit (id, at, principal, action, subject, detail)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID().toString(),
            clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
            principal,
            action,
            cut(subject, LONGEST_SUBJECT),
            cut(detail, LONGEST_DETAIL))
        .update();
  }

  /**
   * Entries by time, newest first.
   *
   * @param before position after which to go on; empty to begin with the newest
   */
  public List<Entry> list(Optional<Instant> before, String beforeId, int most) {
    OffsetDateTime time =
        before.orElse(Instant.parse("9999-01-01T00:00:00Z")).atOffset(ZoneOffset.UTC);
    return jdbc.sql(
            "SELECT id, at, principal, action, subject, detail FROM audit"
                + " WHERE at < ? OR (at = ? AND id < ?) ORDER BY at DESC, id DESC LIMIT ?")
        .params(time, time, beforeId, most)
        .query(Audit::read)
        .list();
  }

  private static Entry read(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getString("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("principal"),
        row.getString("action"),
        row.getString("subject"),
        Optional.ofNullable(row.getString("detail")));
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
