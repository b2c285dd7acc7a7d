package dev.fairfield.service.rest.scenarios;

import java.time.Instant;

/**
 * A scenario that people made, as the database keeps it.
 *
 * @param name the scenario's own short name
 * @param content the scenario in full as JSON, defaults included, so that later versions of the
 *     product read the same numbers
 * @param version rises with each change; scenarios never change, so it is 1
 */
record StoredScenario(
    String id, String name, String content, Instant createdAt, String createdBy, long version) {}
