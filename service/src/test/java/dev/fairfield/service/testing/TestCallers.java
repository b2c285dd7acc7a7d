package dev.fairfield.service.testing;

import dev.fairfield.service.security.ApiKeys;
import dev.fairfield.service.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Callers of the running service, one for each role. */
@TestComponent
public class TestCallers {

  private static final Duration LIFE = Duration.ofDays(1);

  private final Environment environment;
  private final ApiKeys keys;
  private final Clock clock;
  private final Map<Role, String> secretByRole = new EnumMap<>(Role.class);

  TestCallers(Environment environment, ApiKeys keys, Clock clock) {
    this.environment = environment;
    this.keys = keys;
    this.clock = clock;
  }

  /** A caller with a key of the role; the key is made once for each service. */
  public synchronized ApiClient as(Role role) {
    return new ApiClient(
        root(), secretByRole.computeIfAbsent(role, missing -> newKey(missing).secret()));
  }

  /** A caller with a key that nobody else uses. */
  public ApiClient asNew(Role role) {
    return new ApiClient(root(), newKey(role).secret());
  }

  public ApiClient with(String secret) {
    return new ApiClient(root(), secret);
  }

  public ApiClient anonymous() {
    return new ApiClient(root(), null);
  }

  public ApiKeys.Created newKey(Role role) {
    return keys.create("test " + role, role, "test", clock.instant().plus(LIFE));
  }

  public String root() {
    return "http://127.0.0.1:" + port();
  }

  public int port() {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }
}
