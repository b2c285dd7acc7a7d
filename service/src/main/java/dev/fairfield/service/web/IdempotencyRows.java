package dev.fairfield.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests that came with an idempotency key, and what was answered. */
@Repository
class IdempotencyRows {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Clock clock;
  private final IdempotencySettings settings;

  IdempotencyRows(JdbcClient jdbc, Clock clock, IdempotencySettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /** A request as it came. */
  record Asked(String principal, String key, String method, String path, String sha256) {}

  /** The right to answer first; lost when another request took it over at a later time. */
  record Mark(String principal, String key, Instant since) {}

  /**
   * @param body JSON; null for none
   */
  record Answer(int status, Map<String, String> headers, String body) {}

  /**
   * @param answer empty while it is worked on
   */
  record Earlier(String method, String path, String sha256, Optional<Answer> answer) {

    boolean isSame(Asked asked) {
      return method.equals(asked.method())
          && path.equals(asked.path())
          && sha256.equals(asked.sha256());
    }
  }

  /** Marks a request as under way, at once for all nodes; empty where its key is taken. */
  Optional<Mark> begin(Asked asked) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var mark = new Mark(asked.principal(), asked.key(), now);
    eraseStale(asked, now);
    try {
      jdbc.sql(
              "INSERT INTO idempotency"
                  + " (principal, request_key, method, path, sha256, created_at, expires_at)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)")
          .params(asked.principal(), asked.key(), asked.method(), asked.path(), asked.sha256())
          .params(utc(now), utc(now.plus(settings.keepFor())))
          .update();
      return Optional.of(mark);
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  private void eraseStale(Asked asked, Instant now) {
    jdbc.sql(
            "DELETE FROM idempotency WHERE principal = ? AND request_key = ?"
                + " AND (expires_at <= ? OR (status IS NULL AND created_at <= ?))")
        .params(asked.principal(), asked.key())
        .params(utc(now), utc(now.minus(settings.inFlight())))
        .update();
  }

  /** Keeps the answer, within the transaction of the work; false when the mark was lost. */
  boolean keep(Mark mark, Answer answer) {
    return jdbc.sql(
                "UPDATE idempotency SET status = ?, headers = ?, body = ?"
                    + " WHERE principal = ? AND request_key = ? AND created_at = ?"
                    + " AND status IS NULL")
            .params(answer.status(), write(answer.headers()), answer.body())
            .params(mark.principal(), mark.key(), utc(mark.since()))
            .update()
        == 1;
  }

  /** Gives a key free whose work was undone. */
  void forget(Mark mark) {
    jdbc.sql(
            "DELETE FROM idempotency WHERE principal = ? AND request_key = ? AND created_at = ?"
                + " AND status IS NULL")
        .params(mark.principal(), mark.key(), utc(mark.since()))
        .update();
  }

  Optional<Earlier> find(String principal, String key) {
    return jdbc.sql(
            "SELECT method, path, sha256, status, headers, body FROM idempotency"
                + " WHERE principal = ? AND request_key = ?")
        .params(principal, key)
        .query(
            (row, number) -> {
              int status = row.getInt("status");
              boolean unanswered = row.wasNull();
              return new Earlier(
                  row.getString("method"),
                  row.getString("path"),
                  row.getString("sha256"),
                  unanswered
                      ? Optional.empty()
                      : Optional.of(
                          new Answer(
                              status, read(row.getString("headers")), row.getString("body"))));
            })
        .optional();
  }

  /** Erases what no retry needs any more. */
  int eraseExpired() {
    return jdbc.sql("DELETE FROM idempotency WHERE expires_at <= ?")
        .param(utc(clock.instant()))
        .update();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static String write(Map<String, String> headers) {
    try {
      return JSON.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Headers are texts.", e);
    }
  }

  private static Map<String, String> read(String headers) {
    try {
      return JSON.readValue(headers, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Kept headers are JSON.", e);
    }
  }
}
