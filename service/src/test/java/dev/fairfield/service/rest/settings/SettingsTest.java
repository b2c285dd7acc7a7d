package dev.fairfield.service.rest.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SettingsTest {

  @Autowired private TestCallers callers;

  @Test
  void settings_all_haveAMeaning() {
    List<String> unexplained =
        StreamSupport.stream(items().spliterator(), false)
            .filter(item -> item.path("meaning").asText().isBlank())
            .map(item -> item.path("name").asText())
            .toList();

    assertThat(unexplained).as("settings without a line in settings.properties").isEmpty();
    assertThat(items()).hasSizeGreaterThan(30);
  }

  @Test
  void settings_ofRetention_areAsConfigured() {
    assertThat(setting("fairfield.retention.dead-letters").path("value").asText()).isEqualTo("30d");
    assertThat(setting("fairfield.retention.plans").has("value")).isFalse();
    assertThat(setting("fairfield.limits.bytes.upload").path("value").asText()).isEqualTo("201MB");
  }

  @Test
  void settings_ofTheStart_sayWhoSetThem() {
    assertThat(setting("fairfield.security.login-link").path("configured").asBoolean()).isTrue();
    assertThat(setting("fairfield.jobs.retry-delay").path("configured").asBoolean()).isFalse();
  }

  @Test
  void settings_readByAPlanner_areRefused() {
    assertThat(callers.as(Role.PLANNER).get("/v1/settings").status()).isEqualTo(403);
  }

  private JsonNode items() {
    return callers.as(Role.ADMIN).get("/v1/settings").json().path("items");
  }

  private JsonNode setting(String name) {
    return StreamSupport.stream(items().spliterator(), false)
        .filter(item -> item.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no setting " + name));
  }
}
