package dev.fairfield.service.rest.keys;

import dev.fairfield.service.security.ApiKey;
import dev.fairfield.service.security.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What is shown of a key. */
record KeyAnswer(
    String id,
    @Schema(description = "Tells keys apart: the key begins with ff_<prefix>_.") String prefix,
    String name,
    Role role,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    @Schema(description = "To the minute; absent for a key that was never used.")
        Instant lastUsedAt,
    @Schema(description = "Absent for a key that is not revoked.") Instant revokedAt,
    @Schema(
            description =
                "The key itself, in the first answer to its creation alone: nobody can read it"
                    + " again.")
        String secret) {

  static KeyAnswer of(ApiKey key, String secret) {
    return new KeyAnswer(
        key.id(),
        key.prefix(),
        key.name(),
        key.role(),
        key.createdAt(),
        key.createdBy(),
        key.expiresAt(),
        key.lastUsedAt().orElse(null),
        key.revokedAt().orElse(null),
        secret);
  }

  static KeyAnswer of(ApiKey key) {
    return of(key, null);
  }

  KeyAnswer withoutSecret() {
    return new KeyAnswer(
        id, prefix, name, role, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt, null);
  }
}
