package dev.fairfield.service.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How jobs run and hand in their results, whatever the database. */
abstract class JobsContract extends JobsCase {

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
  void part_endsAfterItsJob_leavesNothing() {
    JobLedger ledger = context.getBean(JobLedger.class);
    var kept = new AtomicInteger();
    String id =
        submit(
            run -> {
              ledger.keepPart(run.job().id(), 4, "in time".getBytes(UTF_8));
              kept.set(count("job_chunk", "job_id", run.job().id()));
              run.finish(false, () -> {});
            });
    awaitJob(id, found -> found.status().isFinal());
    ledger.keepPart(id, 7, "late".getBytes(UTF_8));
    ledger.keepPart(newId(), 1, "of no job".getBytes(UTF_8));

    assertThat(kept.get()).isEqualTo(1);
    assertThat(count("job_chunk", "job_id", id)).isZero();
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
}
