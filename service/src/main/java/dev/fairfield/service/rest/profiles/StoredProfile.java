package dev.fairfield.service.rest.profiles;

import java.time.Instant;

/**
 * A profile as the database has it.
 *
 * @param content the profile in full, as JSON
 * @param version rises with each change
 */
record StoredProfile(
    String id, String name, String content, Instant createdAt, String createdBy, long version) {}
