package dev.fairfield.service.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How jobs end before their time, and what is tidied up, whatever the database. */
abstract class JobEndsContract extends JobsCase {

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
  void requestStop_unknownJob_isNotFound() {
    assertThatThrownBy(() -> jobs.requestStop("unknown"))
        .isInstanceOf(java.util.NoSuchElementException.class)
        .hasMessage("There is no job 'unknown'.");
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
    insertFlags(364, 366);
    context.getBean(Housekeeping.class).tidy();
    assertThat(jobs.findAll(List.of("dead-29", "dead-31"))).containsOnlyKeys("dead-29");
    assertThat(count("job_checkpoint", "job_id", "dead-29")).isEqualTo(1);
    assertThat(count("job_checkpoint", "job_id", "dead-31")).isZero();
    assertThat(count("audit", "id", "audit-364")).isEqualTo(1);
    assertThat(count("audit", "id", "audit-366")).isZero();
    assertThat(count("score_flag", "id", "flag-364")).isEqualTo(1);
    assertThat(count("score_flag", "id", "flag-366")).isZero();
    jobs.erase("dead-29");
  }

  private void insertFlags(int... days) {
    jdbc.sql(
            "INSERT INTO book (id, name, preset, illustrative, account_count, assignable_count,"
                + " rep_count, team_count, warning_count, created_at, created_by, version)"
                + " VALUES ('flagged', 'Six', 'fairfield', FALSE, 6, 6, 2, 1, 0, ?, 'ann', 1)")
        .params(daysAgo(400))
        .update();
    for (int day : days) {
      jdbc.sql(
              "INSERT INTO score_flag (id, book_id, account_id, score_hundredths, centre,"
                  + " lower_limit, upper_limit, rises, words, raised_at)"
                  + " VALUES (?, 'flagged', 'A7', 8100, 40, 30, 50, TRUE, 'jumped', ?)")
          .params("flag-" + day, daysAgo(day))
          .update();
    }
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
}
