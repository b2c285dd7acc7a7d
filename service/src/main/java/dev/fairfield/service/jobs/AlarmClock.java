package dev.fairfield.service.jobs;

import static dev.fairfield.service.jobs.JobRow.sql;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What wakes jobs and their parts up: rows of db-scheduler that hold ids alone. Rows that an
 * execution has picked are left to it.
 */
@Component
class AlarmClock {

  static final String JOB = "job";
  static final String CHUNK = "chunk";

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ObjectProvider<Scheduler> scheduler;
  private final DatabaseClock clock;

  AlarmClock(
      JdbcClient jdbc,
      JdbcTemplate batches,
      ObjectProvider<Scheduler> scheduler,
      DatabaseClock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Has a job run as soon as a thread is free, if the caller's transaction commits. */
  void wake(String jobId) {
    scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(JOB, jobId), clock.now());
    lookAfterCommit();
  }

  /** Has parts of a job done, lowest number first; those that wait already are left alone. */
  void wakeChunks(String jobId, List<Integer> numbers) {
    Instant now = clock.now();
    List<Object[]> rows =
        numbers.stream()
            .map(
                number ->
                    new Object[] {
                      CHUNK, chunkId(jobId, number), sql(now.plusNanos(1000L * number))
                    })
            .toList();
    for (int from = 0; from < rows.size(); from += BATCH) {
      batches.batchUpdate(
          "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
              + " VALUES (?, ?, ?, FALSE, 1) ON CONFLICT DO NOTHING",
          rows.subList(from, Math.min(from + BATCH, rows.size())));
    }
    lookAfterCommit();
  }

  /** Takes a part that waits out of the queue; whether nobody else had. */
  boolean takeChunk(String jobId, int number) {
    return jdbc.sql(
                "DELETE FROM scheduled_tasks WHERE task_name = ? AND task_instance = ?"
                    + " AND picked = FALSE")
            .params(CHUNK, chunkId(jobId, number))
            .update()
        > 0;
  }

  /** Parts of a job that wait or are being done, and whether they are being done. */
  Map<Integer, Boolean> chunks(String jobId) {
    Map<Integer, Boolean> pickedByNumber = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT task_instance, picked FROM scheduled_tasks"
                + " WHERE task_name = ? AND task_instance LIKE ? ORDER BY execution_time")
        .params(CHUNK, jobId + "/%")
        .query((row, index) -> Map.entry(numberOf(row.getString(1)), row.getBoolean(2)))
        .list()
        .forEach(entry -> pickedByNumber.put(entry.getKey(), entry.getValue()));
    return pickedByNumber;
  }

  /** Silences a job that waits, and its parts that do. */
  void silence(String jobId) {
    jdbc.sql(
            "DELETE FROM scheduled_tasks WHERE picked = FALSE AND"
                + " ((task_name = ? AND task_instance = ?)"
                + " OR (task_name = ? AND task_instance LIKE ?))")
        .params(JOB, jobId, CHUNK, jobId + "/%")
        .update();
  }

  void silenceChunks(String jobId) {
    jdbc.sql(
            "DELETE FROM scheduled_tasks WHERE picked = FALSE AND task_name = ?"
                + " AND task_instance LIKE ?")
        .params(CHUNK, jobId + "/%")
        .update();
  }

  /** Takes a job from an execution of this node that does not leave, and has it run elsewhere. */
  void release(String jobId, String node) {
    release("task_name = ? AND task_instance = ? AND picked_by = ?", JOB, jobId, node);
  }

  /** Takes everything from executions that cannot be alive, as this process alone has the files. */
  void releaseAll() {
    release("picked = TRUE");
  }

  private void release(String condition, Object... parameters) {
    jdbc.sql(
            "UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                + " version = version + 1 WHERE "
                + condition)
        .params(parameters)
        .update();
  }

  static String chunkId(String jobId, int number) {
    return jobId + "/" + number;
  }

  static String jobOf(String chunkId) {
    return chunkId.substring(0, chunkId.indexOf('/'));
  }

  static int numberOf(String chunkId) {
    return Integer.parseInt(chunkId.substring(chunkId.indexOf('/') + 1));
  }

  /** Rows are seen by others after the commit; looking before would look in vain. */
  private void lookAfterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              scheduler.getObject().triggerCheckForDueExecutions();
            }
          });
    } else {
      scheduler.getObject().triggerCheckForDueExecutions();
    }
  }
}
