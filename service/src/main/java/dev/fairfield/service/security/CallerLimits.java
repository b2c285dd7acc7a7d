package dev.fairfield.service.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one caller (a key or a user) may ask for.
 *
 * @param requestsPerSecond on each node, over time; twice as many may come at once
 * @param unfinishedJobs plans and simulations, queued or running, on all nodes together
 */
@ConfigurationProperties("fairfield.limits.caller")
record CallerLimits(
    @DefaultValue("500") int requestsPerSecond, @DefaultValue("10") int unfinishedJobs) {}
