package dev.fairfield.service.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What monitoring sees of jobs: how many there are by state ({@code fairfield.jobs}), how long
 * executions took by kind and outcome ({@code fairfield.job.execution}).
 */
@Component
class JobMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(JobMetrics.class);
  private static final long KEEP_NANOS = 2_000_000_000;

  private final MeterRegistry registry;
  private final JobStore jobs;
  private Map<JobStatus, Long> counts = Map.of();
  private long countedNanos = System.nanoTime() - KEEP_NANOS;

  JobMetrics(MeterRegistry registry, JobStore jobs) {
    this.registry = registry;
    this.jobs = jobs;
    for (JobStatus status : List.of(JobStatus.QUEUED, JobStatus.RUNNING, JobStatus.DEAD)) {
      Gauge.builder("fairfield.jobs", this, metrics -> metrics.count(status))
          .description("Jobs on all nodes: those that wait, those that run, and dead letters")
          .tag("status", status.name().toLowerCase(java.util.Locale.ROOT))
          .register(registry);
    }
  }

  void ended(Job job, String outcome, Duration duration) {
    Timer.builder("fairfield.job.execution")
        .description("Executions of jobs on this node")
        .tag("kind", job.kind().name().toLowerCase(java.util.Locale.ROOT))
        .tag("outcome", outcome)
        .register(registry)
        .record(duration);
  }

  /** One query serves all states of a scrape; NaN while the database is away. */
  private synchronized double count(JobStatus status) {
    if (System.nanoTime() - countedNanos >= KEEP_NANOS) {
      countedNanos = System.nanoTime();
      try {
        counts = new EnumMap<>(JobStatus.class);
        counts.putAll(jobs.count());
        for (JobStatus each : JobStatus.values()) {
          counts.putIfAbsent(each, 0L);
        }
      } catch (DataAccessException | TransactionException e) {
        LOG.debug("Jobs cannot be counted: {}", e.getMessage());
        counts = Map.of();
      }
    }
    Long count = counts.get(status);
    return count == null ? Double.NaN : count;
  }
}
