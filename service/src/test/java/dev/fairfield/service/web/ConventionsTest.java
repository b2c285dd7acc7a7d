package dev.fairfield.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ConventionsTest {

  private static final String ID = "4b1f4d1e-3c51-4b53-9d4a-8f5a2e3c6d10";

  @Autowired private TestCallers callers;

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/nowhere, 404, not-found",
    "GET, /v1/samples/broken/missing, 404, sample-not-found",
    "GET, /v1/samples/17, 400, invalid-parameter",
    "PATCH, /v1/samples, 405, method-not-allowed",
    "GET, /v1/samples?limit=201, 400, invalid-parameter",
    "GET, /v1/samples?limit=0, 400, invalid-parameter",
    "GET, /v1/samples?limit=x, 400, invalid-parameter",
    "GET, /v1/samples?colour=GREEN, 400, invalid-parameter",
    "GET, /v1/samples/broken/boom, 500, internal-error",
    "GET, /v1/samples/broken/input, 422, invalid-input"
  })
  void errors_whateverTheirOrigin_areProblems(String method, String path, int status, String code) {
    Answer answer = callers.as(Role.ADMIN).send(method, path, "");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.json().path("type").asText()).isEqualTo("urn:fairfield:problem:" + code);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("correlationId").asText())
        .isNotEmpty()
        .isEqualTo(answer.header("X-Correlation-Id"));
    assertThat(answer.body()).doesNotContain("Exception", "dev.fairfield", "Inner secret");
  }

  @Test
  void inputProblems_ofFilesAndSettings_areFields() {
    Answer answer = callers.as(Role.ADMIN).get("/v1/samples/broken/input");
    assertThat(answer.pointers())
        .containsExactly("accounts.csv:12:potential_usd", "/request/prices/balance/shares/1");
    assertThat(answer.json().path("detail").asText())
        .isEqualTo("potential_usd must not be negative. And 1 more; 'errors' lists all.");
  }

  @Test
  void correlationId_givenAndUsable_isKept() {
    Answer answer = callers.as(Role.VIEWER).get("/v1/nowhere", "X-Correlation-Id", "night-42");
    assertThat(answer.header("X-Correlation-Id")).isEqualTo("night-42");
    assertThat(answer.json().path("correlationId").asText()).isEqualTo("night-42");
  }

  @Test
  void correlationId_givenButUnusable_isDrawn() {
    Answer answer = callers.as(Role.VIEWER).get("/v1/nowhere", "X-Correlation-Id", "a b");
    assertThat(answer.header("X-Correlation-Id")).hasSize(36);
  }

  @Test
  void entityTag_sameInIfNoneMatch_answers304WithoutBody() {
    Answer first = callers.as(Role.VIEWER).get("/v1/samples/" + ID);
    assertThat(first.header("ETag")).isEqualTo("\"7\"");
    Answer second = callers.as(Role.VIEWER).get("/v1/samples/" + ID, "If-None-Match", "\"7\"");
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'\"7\"',204", "*,204", "'\"6\", \"7\"',204", "'\"6\"',412", "W/\"7\",412"})
  void change_withIfMatch_needsThePresentState(String tag, int status) {
    Answer answer = callers.as(Role.PLANNER).delete("/v1/samples/" + ID, "If-Match", tag);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void change_withoutIfMatch_is428() {
    Answer answer = callers.as(Role.PLANNER).delete("/v1/samples/" + ID);
    assertThat(answer.status()).isEqualTo(428);
    assertThat(answer.problemCode()).isEqualTo("if-match-required");
    assertThat(answer.pointers()).containsExactly("If-Match");
  }
}
