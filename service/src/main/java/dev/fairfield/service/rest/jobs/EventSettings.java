package dev.fairfield.service.rest.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Streams of server-sent events.
 *
 * @param limit streams that may be open on this node
 * @param pollInterval between two looks at the jobs that are followed
 * @param commentInterval after which a comment shows that a silent stream lives
 * @param longest after which a stream ends; browsers open it again
 */
@ConfigurationProperties("fairfield.events")
record EventSettings(
    @DefaultValue("200") int limit,
    @DefaultValue("500ms") Duration pollInterval,
    @DefaultValue("15s") Duration commentInterval,
    @DefaultValue("30m") Duration longest) {}
