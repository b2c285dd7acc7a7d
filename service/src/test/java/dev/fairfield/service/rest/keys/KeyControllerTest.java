package dev.fairfield.service.rest.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class KeyControllerTest {

  private static final String KEY = "{\"name\":\"night\",\"role\":\"ANALYST\",\"validDays\":30}";

  @Autowired private TestCallers callers;

  private ApiClient admin;

  @BeforeEach
  void logIn() {
    admin = callers.as(Role.ADMIN);
  }

  @Test
  void key_created_showsItsSecretOnce() {
    Answer made = admin.send("POST", "/v1/keys", KEY, "Idempotency-Key", "once-1");
    assertThat(made.status()).isEqualTo(201);
    String secret = made.json().path("secret").asText();
    assertThat(callers.with(secret).get("/v1/me").json().path("role").asText())
        .isEqualTo("ANALYST");
    Answer again = admin.send("POST", "/v1/keys", KEY, "Idempotency-Key", "once-1");
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.json().path("id").asText()).isEqualTo(made.json().path("id").asText());
    assertThat(again.json().has("secret")).isFalse();
    assertThat(admin.get(made.header("Location")).body()).doesNotContain("secret");
  }

  @Test
  void key_revoked_opensNothing() {
    Answer made = admin.post("/v1/keys", KEY);
    String path = made.header("Location");
    String secret = made.json().path("secret").asText();
    assertThat(admin.delete(path).status()).isEqualTo(428);
    assertThat(admin.delete(path, "If-Match", made.header("ETag")).status()).isEqualTo(204);
    assertThat(callers.with(secret).get("/v1/me").status()).isEqualTo(401);
    assertThat(admin.get(path).json().has("revokedAt")).isTrue();
    assertThat(admin.delete(path, "If-Match", made.header("ETag")).status()).isEqualTo(412);
    assertThat(admin.delete(path, "If-Match", "*").status()).isEqualTo(204);
  }

  @Test
  void keys_listed_comeNewestFirstAndEachOnce() {
    for (int made = 0; made < 5; made++) {
      admin.post("/v1/keys", KEY);
    }
    List<String> ids = new ArrayList<>();
    List<String> times = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = admin.get("/v1/keys?limit=2&after=" + next).json();
      assertThat(page.path("items").size()).isBetween(1, 2);
      ids.addAll(page.path("items").findValuesAsText("id"));
      times.addAll(page.path("items").findValuesAsText("createdAt"));
      next = page.path("next").isNull() ? "" : page.path("next").asText();
    } while (!next.isEmpty());
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
    assertThat(times).isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void cursor_tampered_is400() {
    admin.post("/v1/keys", KEY);
    admin.post("/v1/keys", KEY);
    String next = admin.get("/v1/keys?limit=1").json().path("next").asText();
    assertThat(admin.get("/v1/keys?after=" + next).status()).isEqualTo(200);
    for (int at = 0; at < next.length(); at++) {
      char other = next.charAt(at) == 'A' ? 'B' : 'A';
      String tampered = next.substring(0, at) + other + next.substring(at + 1);
      Answer answer = admin.get("/v1/keys?after=" + tampered);
      assertThat(answer.status()).as(tampered).isEqualTo(400);
      assertThat(answer.pointers()).containsExactly("?after");
    }
    assertThat(admin.get("/v1/audit?after=" + next).problemCode()).isEqualTo("invalid-cursor");
  }

  @Test
  void key_withWrongValues_namesEachOfThem() {
    Answer answer = admin.post("/v1/keys", "{\"name\":\" \",\"validDays\":367}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly("/name", "/role", "/validDays");
  }

  @Test
  void audit_ofKeys_namesWhoAndWhat() {
    Answer made = admin.post("/v1/keys", KEY);
    String id = made.json().path("id").asText();
    JsonNode newest = admin.get("/v1/audit?limit=1").json().path("items").get(0);
    assertThat(newest.path("action").asText()).isEqualTo("key.created");
    assertThat(newest.path("subject").asText()).isEqualTo("key " + id);
    assertThat(newest.path("principal").asText()).startsWith("test ADMIN (");
    assertThat(newest.path("detail").asText())
        .startsWith("night (")
        .doesNotContain(made.json().path("secret").asText());
  }
}
