package dev.fairfield.service.jobs;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept. What is not given is kept until it is erased.
 *
 * @param interval between two looks for what has had its time
 * @param deadLetters checkpoints of jobs that were given up
 * @param audit rows of the audit trail
 * @param flags of scores that jumped
 * @param plans plans that are neither approved nor active, with their files and jobs
 * @param simulations with their reports and jobs
 */
@ConfigurationProperties("fairfield.retention")
record RetentionSettings(
    @DefaultValue("10m") Duration interval,
    @DefaultValue("30d") Duration deadLetters,
    @DefaultValue("365d") Duration audit,
    @DefaultValue("365d") Duration flags,
    Optional<Duration> plans,
    Optional<Duration> simulations) {

  RetentionSettings {
    plans = plans == null ? Optional.empty() : plans;
    simulations = simulations == null ? Optional.empty() : simulations;
  }
}
