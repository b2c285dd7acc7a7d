package dev.fairfield.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AccessTest {

  @Autowired private TestCallers callers;
  @Autowired private ApiKeys keys;
  @Autowired private Clock clock;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/me",
        "/v1/samples",
        "/v1/nowhere",
        "/v3/api-docs",
        "/v3/api-docs/swagger-config",
        "/docs",
        "/swagger-ui/index.html",
        "/actuator",
        "/actuator/prometheus",
        "/actuator/info",
        "/h2-console",
        "/webjars/swagger-ui/index.html",
        "/"
      })
  void anything_withoutLogin_is401(String path) {
    Answer answer = callers.anonymous().get(path);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problemCode()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/login", "/login.css"})
  void health_andLoginPage_needNoLogin(String path) {
    assertThat(callers.anonymous().get(path).status()).isEqualTo(200);
  }

  @Test
  void health_withoutLogin_showsNothingElse() {
    assertThat(callers.anonymous().get("/actuator/health").json().has("components")).isFalse();
  }

  @Test
  void change_withoutLogin_is401AndNotAboutTokens() {
    assertThat(callers.anonymous().send("POST", "/v1/samples", "{}").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ff_", "ff_abcdefgh_short", "other", "ff_abcdefgh_\u00e9"})
  void key_ofNoOrAnotherForm_is401(String key) {
    assertThat(callers.with(key).get("/v1/me").status()).isEqualTo(401);
  }

  @Test
  void key_withAnotherSecret_is401() {
    String secret = callers.newKey(Role.ADMIN).secret();
    char last = secret.charAt(secret.length() - 1);
    String other = secret.substring(0, secret.length() - 1) + (last == 'a' ? 'b' : 'a');
    assertThat(callers.with(other).get("/v1/me").status()).isEqualTo(401);
    assertThat(callers.with(secret).get("/v1/me").status()).isEqualTo(200);
  }

  @Test
  void key_expired_is401() {
    String secret = keys.create("old", Role.ADMIN, "test", clock.instant()).secret();
    assertThat(callers.with(secret).get("/v1/me").status()).isEqualTo(401);
  }

  @Test
  void key_revoked_is401() {
    ApiKeys.Created made = callers.newKey(Role.ADMIN);
    assertThat(keys.revoke(made.key().id(), made.key().version())).isTrue();
    assertThat(keys.revoke(made.key().id(), made.key().version() + 1)).isFalse();
    assertThat(callers.with(made.secret()).get("/v1/me").status()).isEqualTo(401);
  }

  @Test
  void key_used_isNotedOnceAMinute() {
    ApiKeys.Created made =
        keys.create("n", Role.VIEWER, "test", clock.instant().plus(Duration.ofDays(2)));
    assertThat(keys.find(made.key().id()).orElseThrow().lastUsedAt()).isEmpty();
    callers.with(made.secret()).get("/v1/me");
    var first = keys.find(made.key().id()).orElseThrow().lastUsedAt();
    callers.with(made.secret()).get("/v1/me");
    assertThat(first).isPresent();
    assertThat(keys.find(made.key().id()).orElseThrow().lastUsedAt()).isEqualTo(first);
  }

  @Test
  void key_made_isKeptAsItsHashAlone() {
    ApiKeys.Created made = callers.newKey(Role.VIEWER);
    assertThat(made.toString()).doesNotContain(made.secret());
    assertThat(made.secret()).matches("ff_[a-z0-9]{8}_[A-Za-z0-9]{43}");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void role_ofTheCaller_isTold(Role role) {
    Answer answer = callers.as(role).get("/v1/me");
    assertThat(answer.json().path("role").asText()).isEqualTo(role.name());
    assertThat(answer.json().path("readsRepFigures").asBoolean())
        .isEqualTo(role.compareTo(Role.PLANNER) >= 0);
  }

  @ParameterizedTest
  @CsvSource({
    "VIEWER, POST, /v1/samples, 403",
    "ANALYST, POST, /v1/samples, 403",
    "PLANNER, POST, /v1/samples, 400",
    "ADMIN, POST, /v1/samples, 400",
    "VIEWER, POST, /v1/samples/echo, 400",
    "PLANNER, GET, /v1/samples/broken/missing, 403",
    "ADMIN, GET, /v1/samples/broken/missing, 404",
    "PLANNER, GET, /v1/keys, 403",
    "PLANNER, GET, /v1/audit, 403"
  })
  void role_tooLow_isRefusedBeforeTheBodyIsRead(Role role, String method, String path, int status) {
    Answer answer = callers.as(role).send(method, path, "{broken");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void answer_ofAnyKind_hasTheHeadersOfABrowsersSafety() {
    Answer answer = callers.anonymous().get("/login");
    assertThat(answer.header("Content-Security-Policy")).isEqualTo(ContentPolicy.USUAL);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Server")).isEmpty();
  }
}
