package dev.fairfield.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What goes when plans and simulations are kept for a time. */
@ServiceTest
class RetentionTest {

  private static final int PLANS_DAYS = 1_000;
  private static final int SIMULATIONS_DAYS = 2_000;

  @Autowired private JdbcClient jdbc;
  @Autowired private AlarmClock alarm;
  @Autowired private DatabaseClock clock;
  @Autowired private TransactionOperations transactions;
  @Autowired private StoredFiles files;

  private String bookId;

  @BeforeEach
  void insertBook() {
    bookId = UUID.randomUUID().toString();
    jdbc.sql(
            "INSERT INTO book (id, name, preset, illustrative, account_count, assignable_count,"
                + " rep_count, team_count, warning_count, created_at, created_by, version)"
                + " VALUES (?, 'Old', 'fairfield', FALSE, 1, 1, 1, 1, 0, ?, 'ann', 1)")
        .params(bookId, daysAgo(SIMULATIONS_DAYS + 9))
        .update();
  }

  private OffsetDateTime daysAgo(int days) {
    return clock.now().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
  }

  /** With a file and a job. */
  private String plan(int days, String lifecycle, JobStatus job) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "INSERT INTO plan (id, name, book_id, lifecycle, asked, created_at, created_by, version)"
                + " VALUES (?, 'Old', ?, ?, '{}', ?, 'ann', 1)")
        .params(id, bookId, lifecycle, daysAgo(days))
        .update();
    complete(id, JobKind.PLAN, job, days);
    return id;
  }

  private String simulation(int days, JobStatus job) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "INSERT INTO simulation (id, name, book_id, asked, created_at, created_by, version)"
                + " VALUES (?, 'Old', ?, '{}', ?, 'ann', 1)")
        .params(id, bookId, daysAgo(days))
        .update();
    complete(id, JobKind.SIMULATION, job, days);
    return id;
  }

  private void complete(String id, JobKind kind, JobStatus status, int days) {
    files.put(id, "result.csv", "7".getBytes(StandardCharsets.US_ASCII));
    jdbc.sql(
            "INSERT INTO job (id, kind, status, attempt, failures, progress, stop_requested,"
                + " stopped_early, submitted_at, completed_at, created_by, version)"
                + " VALUES (?, ?, ?, 1, 0, 1, FALSE, FALSE, ?, ?, 'ann', 1)")
        .params(
            id, kind.name(), status.name(), daysAgo(days), status.isFinal() ? daysAgo(days) : null)
        .update();
  }

  private void tidy(Optional<Duration> plans, Optional<Duration> simulations) {
    var settings =
        new RetentionSettings(
            Duration.ofMinutes(10),
            Duration.ofDays(30),
            Duration.ofDays(365),
            Duration.ofDays(365),
            plans,
            simulations);
    new Housekeeping(jdbc, alarm, clock, settings, transactions).tidy();
  }

  private List<String> left(String table) {
    return jdbc.sql("SELECT id FROM " + table + " WHERE name = 'Old' AND book_id = ?")
        .params(bookId)
        .query(String.class)
        .list();
  }

  private boolean hasFileOrJob(String id) {
    int jobs =
        jdbc.sql("SELECT COUNT(*) FROM job WHERE id = ?").param(id).query(Integer.class).single();
    return jobs > 0 || !files.list(id).isEmpty();
  }

  private void erase(String table) {
    for (String id : left(table)) {
      jdbc.sql("DELETE FROM job WHERE id = ?").param(id).update();
      jdbc.sql("DELETE FROM " + table + " WHERE id = ?").param(id).update();
      files.erase(id);
    }
  }

  @Test
  void plans_olderThanTheirTime_goWithFilesAndJobs() {
    String old = plan(PLANS_DAYS + 1, "DRAFT", JobStatus.SUCCEEDED);
    String young = plan(PLANS_DAYS - 1, "DRAFT", JobStatus.SUCCEEDED);
    String approved = plan(PLANS_DAYS + 2, "APPROVED", JobStatus.SUCCEEDED);
    String active = plan(PLANS_DAYS + 3, "ACTIVE", JobStatus.SUCCEEDED);
    String running = plan(PLANS_DAYS + 4, "DRAFT", JobStatus.RUNNING);
    String simulation = simulation(PLANS_DAYS + 5, JobStatus.SUCCEEDED);

    tidy(Optional.of(Duration.ofDays(PLANS_DAYS)), Optional.empty());

    assertThat(left("plan")).containsExactlyInAnyOrder(young, approved, active, running);
    assertThat(left("simulation")).containsExactly(simulation);
    assertThat(hasFileOrJob(old)).isFalse();
    assertThat(hasFileOrJob(approved)).isTrue();
    erase("plan");
    erase("simulation");
  }

  @Test
  void simulations_olderThanTheirTime_goWithFilesAndJobs() {
    String old = simulation(SIMULATIONS_DAYS + 1, JobStatus.FAILED);
    String young = simulation(SIMULATIONS_DAYS - 1, JobStatus.SUCCEEDED);
    String queued = simulation(SIMULATIONS_DAYS + 2, JobStatus.RUNNING);

    tidy(Optional.empty(), Optional.of(Duration.ofDays(SIMULATIONS_DAYS)));

    assertThat(left("simulation")).containsExactlyInAnyOrder(young, queued);
    assertThat(hasFileOrJob(old)).isFalse();
    erase("simulation");
  }

  @Test
  void nothingSaid_everythingStays() {
    String plan = plan(PLANS_DAYS * 10, "DRAFT", JobStatus.SUCCEEDED);
    String simulation = simulation(SIMULATIONS_DAYS * 10, JobStatus.SUCCEEDED);

    tidy(Optional.empty(), Optional.empty());

    assertThat(left("plan")).containsExactly(plan);
    assertThat(left("simulation")).containsExactly(simulation);
    erase("plan");
    erase("simulation");
  }
}
