package dev.fairfield.service.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that log in once. */
@Repository
class LoginLinks {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 43;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  LoginLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A new secret for a link; those that are past their time are erased. */
  String create(Role role, Duration valid) {
    String secret = ApiKeySecret.text(random, ALPHABET, LENGTH);
    Instant now = clock.instant();
    jdbc.sql("DELETE FROM login_link WHERE expires_at <= ?").param(utc(now)).update();
    jdbc.sql("INSERT INTO login_link (sha256, role, created_at, expires_at) VALUES (?, ?, ?, ?)")
        .params(ApiKeySecret.sha256(secret), role.name(), utc(now), utc(now.plus(valid)))
        .update();
    return secret;
  }

  /** The role that a link logs in with, once; empty when it was used, is too old or never was. */
  Optional<Role> use(String secret) {
    String sha256 = ApiKeySecret.sha256(secret);
    Optional<Role> role =
        jdbc.sql("SELECT role FROM login_link WHERE sha256 = ? AND expires_at > ?")
            .params(sha256, utc(clock.instant()))
            .query(String.class)
            .optional()
            .map(Role::valueOf);
    return role.filter(
        found -> jdbc.sql("DELETE FROM login_link WHERE sha256 = ?").param(sha256).update() == 1);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
