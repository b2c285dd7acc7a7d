package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a test sees of jobs in a database that nodes share. */
public final class Watch {

  /** Shortened: a node counts as dead after four seconds. */
  public static final Map<String, String> FAST =
      Map.of(
          "db-scheduler.heartbeat-interval", "1s",
          "db-scheduler.missed-heartbeats-limit", "4",
          "db-scheduler.polling-interval", "300ms",
          "db-scheduler.threads", "2",
          "fairfield.jobs.write-interval", "300ms",
          "fairfield.jobs.retry-delay", "200ms");

  /** Makes the table of results; without a key, so that a second one would be seen. */
  static final String OUTCOMES =
      "CREATE TABLE IF NOT EXISTS outcome (id VARCHAR(36) NOT NULL, attempt INTEGER,"
          + " number INTEGER, text VARCHAR(50))";

  private final JdbcClient jdbc;

  public Watch(Map<String, Object> database) {
    this.jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                database.get("spring.datasource.url").toString(),
                database.get("spring.datasource.username").toString(),
                database.get("spring.datasource.password").toString()));
  }

  public static String newId() {
    return UUID.randomUUID().toString();
  }

  /**
   * Where the results of jobs go, once a node has made the other tables; without a key, so that a
   * second one would be seen.
   */
  public void createOutcomes() {
    jdbc.sql(OUTCOMES).update();
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  public String status(String id) {
    return jdbc.sql("SELECT status FROM job WHERE id = ?").params(id).query(String.class).single();
  }

  public int attempt(String id) {
    return jdbc.sql("SELECT attempt FROM job WHERE id = ?")
        .params(id)
        .query(Integer.class)
        .single();
  }

  /** The node a job runs or last ran on. */
  String owner(String id) {
    return jdbc.sql("SELECT node FROM job WHERE id = ?").params(id).query(String.class).single();
  }

  public double progress(String id) {
    return jdbc.sql("SELECT progress FROM job WHERE id = ?")
        .params(id)
        .query(Double.class)
        .single();
  }

  /** Attempt, number and text of each result of a job. */
  public List<String> outcomes(String id) {
    return jdbc.sql("SELECT attempt, number, text FROM outcome WHERE id = ?")
        .params(id)
        .query((row, index) -> row.getInt(1) + " " + row.getInt(2) + " " + row.getString(3))
        .list();
  }

  public void awaitStatus(String id, String status, Duration patience) {
    await(() -> status(id).equals(status), patience, "job %s to be %s".formatted(id, status));
  }

  /** Rows of the scheduler that belong to jobs. */
  public int alarms() {
    return jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name <> 'housekeeping'")
        .query(Integer.class)
        .single();
  }

  public static void await(BooleanSupplier condition, Duration patience, String what) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time to wait for " + what).isLessThan(end);
      Node.pause(20);
    }
  }

  /** Seconds since a reading of the monotonic clock. */
  public static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
