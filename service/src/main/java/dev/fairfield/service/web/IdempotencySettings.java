package dev.fairfield.service.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long answers to POSTs are kept for retries.
 *
 * @param keepFor after which a key may be used anew
 * @param inFlight after which a request that was never answered, because its process was killed, no
 *     longer keeps others with its key away
 */
@ConfigurationProperties("fairfield.idempotency")
record IdempotencySettings(
    @DefaultValue("24h") Duration keepFor, @DefaultValue("60s") Duration inFlight) {}
