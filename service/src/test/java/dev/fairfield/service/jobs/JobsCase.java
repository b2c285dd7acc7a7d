package dev.fairfield.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.JobsApplication;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs of one node on a database, with handlers that do as each test says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JobsCase {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final ScriptedHandler plans = new ScriptedHandler(JobKind.PLAN);
  final ScriptedChunks chunks = new ScriptedChunks();
  ConfigurableApplicationContext context;
  Jobs jobs;
  JdbcClient jdbc;
  TransactionTemplate transactions;

  abstract Map<String, Object> database();

  @BeforeAll
  void start() {
    Map<String, Object> settings = new LinkedHashMap<>(database());
    settings.put("fairfield.jobs.retry-delay", "100ms");
    settings.put("fairfield.jobs.write-interval", "200ms");
    settings.put("db-scheduler.polling-interval", "200ms");
    settings.put("db-scheduler.heartbeat-interval", "1s");
    settings.put("db-scheduler.threads", 2);
    context = JobsApplication.start(settings, plans, new Simulations(), chunks);
    jobs = context.getBean(Jobs.class);
    jdbc = context.getBean(JdbcClient.class);
    transactions = context.getBean(TransactionTemplate.class);
    jdbc.sql("CREATE TABLE outcome (id VARCHAR(36) NOT NULL PRIMARY KEY, text VARCHAR(50))")
        .update();
  }

  @AfterAll
  void stop() {
    context.close();
  }

  /** Adds up parts: as a class of its own, as beans are found by class. */
  static final class Simulations implements JobHandler {
    static final Map<String, ScriptedHandler.Script> SCRIPTS =
        new java.util.concurrent.ConcurrentHashMap<>();

    @Override
    public JobKind kind() {
      return JobKind.SIMULATION;
    }

    @Override
    public void run(JobRun run) throws Exception {
      SCRIPTS.get(run.job().id()).run(run);
    }
  }

  String submit(ScriptedHandler.Script script) {
    String id = newId();
    plans.put(id, script);
    Job job = jobs.submit(id, JobKind.PLAN, "ann", Optional.empty());
    assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
    return id;
  }

  void write(JobRun run, String text) {
    jdbc.sql("INSERT INTO outcome (id, text) VALUES (?, ?)").params(run.job().id(), text).update();
  }

  String outcome(String id) {
    return jdbc.sql("SELECT text FROM outcome WHERE id = ?")
        .params(id)
        .query(String.class)
        .single();
  }

  Job find(String id) {
    return jobs.find(id).orElseThrow();
  }

  int count(String table, String column, Object value) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?")
        .params(value)
        .query(Integer.class)
        .single();
  }

  Job awaitJob(String id, Predicate<Job> condition) {
    await(() -> condition.test(find(id)));
    return find(id);
  }

  static void await(BooleanSupplier condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(condition::getAsBoolean);
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }
}
