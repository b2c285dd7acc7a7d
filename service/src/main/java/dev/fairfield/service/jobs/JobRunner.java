package dev.fairfield.service.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Runs jobs when their alarm goes, and decides what becomes of them afterwards. */
@Component
class JobRunner {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration DATABASE_RETRY = Duration.ofSeconds(2);

  private final JobLedger ledger;
  private final JobNode node;
  private final DatabaseClock clock;
  private final ChunkCoordinator chunks;
  private final JobErrors errors;
  private final JobMetrics metrics;
  private final TransactionOperations transactions;
  private final ObjectProvider<JobHandler> handlers;

  JobRunner(
      JobLedger ledger,
      JobNode node,
      DatabaseClock clock,
      ChunkCoordinator chunks,
      JobErrors errors,
      JobMetrics metrics,
      TransactionOperations transactions,
      ObjectProvider<JobHandler> handlers) {
    this.ledger = ledger;
    this.node = node;
    this.clock = clock;
    this.chunks = chunks;
    this.errors = errors;
    this.metrics = metrics;
    this.transactions = transactions;
    this.handlers = handlers;
  }

  /** One execution; what is returned is done with its alarm. */
  CompletionHandler<Void> run(String id, ExecutionContext context) {
    Optional<Job> begun = ledger.begin(id, node.name());
    if (begun.isEmpty()) {
      return (complete, operations) -> operations.stop();
    }
    Job job = begun.get();
    var execution =
        new JobExecution(
            job, ledger, chunks, clock, context.getCurrentlyExecuting(), node::isLeaving);
    long startNanos = System.nanoTime();
    ScheduledFuture<?> beats = node.enter(execution);
    MDC.put("correlationId", JobErrors.correlationId(job));
    try {
      LOG.info("Execution {} of job {} ({}) begins.", job.attempt(), id, job.kind());
      Ending ending = work(execution);
      LOG.info("Execution {} of job {} ends: {}.", job.attempt(), id, ending.outcome());
      metrics.ended(job, ending.outcome(), Duration.ofNanos(System.nanoTime() - startNanos));
      return leaveAfter(ending.alarm(), execution, beats);
    } catch (RuntimeException | Error e) {
      node.exit(execution, beats);
      throw e;
    } finally {
      MDC.remove("correlationId");
    }
  }

  /** The database was away before or after an execution: the job is as it was. */
  void tryLater(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    operations.reschedule(complete, clock.now().plus(DATABASE_RETRY));
  }

  /** An execution whose node fell silent. */
  void brokeOff(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    String id = complete.getExecution().getId();
    transactions.executeWithoutResult(
        status -> {
          JobLedger.Verdict verdict = ledger.brokeOff(id);
          LOG.warn("The node of job {} fell silent; to be run again: {}.", id, verdict);
          if (verdict == JobLedger.Verdict.AGAIN) {
            operations.reschedule(complete, clock.now());
          } else {
            operations.stop();
          }
        });
  }

  /** How an execution ended, and what is to be done with its alarm. */
  private record Ending(String outcome, CompletionHandler<Void> alarm) {}

  private Ending work(JobExecution execution) {
    try {
      return handle(execution);
    } catch (Throwable e) {
      return brokenBy(e, execution);
    }
  }

  private Ending handle(JobExecution execution) throws Exception {
    Job job = execution.job();
    try {
      handler(job.kind()).run(execution);
      execution.close();
      return execution.isFinished() ? silence("succeeded") : withoutResult(execution);
    } catch (JobRefusedException e) {
      if (execution.mustLeave()) {
        return leave(execution);
      }
      execution.close();
      LOG.info("Job {} is refused: {}", job.id(), e.getMessage());
      ledger.endWithout(job, JobStatus.FAILED, Optional.of(errors.refused(job, e)));
      return silence("refused");
    }
  }

  private Ending brokenBy(Throwable cause, JobExecution execution) {
    execution.close();
    Job job = execution.job();
    if (execution.isFinished()) {
      LOG.error("Job {} had its result before this error.", job.id(), cause);
      return silence("succeeded");
    }
    if (execution.mustLeave() || cause instanceof JobLeftException || isDatabaseAway(cause)) {
      return leave(execution);
    }
    LOG.error("Execution {} of job {} broke off.", job.attempt(), job.id(), cause);
    try {
      return retry(job);
    } catch (JobLeftException e) {
      LOG.info(e.getMessage());
      return leave(execution);
    }
  }

  private Ending withoutResult(JobExecution execution) {
    Job job = execution.job();
    if (execution.mustLeave()) {
      return leave(execution);
    }
    if (execution.isStopRequested()) {
      ledger.endWithout(job, JobStatus.STOPPED, Optional.empty());
      return silence("stopped");
    }
    if (execution.isOutOfTime()) {
      ledger.endWithout(job, JobStatus.FAILED, Optional.of(errors.outOfTime(job)));
      return silence("out-of-time");
    }
    throw new IllegalStateException("The handler returned without a result.");
  }

  private static Ending silence(String outcome) {
    return new Ending(outcome, (complete, operations) -> operations.stop());
  }

  private Ending retry(Job job) {
    return ledger
        .fail(job)
        .map(
            wait ->
                new Ending(
                    "broke-off",
                    (complete, operations) ->
                        operations.reschedule(complete, clock.now().plus(wait))))
        .orElseGet(() -> silence("given-up"));
  }

  /** Another execution goes on at once, unless one does already. */
  private Ending leave(JobExecution execution) {
    Job job = execution.job();
    return new Ending(
        "left",
        (complete, operations) -> {
          boolean released =
              transactions.execute(
                  status -> {
                    boolean latest =
                        ledger.release(job, execution.lastReport(), execution.takeCheckpoint());
                    if (latest) {
                      operations.reschedule(complete, clock.now());
                    }
                    return latest;
                  });
          if (!released && !ledger.exists(job.id())) {
            operations.stop();
          }
        });
  }

  /** The node counts as busy with an execution until its alarm is dealt with. */
  private CompletionHandler<Void> leaveAfter(
      CompletionHandler<Void> alarm, JobExecution execution, ScheduledFuture<?> beats) {
    return (complete, operations) -> {
      try {
        alarm.complete(complete, operations);
      } finally {
        node.exit(execution, beats);
      }
    };
  }

  private JobHandler handler(JobKind kind) {
    return handlers
        .orderedStream()
        .filter(handler -> handler.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing does " + kind + " jobs."));
  }

  private static boolean isDatabaseAway(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException) {
        return true;
      }
    }
    return false;
  }
}
