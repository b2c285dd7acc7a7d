package dev.fairfield.service.security;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an API key; its secret is not.
 *
 * @param prefix tells keys apart, {@code ff_<prefix>_…}
 * @param lastUsedAt to the minute
 * @param version rises with each change but that of {@code lastUsedAt}
 */
public record ApiKey(
    String id,
    String prefix,
    String name,
    Role role,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt,
    long version) {

  /** Whether the key opens anything at this time. */
  public boolean isValid(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(expiresAt);
  }

  /** Whose doing a request with this key is: unique, and readable in an audit trail. */
  public String principal() {
    return "%s (%s)".formatted(name, prefix);
  }
}
