package dev.fairfield.service.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.service.testing.JobsApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What jobs promise on one node, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JobsContract {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ScriptedHandler plans = new ScriptedHandler(JobKind.PLAN);
  private final ScriptedChunks chunks = new ScriptedChunks();
  private ConfigurableApplicationContext context;
  private Jobs jobs;
  private JdbcClient jdbc;
  private TransactionTemplate transactions;

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
  private static final class Simulations implements JobHandler {
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

  @Test
  void submit_untilDone_writesResultOnceAndClearsUp() {
    String id =
        submit(
            run -> {
              run.report(0.5, "half", "{\"cost\":7}");
              run.checkpoint(() -> "half".getBytes(UTF_8));
              run.active();
              await(() -> find(run.job().id()).progress() == 0.5);
              run.report(0.9, "nearly", "{\"cost\":3}");
              run.finish(false, () -> write(run, "done"));
            });
    Job job = awaitJob(id, found -> found.status().isFinal());
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(job.attempt()).isEqualTo(1);
    assertThat(job.progress()).isEqualTo(1);
    assertThat(job.phase()).isEqualTo("nearly");
    assertThat(job.factsJson()).isEqualTo("{\"cost\":3}");
    assertThat(job.stoppedEarly()).isFalse();
    assertThat(job.activeAt()).isPresent();
    assertThat(job.submittedAt()).isBeforeOrEqualTo(job.startedAt().orElseThrow());
    assertThat(job.completedAt().orElseThrow()).isAfter(job.startedAt().orElseThrow());
    assertThat(outcome(id)).isEqualTo("done");
    assertThat(count("job_checkpoint", "job_id", id)).isZero();
    await(() -> count("scheduled_tasks", "task_instance", id) == 0);
  }

  @Test
  void submit_rolledBack_leavesNothing() {
    String id = newId();
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      jobs.submit(id, JobKind.PLAN, "ann", Optional.empty());
                      throw new IllegalStateException("planted");
                    }))
        .hasMessage("planted");
    assertThat(jobs.find(id)).isEmpty();
    assertThat(count("scheduled_tasks", "task_instance", id)).isZero();
  }

  @Test
  void submit_sameIdTwice_fails() {
    String id = submit(run -> run.finish(false, () -> {}));
    assertThatThrownBy(() -> jobs.submit(id, JobKind.PLAN, "ann", Optional.empty()))
        .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
  }

  @Test
  void handler_refuses_jobFailsAtOnceWithProblem() {
    String id =
        submit(
            run -> {
              throw new JobRefusedException("infeasible", "17 accounts fit no rep.");
            });
    Job job = awaitJob(id, found -> found.status().isFinal());
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.attempt()).isEqualTo(1);
    assertThat(job.errorJson().orElseThrow())
        .contains("urn:fairfield:problem:infeasible", "17 accounts fit no rep.", id + "/1");
  }

  @Test
  void handler_breaksOffTwice_goesOnFromCheckpoint() {
    var seen = new AtomicReference<String>("");
    String id =
        submit(
            run -> {
              String found =
                  run.findCheckpoint().map(content -> new String(content, UTF_8)).orElse("-");
              seen.updateAndGet(text -> text + found);
              if (run.job().attempt() < 3) {
                run.checkpoint(() -> ("c" + run.job().attempt()).getBytes(UTF_8));
                await(() -> count("job_checkpoint", "attempt", run.job().attempt()) == 1);
                throw new IllegalArgumentException("planted");
              }
              run.finish(false, () -> {});
            });
    Job job = awaitJob(id, found -> found.status().isFinal());
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(job.attempt()).isEqualTo(3);
    assertThat(seen.get()).isEqualTo("-c1c2");
  }

  @Test
  void handler_breaksOffAlways_jobIsGivenUpAndCanBeRetried() {
    var healed = new AtomicInteger();
    String id =
        submit(
            run -> {
              if (healed.get() == 0) {
                throw new OutOfMemoryError("planted");
              }
              run.finish(false, () -> write(run, "healed"));
            });
    Job dead = awaitJob(id, found -> found.status().isFinal());
    assertThat(dead.status()).isEqualTo(JobStatus.DEAD);
    assertThat(dead.attempt()).isEqualTo(3);
    assertThat(dead.errorJson().orElseThrow())
        .contains("urn:fairfield:problem:job-given-up", "3 executions broke off", id + "/3")
        .doesNotContain("OutOfMemory", "planted");
    await(() -> count("scheduled_tasks", "task_instance", id) == 0);
    healed.set(1);
    assertThat(jobs.retry(id).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(awaitJob(id, found -> found.status().isFinal()).status())
        .isEqualTo(JobStatus.SUCCEEDED);
    assertThat(outcome(id)).isEqualTo("healed");
    assertThatThrownBy(() -> jobs.retry(id))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SUCCEEDED; only a job that was given up (DEAD) can be tried again");
  }

  @Test
  void stop_queued_endsAtOnce() {
    String id = newId();
    plans.put(id, run -> run.finish(false, () -> write(run, "ran")));
    transactions.executeWithoutResult(
        status -> {
          jobs.submit(id, JobKind.PLAN, "ann", Optional.empty());
          assertThat(jobs.requestStop(id).status()).isEqualTo(JobStatus.STOPPED);
        });
    assertThat(count("scheduled_tasks", "task_instance", id)).isZero();
    assertThat(jobs.requestStop(id).status()).isEqualTo(JobStatus.STOPPED);
  }

  @Test
  void stop_running_keepsTheBestWithinThreeSeconds() {
    String id =
        submit(
            run -> {
              await(run::shouldStop);
              run.finish(true, () -> write(run, "best"));
            });
    awaitJob(id, found -> found.status() == JobStatus.RUNNING);
    long start = System.nanoTime();
    assertThat(jobs.requestStop(id).stopRequested()).isTrue();
    Job job = awaitJob(id, found -> found.status().isFinal());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(job.stoppedEarly()).isTrue();
    assertThat(outcome(id)).isEqualTo("best");
    assertThat(jobs.requestStop(id).version()).isEqualTo(job.version());
  }

  @Test
  void stop_runningWithoutResult_isStopped() {
    String id = submit(run -> await(run::shouldStop));
    awaitJob(id, found -> found.status() == JobStatus.RUNNING);
    jobs.requestStop(id);
    assertThat(awaitJob(id, found -> found.status().isFinal()).status())
        .isEqualTo(JobStatus.STOPPED);
  }

  @Test
  void deadline_withoutResult_fails() {
    String id = newId();
    plans.put(id, run -> await(run::shouldStop));
    jobs.submit(id, JobKind.PLAN, "ann", Optional.of(Duration.ofMillis(300)));
    Job job = awaitJob(id, found -> found.status().isFinal());
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.deadline()).contains(job.startedAt().orElseThrow().plusMillis(300));
    assertThat(job.errorJson().orElseThrow()).contains("no-result-in-time");
  }

  @Test
  void execution_overtaken_writesNothing() {
    var refused = new CountDownLatch(1);
    String id =
        submit(
            run -> {
              if (run.job().attempt() == 1) {
                context.getBean(JobLedger.class).begin(run.job().id(), "other");
                run.checkpoint(() -> "stale".getBytes(UTF_8));
                await(run::shouldStop);
                assertThatThrownBy(() -> run.finish(false, () -> write(run, "stale")))
                    .isInstanceOf(JobLeftException.class);
                refused.countDown();
              }
            });
    await(() -> refused.getCount() == 0);
    Job job = find(id);
    assertThat(job.status()).isEqualTo(JobStatus.RUNNING);
    assertThat(job.attempt()).isEqualTo(2);
    assertThat(count("outcome", "id", id)).isZero();
    assertThat(count("job_checkpoint", "job_id", id)).isZero();
    jobs.erase(id);
  }

  @Test
  void finish_writesFail_rollsBackAndTriesAgain() {
    String id =
        submit(
            run ->
                run.finish(
                    false,
                    () -> {
                      write(run, "attempt " + run.job().attempt());
                      if (run.job().attempt() == 1) {
                        throw new IllegalStateException("planted");
                      }
                    }));
    assertThat(awaitJob(id, found -> found.status().isFinal()).attempt()).isEqualTo(2);
    assertThat(outcome(id)).isEqualTo("attempt 2");
  }

  @Test
  void erase_running_isFencedAway() throws InterruptedException {
    var left = new CountDownLatch(1);
    String id =
        submit(
            run -> {
              await(run::shouldStop);
              try {
                run.finish(true, () -> write(run, "late"));
              } finally {
                left.countDown();
              }
            });
    awaitJob(id, found -> found.status() == JobStatus.RUNNING);
    jobs.erase(id);
    assertThat(left.await(3, TimeUnit.SECONDS)).isTrue();
    assertThat(jobs.find(id)).isEmpty();
    assertThat(count("outcome", "id", id)).isZero();
    await(() -> count("scheduled_tasks", "task_instance", id) == 0);
  }

  @Test
  void chunks_manyParts_comeInOrderAndGoWithTheJob() {
    String id = newId();
    var told = new AtomicInteger();
    chunks.put(
        id,
        (number, stop) -> {
          if (number == 13 && told.getAndIncrement() == 0) {
            throw new IllegalStateException("planted in a part");
          }
          return ("part " + number).getBytes(UTF_8);
        });
    Simulations.SCRIPTS.put(
        id,
        run -> {
          List<byte[]> parts = run.chunks(60);
          run.finish(
              false, () -> write(run, parts.size() + " " + new String(parts.get(59), UTF_8)));
          assertThat(parts.stream().map(part -> new String(part, UTF_8)))
              .containsExactlyElementsOf(
                  IntStream.range(0, 60).mapToObj(number -> "part " + number).toList());
        });
    jobs.submit(id, JobKind.SIMULATION, "ann", Optional.empty());
    Job job = awaitJob(id, found -> found.status().isFinal());
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(outcome(id)).isEqualTo("60 part 59");
    assertThat(count("job_chunk", "job_id", id)).isZero();
    await(() -> count("scheduled_tasks", "task_name", "chunk") == 0);
  }

  @Test
  void chunks_stopped_giveThoseBeforeTheFirstMissing() {
    String id = newId();
    chunks.put(
        id,
        (number, stop) -> {
          if (number >= 5) {
            await(stop);
          }
          return new byte[] {(byte) number};
        });
    Simulations.SCRIPTS.put(
        id,
        run -> {
          List<byte[]> parts = run.chunks(9);
          run.finish(true, () -> write(run, parts.size() + " parts"));
        });
    jobs.submit(id, JobKind.SIMULATION, "ann", Optional.empty());
    await(() -> count("job_chunk", "job_id", id) == 5);
    jobs.requestStop(id);
    assertThat(awaitJob(id, found -> found.status().isFinal()).stoppedEarly()).isTrue();
    assertThat(outcome(id)).isEqualTo("5 parts");
  }

  @Test
  void list_byStatus_newestFirst() {
    String first = submit(run -> run.finish(false, () -> {}));
    String second = submit(run -> run.finish(false, () -> {}));
    awaitJob(first, found -> found.status().isFinal());
    Job last = awaitJob(second, found -> found.status().isFinal());
    var newest = new JobQuery(Optional.of(JobStatus.SUCCEEDED), JobQuery.END_OF_TIME, "", 200);
    assertThat(jobs.list(newest)).extracting(Job::id).containsSubsequence(second, first);
    var older = new JobQuery(Optional.of(JobStatus.SUCCEEDED), last.submittedAt(), last.id(), 200);
    assertThat(jobs.list(older)).extracting(Job::id).contains(first).doesNotContain(second);
    assertThat(jobs.findAll(List.of(first, second, "unknown"))).containsOnlyKeys(first, second);
  }

  @Test
  void requestStop_unknownJob_isNotFound() {
    assertThatThrownBy(() -> jobs.requestStop("unknown"))
        .isInstanceOf(java.util.NoSuchElementException.class)
        .hasMessage("There is no job 'unknown'.");
  }

  @Test
  void metrics_afterAJob_countItsExecution() {
    String id = submit(run -> run.finish(false, () -> {}));
    awaitJob(id, found -> found.status().isFinal());
    MeterRegistry registry = context.getBean(MeterRegistry.class);
    await(
        () ->
            registry
                    .get("fairfield.job.execution")
                    .tags("kind", "plan", "outcome", "succeeded")
                    .timer()
                    .count()
                > 0);
    assertThat(registry.get("fairfield.jobs").tag("status", "dead").gauge().value())
        .isGreaterThanOrEqualTo(0);
  }

  @Test
  void housekeeping_whatHasHadItsTime_goes() {
    for (int day : new int[] {29, 31}) {
      String id = "dead-" + day;
      jdbc.sql(
              "INSERT INTO job (id, kind, status, attempt, failures, progress, stop_requested,"
                  + " stopped_early, submitted_at, completed_at, created_by, version)"
                  + " VALUES (?, 'PLAN', 'DEAD', 3, 3, 0, FALSE, FALSE, ?, ?, 'ann', 1)")
          .params(id, daysAgo(day), daysAgo(day))
          .update();
      jdbc.sql("INSERT INTO job_checkpoint (job_id, attempt, content) VALUES (?, 3, ?)")
          .params(id, new byte[] {7})
          .update();
    }
    for (int day : new int[] {364, 366}) {
      jdbc.sql(
              "INSERT INTO audit (id, at, principal, action, subject)"
                  + " VALUES (?, ?, 'ann', 'plan.made', 'plan 7')")
          .params("audit-" + day, daysAgo(day))
          .update();
    }
    context.getBean(Housekeeping.class).tidy();
    assertThat(jobs.findAll(List.of("dead-29", "dead-31"))).containsOnlyKeys("dead-29");
    assertThat(count("job_checkpoint", "job_id", "dead-29")).isEqualTo(1);
    assertThat(count("job_checkpoint", "job_id", "dead-31")).isZero();
    assertThat(count("audit", "id", "audit-364")).isEqualTo(1);
    assertThat(count("audit", "id", "audit-366")).isZero();
    jobs.erase("dead-29");
  }

  @Test
  void housekeeping_jobWithoutAlarm_isWokenUp() {
    String id = newId();
    plans.put(id, run -> run.finish(false, () -> {}));
    transactions.executeWithoutResult(
        status -> {
          jobs.submit(id, JobKind.PLAN, "ann", Optional.empty());
          jdbc.sql("DELETE FROM scheduled_tasks WHERE task_instance = ?").params(id).update();
        });
    context.getBean(Housekeeping.class).tidy();
    assertThat(awaitJob(id, found -> found.status().isFinal()).status())
        .isEqualTo(JobStatus.SUCCEEDED);
  }

  private static OffsetDateTime daysAgo(int days) {
    return OffsetDateTime.now(ZoneOffset.UTC).minusDays(days);
  }

  private String submit(ScriptedHandler.Script script) {
    String id = newId();
    plans.put(id, script);
    Job job = jobs.submit(id, JobKind.PLAN, "ann", Optional.empty());
    assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
    return id;
  }

  private void write(JobRun run, String text) {
    jdbc.sql("INSERT INTO outcome (id, text) VALUES (?, ?)").params(run.job().id(), text).update();
  }

  private String outcome(String id) {
    return jdbc.sql("SELECT text FROM outcome WHERE id = ?")
        .params(id)
        .query(String.class)
        .single();
  }

  private Job find(String id) {
    return jobs.find(id).orElseThrow();
  }

  private int count(String table, String column, Object value) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?")
        .params(value)
        .query(Integer.class)
        .single();
  }

  private Job awaitJob(String id, Predicate<Job> condition) {
    await(() -> condition.test(find(id)));
    return find(id);
  }

  static void await(BooleanSupplier condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(condition::getAsBoolean);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
