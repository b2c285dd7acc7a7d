package dev.fairfield.service.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of the table of jobs.
 *
 * @param failures executions that broke off so far
 */
record JobRow(Job job, int failures) {

  static final String COLUMNS =
      "id, kind, status, attempt, failures, node, phase, progress, facts, stop_requested,"
          + " stopped_early, error, submitted_at, started_at, active_at, completed_at,"
          + " heartbeat_at, deadline, created_by, version";

  static JobRow of(ResultSet row, int number) throws SQLException {
    return new JobRow(
        new Job(
            row.getString("id"),
            JobKind.valueOf(row.getString("kind")),
            JobStatus.valueOf(row.getString("status")),
            row.getInt("attempt"),
            Objects.requireNonNullElse(row.getString("node"), ""),
            Objects.requireNonNullElse(row.getString("phase"), ""),
            row.getDouble("progress"),
            Objects.requireNonNullElse(row.getString("facts"), "{}"),
            row.getBoolean("stop_requested"),
            row.getBoolean("stopped_early"),
            Optional.ofNullable(row.getString("error")),
            time(row, "submitted_at").orElseThrow(),
            time(row, "started_at"),
            time(row, "active_at"),
            time(row, "completed_at"),
            time(row, "heartbeat_at"),
            time(row, "deadline"),
            row.getString("created_by"),
            row.getLong("version")),
        row.getInt("failures"));
  }

  /** As both databases take it. */
  static OffsetDateTime sql(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
