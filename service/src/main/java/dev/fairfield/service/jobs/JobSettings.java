package dev.fairfield.service.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run; how often nodes look for work and tell that they live is set by {@code
 * db-scheduler.*}.
 *
 * @param attemptLimit executions that may break off before a job is given up, at least 1
 * @param retryDelay before an execution that broke off with an error is repeated; doubles each time
 * @param writeInterval between two writings of progress and checkpoint
 * @param handoverWait how long a node that shuts down waits for its jobs to leave by themselves
 */
@ConfigurationProperties("fairfield.jobs")
record JobSettings(
    @DefaultValue("3") int attemptLimit,
    @DefaultValue("2s") Duration retryDelay,
    @DefaultValue("1s") Duration writeInterval,
    @DefaultValue("3s") Duration handoverWait) {

  JobSettings {
    if (attemptLimit < 1) {
      throw new IllegalArgumentException(
          "fairfield.jobs.attempt-limit is %d; it must be at least 1.".formatted(attemptLimit));
    }
  }

  /** How long to wait after so many failures. */
  Duration delayAfter(int failures) {
    return retryDelay.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 6));
  }
}
