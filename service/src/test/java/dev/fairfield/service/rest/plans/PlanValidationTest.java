package dev.fairfield.service.rest.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked for is checked without a search. */
@ServiceTest
class PlanValidationTest {

  @Autowired private TestCallers callers;

  private String book;

  @BeforeEach
  void makeBook() {
    book = new PlanCalls(callers.as(Role.PLANNER)).book("To be checked", 400);
  }

  @Test
  void request_good_isValidAndNothingIsKept() {
    JsonNode report = validate("{\"name\":\"Carve\",\"bookId\":\"%s\",\"maxMoves\":7}");

    assertThat(report.path("valid").asBoolean()).isTrue();
    assertThat(report.path("problems")).isEmpty();
    assertThat(report.has("detail")).isFalse();
    assertThat(callers.as(Role.VIEWER).get("/v1/plans?bookId=" + book).json().path("items"))
        .isEmpty();
  }

  @Test
  void price_beyondItsRange_isNamedAsWhenAPlanIsAskedFor() {
    String asked =
        "{\"name\":\"Carve\",\"bookId\":\"%s\",\"request\":{\"prices\":{\"balance\":{\"elasticity\":1.5}}}}";
    JsonNode report = validate(asked);
    Answer refused = callers.as(Role.PLANNER).post("/v1/plans", asked.formatted(book));

    assertThat(report.path("valid").asBoolean()).isFalse();
    assertThat(report.at("/problems/0/pointer").asText())
        .isEqualTo("/request/prices/balance/elasticity");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(report.path("problems")).isEqualTo(refused.json().path("errors"));
    assertThat(report.path("detail")).isEqualTo(refused.json().path("detail"));
  }

  @Test
  void name_blank_isNamed() {
    JsonNode report = validate("{\"name\":\" \",\"bookId\":\"%s\",\"steps\":-3}");

    assertThat(report.path("problems").findValuesAsText("pointer"))
        .containsExactly("/name", "/steps");
  }

  @Test
  void start_thatIsNotThere_isNamed() {
    JsonNode report =
        validate("{\"name\":\"Carve\",\"bookId\":\"%s\",\"startFromPlanId\":\"nowhere\"}");

    assertThat(report.path("detail").asText())
        .isEqualTo("There is no plan 'nowhere' with a result to start from.");
    assertThat(report.at("/problems/0/pointer").asText()).isEqualTo("/startFromPlanId");
  }

  private JsonNode validate(String asked) {
    Answer answer =
        callers.as(Role.PLANNER).send("POST", "/v1/plans/validate", asked.formatted(book));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
