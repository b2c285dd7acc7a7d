package dev.fairfield.service.jobs;

import static dev.fairfield.service.jobs.JobRow.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of jobs, the truth about them. Methods that change anything need a transaction. */
@Repository
class JobStore {

  /** Fences: only the latest execution may write, and only while it counts as running. */
  private static final String FENCE = " WHERE id = ? AND attempt = ? AND status = 'RUNNING'";

  private final JdbcClient jdbc;

  JobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(String id, JobKind kind, String createdBy, Optional<Duration> longest, Instant now) {
    jdbc.sql(
            "INSERT INTO job (id, kind, status, attempt, failures, progress, stop_requested,"
                + " stopped_early, submitted_at, longest_millis, created_by, version)"
                + " VALUES (?, ?, 'QUEUED', 0, 0, 0, FALSE, FALSE, ?, ?, ?, 1)")
        .params(id, kind.name(), sql(now), longest.map(Duration::toMillis).orElse(null), createdBy)
        .update();
  }

  Optional<Job> find(String id) {
    return jdbc.sql("SELECT " + JobRow.COLUMNS + " FROM job WHERE id = ?")
        .params(id)
        .query(JobRow::of)
        .optional()
        .map(JobRow::job);
  }

  Map<String, Job> findAll(Collection<String> ids) {
    Map<String, Job> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql("SELECT " + JobRow.COLUMNS + " FROM job WHERE id IN (:ids) ORDER BY id")
          .param("ids", List.copyOf(ids))
          .query(JobRow::of)
          .list()
          .forEach(row -> found.put(row.job().id(), row.job()));
    }
    return found;
  }

  /** Newest first. */
  List<Job> list(JobQuery query) {
    return jdbc
        .sql(
            "SELECT "
                + JobRow.COLUMNS
                + " FROM job WHERE (:all OR status = :status) AND (submitted_at < :time"
                + " OR (submitted_at = :time AND id < :id))"
                + " ORDER BY submitted_at DESC, id DESC LIMIT :limit")
        .param("all", query.status().isEmpty())
        .param("status", query.status().map(JobStatus::name).orElse(""))
        .param("time", sql(query.before()))
        .param("id", query.beforeId())
        .param("limit", query.limit())
        .query(JobRow::of)
        .list()
        .stream()
        .map(JobRow::job)
        .toList();
  }

  /** The job, which nobody else changes until the transaction ends. */
  Optional<JobRow> lock(String id) {
    return jdbc.sql("SELECT " + JobRow.COLUMNS + " FROM job WHERE id = ? FOR UPDATE")
        .params(id)
        .query(JobRow::of)
        .optional();
  }

  /** Begins another execution of a locked job; it fences all those before. */
  void begin(String id, String node, Instant now) {
    Optional<Long> longestMillis =
        jdbc.sql("SELECT longest_millis FROM job WHERE id = ? AND deadline IS NULL")
            .params(id)
            .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
            .optional()
            .flatMap(longest -> longest);
    longestMillis.ifPresent(
        millis ->
            jdbc.sql("UPDATE job SET deadline = ? WHERE id = ?")
                .params(sql(now.plusMillis(millis)), id)
                .update());
    jdbc.sql(
            "UPDATE job SET status = 'RUNNING', attempt = attempt + 1, node = ?,"
                + " started_at = COALESCE(started_at, ?), heartbeat_at = ?, error = NULL,"
                + " version = version + 1 WHERE id = ?")
        .params(node, sql(now), sql(now), id)
        .update();
  }

  /**
   * Writes a sign of life.
   *
   * @return whether people asked for an end; empty when this execution has been overtaken
   */
  Optional<Boolean> beat(Job job, JobReport report, boolean changed, Instant now) {
    int updated =
        jdbc.sql(
                "UPDATE job SET progress = ?, phase = ?, facts = ?, heartbeat_at = ?,"
                    + " active_at = CASE WHEN ? THEN COALESCE(active_at, ?) ELSE active_at END,"
                    + " version = version + ?"
                    + FENCE)
            .params(
                report.progress(),
                report.phase(),
                report.factsJson(),
                sql(now),
                report.active(),
                sql(now),
                changed ? 1 : 0,
                job.id(),
                job.attempt())
            .update();
    return updated == 0
        ? Optional.empty()
        : jdbc.sql("SELECT stop_requested FROM job WHERE id = ?")
            .params(job.id())
            .query(Boolean.class)
            .optional();
  }

  /** Whether this execution was still the latest and the job is now done. */
  boolean succeed(Job job, boolean stoppedEarly, Instant now) {
    return jdbc.sql(
                "UPDATE job SET status = 'SUCCEEDED', stopped_early = ?, progress = 1,"
                    + " active_at = COALESCE(active_at, ?), completed_at = ?, heartbeat_at = ?,"
                    + " version = version + 1"
                    + FENCE)
            .params(stoppedEarly, sql(now), sql(now), sql(now), job.id(), job.attempt())
            .update()
        > 0;
  }

  /** Whether this execution was still the latest and the job waits for another one. */
  boolean release(Job job) {
    return jdbc.sql("UPDATE job SET status = 'QUEUED', version = version + 1" + FENCE)
            .params(job.id(), job.attempt())
            .update()
        > 0;
  }

  /** Ends a locked job without a result, or lets it wait once more. */
  void endWithout(String id, JobStatus status, int failures, Optional<String> error, Instant now) {
    jdbc.sql(
            "UPDATE job SET status = ?, failures = ?, error = ?, completed_at = ?,"
                + " version = version + 1 WHERE id = ?")
        .params(status.name(), failures, error.orElse(null), status.isFinal() ? sql(now) : null, id)
        .update();
  }

  void requestStop(String id) {
    jdbc.sql("UPDATE job SET stop_requested = TRUE, version = version + 1 WHERE id = ?")
        .params(id)
        .update();
  }

  /** Makes a locked dead letter a job that waits, with all its attempts. */
  void revive(String id) {
    jdbc.sql(
            "UPDATE job SET status = 'QUEUED', failures = 0, error = NULL, completed_at = NULL,"
                + " deadline = NULL, stop_requested = FALSE, version = version + 1 WHERE id = ?")
        .params(id)
        .update();
  }

  void delete(String id) {
    jdbc.sql("DELETE FROM job WHERE id = ?").params(id).update();
  }

  /** Jobs that count as running. */
  List<String> running() {
    return jdbc.sql("SELECT id FROM job WHERE status = 'RUNNING' ORDER BY id")
        .query(String.class)
        .list();
  }

  /** How many jobs there are in each state. */
  Map<JobStatus, Long> count() {
    Map<JobStatus, Long> counts = new LinkedHashMap<>();
    jdbc.sql("SELECT status, COUNT(*) FROM job GROUP BY status ORDER BY status")
        .query((row, number) -> Map.entry(JobStatus.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
