package dev.fairfield.service.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may happen to a job, each as one transaction that leaves its tables consistent. */
@Component
class JobLedger {

  private final JobStore jobs;
  private final CheckpointStore checkpoints;
  private final ChunkStore chunks;
  private final AlarmClock alarm;
  private final DatabaseClock clock;
  private final JobErrors errors;
  private final JobSettings settings;

  JobLedger(
      JobStore jobs,
      CheckpointStore checkpoints,
      ChunkStore chunks,
      AlarmClock alarm,
      DatabaseClock clock,
      JobErrors errors,
      JobSettings settings) {
    this.jobs = jobs;
    this.checkpoints = checkpoints;
    this.chunks = chunks;
    this.alarm = alarm;
    this.clock = clock;
    this.errors = errors;
    this.settings = settings;
  }

  /** What is to be done about an execution that broke off. */
  enum Verdict {
    AGAIN,
    NEVER
  }

  /**
   * Begins an execution, which fences those before.
   *
   * @return empty when there is nothing to do any more
   */
  @Transactional
  public Optional<Job> begin(String id, String node) {
    Optional<JobRow> row = jobs.lock(id).filter(found -> !found.job().status().isFinal());
    if (row.isEmpty()) {
      return Optional.empty();
    }
    jobs.begin(id, node, clock.now());
    return jobs.find(id);
  }

  Optional<byte[]> findCheckpoint(String id) {
    return checkpoints.find(id);
  }

  boolean exists(String id) {
    return jobs.find(id).isPresent();
  }

  /**
   * Writes a sign of life and what there is new.
   *
   * @return whether people asked for an end; empty when the execution has been overtaken
   */
  @Transactional
  public Optional<Boolean> beat(
      Job job, JobReport report, boolean changed, Optional<byte[]> checkpoint) {
    Optional<Boolean> stop = jobs.beat(job, report, changed, clock.now());
    if (stop.isPresent()) {
      checkpoint.ifPresent(content -> checkpoints.put(job, content));
    }
    return stop;
  }

  /** Keeps the result of a part; that of a job which has ended meanwhile is of no use. */
  @Transactional
  public void keepPart(String id, int number, byte[] result) {
    if (jobs.lock(id).filter(row -> !row.job().status().isFinal()).isPresent()) {
      chunks.put(id, number, result);
    }
  }

  /**
   * Ends a job with its result.
   *
   * @throws JobLeftException when the execution has been overtaken or must leave
   */
  @Transactional
  public void succeed(
      Job job, JobReport report, boolean stoppedEarly, BooleanSupplier mustLeave, Runnable writes) {
    if (mustLeave.getAsBoolean()
        || jobs.beat(job, report, true, clock.now()).isEmpty()
        || !jobs.succeed(job, stoppedEarly, clock.now())) {
      throw new JobLeftException(job.id(), job.attempt());
    }
    writes.run();
    clear(job.id());
    if (mustLeave.getAsBoolean()) {
      throw new JobLeftException(job.id(), job.attempt());
    }
  }

  /** Lets another execution go on; whether this one was still the latest. */
  @Transactional
  public boolean release(Job job, JobReport report, Optional<byte[]> checkpoint) {
    boolean latest = beat(job, report, true, checkpoint).isPresent();
    return latest && jobs.release(job);
  }

  /** Takes a job from an execution of this node that does not leave by itself. */
  @Transactional
  public void takeAway(Job job, JobReport report, Optional<byte[]> checkpoint, String node) {
    if (release(job, report, checkpoint)) {
      alarm.release(job.id(), node);
    }
  }

  /**
   * Ends a job for which this execution has no result.
   *
   * @throws JobLeftException when the execution has been overtaken
   */
  @Transactional
  public void endWithout(Job job, JobStatus status, Optional<String> error) {
    JobRow row = lockLatest(job);
    jobs.endWithout(job.id(), status, row.failures(), error, clock.now());
    clear(job.id());
  }

  /**
   * Counts an execution that broke off with an error.
   *
   * @return how long to wait before the next; empty when the job is given up
   * @throws JobLeftException when the execution has been overtaken
   */
  @Transactional
  public Optional<Duration> fail(Job job) {
    JobRow row = lockLatest(job);
    return count(row) == Verdict.AGAIN
        ? Optional.of(settings.delayAfter(row.failures() + 1))
        : Optional.empty();
  }

  /** Counts an execution whose node is silent. */
  @Transactional
  public Verdict brokeOff(String id) {
    Optional<JobRow> row = jobs.lock(id).filter(found -> !found.job().status().isFinal());
    if (row.isEmpty()) {
      return Verdict.NEVER;
    }
    return row.get().job().status() == JobStatus.QUEUED ? Verdict.AGAIN : count(row.get());
  }

  private Verdict count(JobRow row) {
    Job job = row.job();
    int failures = row.failures() + 1;
    boolean dead = failures >= settings.attemptLimit();
    jobs.endWithout(
        job.id(),
        dead ? JobStatus.DEAD : JobStatus.QUEUED,
        failures,
        dead ? Optional.of(errors.givenUp(job, failures)) : Optional.empty(),
        clock.now());
    return dead ? Verdict.NEVER : Verdict.AGAIN;
  }

  private JobRow lockLatest(Job job) {
    return jobs.lock(job.id())
        .filter(row -> row.job().status() == JobStatus.RUNNING)
        .filter(row -> row.job().attempt() == job.attempt())
        .orElseThrow(() -> new JobLeftException(job.id(), job.attempt()));
  }

  private void clear(String id) {
    checkpoints.delete(id);
    chunks.delete(id);
    alarm.silenceChunks(id);
  }
}
