package dev.fairfield.service.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.ApiKeys;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every operation of the OpenAPI document against every kind of caller. */
@ServiceTest
class RoleMatrixTest {

  private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

  @Autowired private TestCallers callers;
  @Autowired private ApiKeys keys;
  @Autowired private Clock clock;

  /** An operation, addressed at things that are not there. */
  private record Operation(String method, String path, Role lowest, boolean takesFiles) {}

  @Test
  void operations_withoutAValidKey_are401() {
    ApiKeys.Created revoked = callers.newKey(Role.ADMIN);
    keys.revoke(revoked.key().id(), revoked.key().version());
    String expired = keys.create("old", Role.ADMIN, "test", clock.instant()).secret();
    List<ApiClient> strangers =
        List.of(callers.anonymous(), callers.with(expired), callers.with(revoked.secret()));
    var softly = new SoftAssertions();
    for (Operation operation : operations()) {
      for (ApiClient stranger : strangers) {
        softly.assertThat(ask(stranger, operation)).as("%s", operation).isEqualTo(401);
      }
    }
    softly.assertAll();
  }

  @Test
  void operations_ofEachRole_followTheDocument() {
    var softly = new SoftAssertions();
    for (Operation operation : operations()) {
      for (Role role : Role.values()) {
        int status = ask(callers.as(role), operation);
        if (role.compareTo(operation.lowest()) < 0) {
          softly.assertThat(status).as("%s by %s", operation, role).isEqualTo(403);
        } else {
          softly
              .assertThat(status)
              .as("%s by %s", operation, role)
              .isNotIn(401, 403)
              .isLessThan(500);
        }
      }
    }
    softly.assertAll();
  }

  private static int ask(ApiClient caller, Operation operation) {
    Answer answer =
        operation.takesFiles()
            ? caller.sendBody(
                operation.method(),
                operation.path(),
                BodyPublishers.ofString("--none--\r\n"),
                "Content-Type",
                "multipart/form-data; boundary=none")
            : caller.send(operation.method(), operation.path(), "{}");
    return answer.status();
  }

  private static boolean takesFilesAlone(JsonNode operation) {
    JsonNode types = operation.at("/requestBody/content");
    return types.has("multipart/form-data") && !types.has("application/json");
  }

  private List<Operation> operations() {
    JsonNode paths = callers.as(Role.VIEWER).get("/v3/api-docs").json().path("paths");
    List<Operation> operations = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          assertThat(path.getKey()).startsWith("/v1/");
                          String role = operation.getValue().path("x-fairfield-role").asText();
                          assertThat(role)
                              .as("role of %s %s", operation.getKey(), path.getKey())
                              .isNotEmpty();
                          operations.add(
                              new Operation(
                                  operation.getKey().toUpperCase(Locale.ROOT),
                                  path.getKey().replaceAll("\\{[^}]+}", UNKNOWN),
                                  Role.valueOf(role),
                                  takesFilesAlone(operation.getValue())));
                        }));
    assertThat(operations).hasSizeGreaterThan(5);
    return operations;
  }
}
