package dev.fairfield.service.jobs;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One execution of a job on this node. */
final class JobExecution implements JobRun {

  private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

  /** Of the time after which other nodes think this one dead; then it stops by itself. */
  private static final double FRACTION_DEAD_LIMIT = 0.7;

  private final Job job;
  private final JobLedger ledger;
  private final ChunkCoordinator chunks;
  private final DatabaseClock clock;
  private final CurrentlyExecuting alarm;
  private final BooleanSupplier nodeLeaves;

  private final AtomicReference<JobReport> report;
  private final AtomicReference<Supplier<byte[]>> checkpoint = new AtomicReference<>();
  private JobReport written;
  private volatile boolean stopRequested;
  private volatile boolean overtaken;
  private volatile boolean finishing;
  private volatile boolean finished;
  private volatile boolean closed;

  JobExecution(
      Job job,
      JobLedger ledger,
      ChunkCoordinator chunks,
      DatabaseClock clock,
      CurrentlyExecuting alarm,
      BooleanSupplier nodeLeaves) {
    this.job = job;
    this.ledger = ledger;
    this.chunks = chunks;
    this.clock = clock;
    this.alarm = alarm;
    this.nodeLeaves = nodeLeaves;
    this.stopRequested = job.stopRequested();
    this.written =
        new JobReport(job.progress(), job.phase(), job.factsJson(), job.activeAt().isPresent());
    this.report = new AtomicReference<>(written);
  }

  @Override
  public Job job() {
    return job;
  }

  @Override
  public Optional<byte[]> findCheckpoint() {
    return ledger.findCheckpoint(job.id());
  }

  @Override
  public void checkpoint(Supplier<byte[]> content) {
    checkpoint.set(content);
  }

  @Override
  public void report(double progress, String phase, String factsJson) {
    report.updateAndGet(last -> last.withProgress(progress, phase, factsJson));
  }

  @Override
  public void active() {
    report.updateAndGet(JobReport::withResult);
  }

  @Override
  public boolean shouldStop() {
    return stopRequested || mustLeave() || isOutOfTime();
  }

  @Override
  public List<byte[]> chunks(int count, IntConsumer done) {
    return chunks.run(job, count, this::shouldStop, done);
  }

  @Override
  public void finish(boolean stoppedEarly, Runnable writes) {
    finishing = true;
    try {
      ledger.succeed(job, report.get(), stoppedEarly, this::mustLeave, writes);
      finished = true;
      closed = true;
    } catch (JobLeftException e) {
      overtaken |= !mustLeave();
      throw e;
    } finally {
      finishing = false;
    }
  }

  /** The handler has returned; there will be no more signs of life. */
  void close() {
    closed = true;
  }

  boolean isFinished() {
    return finished;
  }

  boolean isStopRequested() {
    return stopRequested;
  }

  boolean isOutOfTime() {
    return job.deadline().isPresent() && clock.now().isAfter(job.deadline().get());
  }

  /** Whether another execution took over or soon will: this one may write nothing more. */
  boolean mustLeave() {
    return overtaken || nodeLeaves.getAsBoolean() || isCutOff();
  }

  private boolean isCutOff() {
    return alarm.getHeartbeatState().getFractionDead() > FRACTION_DEAD_LIMIT;
  }

  /**
   * Writes a sign of life, what was reported and the latest checkpoint; never throws. While the
   * result is written its transaction holds the row, and nothing is left to say.
   */
  synchronized void beat() {
    if (closed || finishing || overtaken) {
      return;
    }
    Supplier<byte[]> offered = checkpoint.getAndSet(null);
    try {
      JobReport now = report.get();
      Optional<Boolean> stop = ledger.beat(job, now, !now.equals(written), content(offered));
      written = now;
      if (stop.isPresent()) {
        stopRequested = stop.get();
      } else if (!closed && !finishing) {
        overtaken = true;
        LOG.warn("Execution {} of job {} was overtaken: FENCED.", job.attempt(), job.id());
      }
    } catch (RuntimeException e) {
      checkpoint.compareAndSet(null, offered);
      LOG.warn("Job {} cannot write that it lives: {}", job.id(), e.getMessage());
    }
  }

  JobReport lastReport() {
    return report.get();
  }

  /** What is to be kept for the next execution and is not written yet. */
  Optional<byte[]> takeCheckpoint() {
    return content(checkpoint.getAndSet(null));
  }

  private Optional<byte[]> content(Supplier<byte[]> offered) {
    if (offered == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(offered.get());
    } catch (RuntimeException e) {
      LOG.warn("Job {} has no checkpoint to write.", job.id(), e);
      return Optional.empty();
    }
  }
}
