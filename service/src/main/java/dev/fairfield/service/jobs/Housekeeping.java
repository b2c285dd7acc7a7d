package dev.fairfield.service.jobs;

import static dev.fairfield.service.jobs.JobRow.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes what has had its time, and wakes jobs that nothing else would wake. */
@Component
class Housekeeping {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final JdbcClient jdbc;
  private final AlarmClock alarm;
  private final DatabaseClock clock;
  private final RetentionSettings settings;
  private final TransactionOperations transactions;

  Housekeeping(
      JdbcClient jdbc,
      AlarmClock alarm,
      DatabaseClock clock,
      RetentionSettings settings,
      TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.alarm = alarm;
    this.clock = clock;
    this.settings = settings;
    this.transactions = transactions;
  }

  void tidy() {
    Instant now = clock.now();
    delete("login links", "DELETE FROM login_link WHERE expires_at < ?", now);
    delete(
        "rows of the audit trail", "DELETE FROM audit WHERE at < ?", now.minus(settings.audit()));
    delete(
        "flags of scores",
        "DELETE FROM score_flag WHERE raised_at < ?",
        now.minus(settings.flags()));
    deleteOfDeadLetters(now.minus(settings.deadLetters()));
    settings.plans().ifPresent(age -> deletePlans(now, age));
    settings.simulations().ifPresent(age -> deleteSimulations(now, age));
    wakeForgotten();
  }

  private void deleteOfDeadLetters(Instant before) {
    for (String table : List.of("job_checkpoint", "job_chunk")) {
      delete(
          "rows of dead letters",
          "DELETE FROM "
              + table
              + " WHERE job_id IN (SELECT id FROM job WHERE status = 'DEAD' AND completed_at < ?)",
          before);
    }
    delete(
        "jobs of nothing",
        "DELETE FROM job WHERE completed_at < ? AND id NOT IN (SELECT id FROM plan)"
            + " AND id NOT IN (SELECT id FROM simulation)",
        before);
  }

  private void deletePlans(Instant now, Duration age) {
    deleteWithFiles(
        "plan",
        "created_at < ? AND lifecycle NOT IN ('APPROVED', 'ACTIVE')"
            + " AND id NOT IN (SELECT id FROM job WHERE status IN ('QUEUED', 'RUNNING'))",
        now.minus(age));
  }

  private void deleteSimulations(Instant now, Duration age) {
    deleteWithFiles(
        "simulation",
        "created_at < ?"
            + " AND id NOT IN (SELECT id FROM job WHERE status IN ('QUEUED', 'RUNNING'))",
        now.minus(age));
  }

  private void deleteWithFiles(String table, String condition, Instant before) {
    List<String> ids =
        jdbc.sql("SELECT id FROM " + table + " WHERE " + condition)
            .params(sql(before))
            .query(String.class)
            .list();
    for (String id : ids) {
      transactions.executeWithoutResult(
          status -> {
            jdbc.sql("DELETE FROM " + table + " WHERE id = ?").params(id).update();
            jdbc.sql("DELETE FROM stored_file WHERE owner_id = ?").params(id).update();
            jdbc.sql("DELETE FROM job WHERE id = ?").params(id).update();
          });
    }
    log(table + "s", ids.size());
  }

  /** A job without an alarm, as after a restored backup, would wait for ever. */
  private void wakeForgotten() {
    List<String> forgotten =
        jdbc.sql(
                "SELECT id FROM job WHERE status IN ('QUEUED', 'RUNNING') AND NOT EXISTS"
                    + " (SELECT 1 FROM scheduled_tasks WHERE task_name = ? AND task_instance = job.id)")
            .params(AlarmClock.JOB)
            .query(String.class)
            .list();
    forgotten.forEach(alarm::wake);
    log("forgotten jobs woken up", forgotten.size());
  }

  private void delete(String what, String statement, Instant before) {
    log(what, jdbc.sql(statement).params(sql(before)).update());
  }

  private static void log(String what, int count) {
    if (count > 0) {
      LOG.info("Housekeeping: {} {}.", count, what);
    }
  }
}
