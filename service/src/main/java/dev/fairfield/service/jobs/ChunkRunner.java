package dev.fairfield.service.jobs;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Does parts of jobs, whichever node their job runs on. */
@Component
class ChunkRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ChunkRunner.class);
  private static final double FRACTION_DEAD_LIMIT = 0.7;
  private static final long LOOK_NANOS = 1_000_000_000;

  private final JobStore jobs;
  private final JobLedger ledger;
  private final JobNode node;
  private final DatabaseClock clock;
  private final ObjectProvider<ChunkHandler> handlers;

  ChunkRunner(
      JobStore jobs,
      JobLedger ledger,
      JobNode node,
      DatabaseClock clock,
      ObjectProvider<ChunkHandler> handlers) {
    this.jobs = jobs;
    this.ledger = ledger;
    this.node = node;
    this.clock = clock;
    this.handlers = handlers;
  }

  CompletionHandler<Void> run(String chunkId, ExecutionContext context) {
    String jobId = AlarmClock.jobOf(chunkId);
    Optional<Job> job = jobs.find(jobId).filter(ChunkRunner::isWanted);
    if (job.isEmpty()) {
      return ChunkRunner::silence;
    }
    MDC.put("correlationId", chunkId);
    try {
      var stop = new Stop(jobId, context.getCurrentlyExecuting());
      byte[] result =
          ChunkCoordinator.handler(handlers, job.get().kind())
              .run(jobId, AlarmClock.numberOf(chunkId), stop);
      if (!stop.wasTold()) {
        ledger.keepPart(jobId, AlarmClock.numberOf(chunkId), result);
      } else if (stop.mustLeave()) {
        return (complete, operations) -> operations.reschedule(complete, clock.now());
      }
      return ChunkRunner::silence;
    } finally {
      MDC.remove("correlationId");
    }
  }

  /** A part that fails is left to the job that waits for it, as is one whose node fell silent. */
  void drop(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    LOG.warn("Part {} of a job broke off; its job will do it.", complete.getExecution().getId());
    operations.stop();
  }

  /** The alarm may be gone already, with its job. */
  private static void silence(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    try {
      operations.stop();
    } catch (RuntimeException e) {
      LOG.debug("Part {} was gone: {}", complete.getExecution().getId(), e.getMessage());
    }
  }

  private static boolean isWanted(Job job) {
    return !job.status().isFinal() && !job.stopRequested();
  }

  /** Whether a part is to be given up; looks at the job once a second. */
  private final class Stop implements BooleanSupplier {

    private final String jobId;
    private final CurrentlyExecuting alarm;
    private long lookedNanos = System.nanoTime();
    private boolean unwanted;
    private boolean told;

    Stop(String jobId, CurrentlyExecuting alarm) {
      this.jobId = jobId;
      this.alarm = alarm;
    }

    @Override
    public synchronized boolean getAsBoolean() {
      if (!unwanted && System.nanoTime() - lookedNanos > LOOK_NANOS) {
        lookedNanos = System.nanoTime();
        unwanted = isUnwanted();
      }
      told |= unwanted || mustLeave();
      return told;
    }

    boolean mustLeave() {
      return node.isLeaving() || alarm.getHeartbeatState().getFractionDead() > FRACTION_DEAD_LIMIT;
    }

    synchronized boolean wasTold() {
      return told;
    }

    private boolean isUnwanted() {
      try {
        return jobs.find(jobId).filter(ChunkRunner::isWanted).isEmpty();
      } catch (DataAccessException e) {
        LOG.debug("Job {} cannot be looked at: {}", jobId, e.getMessage());
        return false;
      }
    }
  }
}
