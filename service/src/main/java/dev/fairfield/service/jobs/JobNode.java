package dev.fairfield.service.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This process as a place where jobs run: its name, what runs on it, and how it leaves. */
@Component
class JobNode implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobNode.class);
  private static final Duration CLOCK_INTERVAL = Duration.ofSeconds(10);
  private static final long LOOK_MILLIS = 20;
  private static final int HOST_LENGTH = 30;

  private final JobLedger ledger;
  private final DatabaseClock clock;
  private final LeftBehind leftBehind;
  private final JobSettings settings;
  private final ObjectProvider<Scheduler> scheduler;
  private final String name = hostName() + "-" + ManagementFactory.getRuntimeMXBean().getPid();
  private final Set<JobExecution> executions = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService writer =
      Executors.newScheduledThreadPool(
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          work -> {
            var thread = new Thread(work, "job-writer");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean running;
  private volatile boolean leaving;

  JobNode(
      JobLedger ledger,
      DatabaseClock clock,
      LeftBehind leftBehind,
      JobSettings settings,
      ObjectProvider<Scheduler> scheduler) {
    this.ledger = ledger;
    this.clock = clock;
    this.leftBehind = leftBehind;
    this.settings = settings;
    this.scheduler = scheduler;
  }

  /** Of at most 50 characters, different from that of any other process. */
  String name() {
    return name;
  }

  /** Whether this node shuts down: what runs on it must go on elsewhere. */
  boolean isLeaving() {
    return leaving;
  }

  int runningJobs() {
    return executions.size();
  }

  /** Writes signs of life of an execution until told to end. */
  ScheduledFuture<?> enter(JobExecution execution) {
    executions.add(execution);
    long millis = settings.writeInterval().toMillis();
    return writer.scheduleWithFixedDelay(execution::beat, millis, millis, TimeUnit.MILLISECONDS);
  }

  void exit(JobExecution execution, ScheduledFuture<?> beats) {
    beats.cancel(false);
    executions.remove(execution);
  }

  @Override
  public void start() {
    leftBehind.takeOver();
    writer.scheduleWithFixedDelay(
        clock::synchronise,
        CLOCK_INTERVAL.toMillis(),
        CLOCK_INTERVAL.toMillis(),
        TimeUnit.MILLISECONDS);
    running = true;
  }

  /**
   * Has every job leave with its last checkpoint; those that do not listen are taken from their
   * threads, whose writes are refused from then on.
   */
  @Override
  public void stop() {
    leaving = true;
    scheduler.ifAvailable(Scheduler::pause);
    long end = System.nanoTime() + settings.handoverWait().toNanos();
    try {
      while (!executions.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (JobExecution execution : List.copyOf(executions)) {
      takeAway(execution);
    }
    writer.shutdown();
    running = false;
  }

  private void takeAway(JobExecution execution) {
    Job job = execution.job();
    LOG.warn("Job {} does not leave this node by itself and is taken from it.", job.id());
    try {
      ledger.takeAway(job, execution.lastReport(), execution.takeCheckpoint(), name);
    } catch (RuntimeException e) {
      LOG.warn("Job {} is left to be found by another node: {}", job.id(), e.getMessage());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static String hostName() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "node";
    }
    return host.substring(0, Math.min(HOST_LENGTH, host.length()));
  }
}
