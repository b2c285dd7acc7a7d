package dev.fairfield.service.rest.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Studies of a plan that take time. */
@ServiceTest
class StudiesTest {

  @Autowired private TestCallers callers;

  @Test
  void frontier_asked_isAnsweredByAJob() {
    var planner = callers.as(Role.PLANNER);
    var calls = new PlanCalls(planner);
    String path = "/v1/plans/" + calls.plan(calls.book("Frontier", 400), "") + "/frontier";
    assertThat(planner.get(path).problemCode()).isEqualTo("study-not-found");

    Answer asked = planner.post(path, "{\"secondsPerSolve\":1}");
    assertThat(asked.status()).isEqualTo(202);
    assertThat(planner.post(path, "{\"secondsPerSolve\":2}").problemCode())
        .isEqualTo("study-running");
    JsonNode study = calls.await(path, found -> found.has("completedAt"));

    assertThat(study.path("jobStatus").asText()).isEqualTo("SUCCEEDED");
    assertThat(study.at("/result/points")).hasSize(7);
  }
}
