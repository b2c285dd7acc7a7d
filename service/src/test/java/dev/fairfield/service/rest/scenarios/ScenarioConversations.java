package dev.fairfield.service.rest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.scenario.ScenarioCatalogue;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.TestCallers;
import dev.fairfield.service.web.ApiProblem;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What callers and the service say to each other about scenarios, whatever the database. */
abstract class ScenarioConversations {

  private static final String SAMPLE_BOOK = "00000000-0000-4000-8000-000000000040";

  private static final String YAML =
      """
      name: spring
      title: Spring
      startDate: 2027-03-01
      events:
        - repLeaves: {rep: R07, week: 3}
      backfill: {meanWeeks: 9}
      """;

  private static final String WRONG =
      """
      name: spring
      startDate: 2027-03-01
      events:
        - repLeaves: {rep: R07, wek: 3}
      backfil: {meanWeeks: 9}
      """;

  @Autowired private TestCallers callers;
  @Autowired private ScenarioShelf shelf;
  @Autowired private BookShelf books;

  private ApiClient planner() {
    return callers.as(Role.PLANNER);
  }

  private ApiClient viewer() {
    return callers.as(Role.VIEWER);
  }

  private Answer sendYaml(String path, String yaml) {
    return planner()
        .sendBody(
            "POST",
            path,
            BodyPublishers.ofString(yaml),
            "Content-Type",
            "application/yaml",
            "Idempotency-Key",
            UUID.randomUUID().toString());
  }

  @Test
  void list_pageByPage_givesTheCatalogueThenOwnOnes() {
    String older = sendYaml("/v1/scenarios", YAML).header("Location");
    String newer = sendYaml("/v1/scenarios", YAML).header("Location");
    List<String> ids = new ArrayList<>();
    List<String> origins = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = viewer().get("/v1/scenarios?limit=5&after=" + after).json();
      ids.addAll(page.path("items").findValuesAsText("id"));
      origins.addAll(page.path("items").findValuesAsText("origin"));
      after = page.path("next").asText("");
    } while (!after.isEmpty() && !after.equals("null"));
    List<String> names = ScenarioCatalogue.listNames();
    assertThat(ids.subList(0, names.size())).isEqualTo(names);
    assertThat(ids)
        .doesNotHaveDuplicates()
        .containsSubsequence(newer.substring(14), older.substring(14));
    assertThat(origins.subList(0, names.size())).containsOnly("catalogue");
    assertThat(origins.subList(names.size(), origins.size())).containsOnly("own");
  }

  @Test
  void catalogue_one_isThereAsJsonAndYaml() {
    Answer json = viewer().get("/v1/scenarios/new-quarter");
    assertThat(json.header("ETag")).isNotEmpty();
    assertThat(json.json().at("/summary/origin").asText()).isEqualTo("catalogue");
    assertThat(json.json().at("/definition/backfill/meanWeeks").isNumber()).isTrue();
    Answer yaml = viewer().get("/v1/scenarios/new-quarter", "Accept", "application/yaml");
    assertThat(yaml.status()).isEqualTo(200);
    assertThat(yaml.contentType()).isEqualTo("application/yaml;charset=UTF-8");
    assertThat(yaml.body()).isEqualTo(ScenarioCatalogue.yaml("new-quarter"));
    assertThat(viewer().get("/v1/scenarios/new-quarte").status()).isEqualTo(404);
    assertThat(viewer().get("/v1/scenarios/new-quarte", "Accept", "application/yaml").status())
        .isEqualTo(404);
  }

  @Test
  void creation_byYaml_isKeptInFullAndReadBack() {
    Answer answer = sendYaml("/v1/scenarios", YAML);
    assertThat(answer.status()).isEqualTo(201);
    JsonNode definition = answer.json().path("definition");
    assertThat(definition.at("/backfill/meanWeeks").asDouble()).isEqualTo(9);
    assertThat(definition.at("/horizonWeeks").asInt()).isEqualTo(52);
    String location = answer.header("Location");
    assertThat(viewer().get(location).json()).isEqualTo(answer.json());
    Answer yaml = viewer().get(location, "Accept", "application/yaml");
    assertThat(yaml.body()).contains("name: spring", "meanWeeks: 9");
    Answer again = sendYaml("/v1/scenarios", yaml.body());
    assertThat(again.json().path("definition")).isEqualTo(definition);
  }

  @Test
  void creation_byJson_canChangeOneOfTheCatalogue() {
    ObjectNode definition =
        (ObjectNode) viewer().get("/v1/scenarios/steady-state").json().path("definition");
    definition.put("name", "slow-hiring").withObject("/backfill").put("meanWeeks", 21);
    Answer answer = planner().post("/v1/scenarios", definition.toString());
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("/definition/backfill/meanWeeks").asDouble()).isEqualTo(21);
  }

  @Test
  void creation_wrongYaml_namesLineAndPath() {
    Answer answer = sendYaml("/v1/scenarios", WRONG);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problemCode()).isEqualTo("invalid-scenario");
    assertThat(answer.pointers())
        .containsExactly(
            "scenario.yaml:4:events[0].repLeaves.week",
            "scenario.yaml:4:events[0].repLeaves.wek",
            "scenario.yaml:5:backfil");
  }

  @Test
  void creation_wrongJson_namesPointers() {
    Answer answer =
        planner()
            .post(
                "/v1/scenarios",
                "{\"name\":\"s\",\"startDate\":\"2027-03-01\",\"backfill\":{\"meanWeeks\":-1},"
                    + "\"events\":[{\"newMarket\":{\"name\":\"B\",\"week\":2,\"accountsFile\":\"/etc/passwd\"}}]}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).contains("/backfill/meanWeeks");
    Answer file =
        planner()
            .post(
                "/v1/scenarios",
                "{\"name\":\"s\",\"startDate\":\"2027-03-01\","
                    + "\"events\":[{\"newMarket\":{\"name\":\"B\",\"week\":2,\"accountsFile\":\"/etc/passwd\"}}]}");
    assertThat(file.status()).isEqualTo(422);
    assertThat(file.pointers()).containsExactly("/events/0/newMarket/accountsFile");
    assertThat(planner().post("/v1/scenarios", "{\"name\":").status()).isEqualTo(422);
  }

  @Test
  void creation_byOtherTypesOrRoles_isRefused() {
    assertThat(
            planner()
                .sendBody(
                    "POST",
                    "/v1/scenarios",
                    BodyPublishers.ofString("x"),
                    "Content-Type",
                    "text/csv")
                .status())
        .isEqualTo(415);
    assertThat(callers.as(Role.ANALYST).post("/v1/scenarios", "{}").status()).isEqualTo(403);
    assertThat(
            planner()
                .send("POST", "/v1/scenarios", "{\"name\":\"s\",\"startDate\":\"2027-03-01\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void validation_againstABook_namesWhatItLacks() {
    String path = "/v1/scenarios/validate?bookId=" + SAMPLE_BOOK;
    JsonNode fits = sendYaml(path, YAML).json();
    assertThat(fits.path("valid").asBoolean()).isTrue();
    JsonNode lacks = sendYaml(path, YAML.replace("R07", "R77")).json();
    assertThat(lacks.path("valid").asBoolean()).isFalse();
    assertThat(lacks.findValuesAsText("pointer"))
        .containsExactly("scenario.yaml:5:events[0].repLeaves.rep");
    assertThat(
            sendYaml("/v1/scenarios/validate", YAML.replace("R07", "R77"))
                .json()
                .path("valid")
                .asBoolean())
        .isTrue();
    assertThat(sendYaml("/v1/scenarios/validate?bookId=" + UUID.randomUUID(), YAML).status())
        .isEqualTo(404);
  }

  @Test
  void shelf_scenarioForABook_mustFit() {
    String id =
        sendYaml("/v1/scenarios", YAML.replace("R07", "R77")).json().at("/summary/id").asText();
    var book = books.get(SAMPLE_BOOK);
    assertThat(shelf.get("new-quarter", book).name()).isEqualTo("new-quarter");
    assertThatThrownBy(() -> shelf.get(id, book))
        .isInstanceOfSatisfying(
            ApiProblem.class,
            problem -> {
              assertThat(problem.status().value()).isEqualTo(422);
              assertThat(problem.errors())
                  .extracting(ApiProblem.FieldProblem::pointer)
                  .containsExactly("/events/0/repLeaves/rep");
            });
    assertThatThrownBy(() -> shelf.get("none", book))
        .isInstanceOfSatisfying(
            ApiProblem.class, problem -> assertThat(problem.status().value()).isEqualTo(404));
  }

  @Test
  void erasure_ofOwnOnes_needsTheState() {
    String own = sendYaml("/v1/scenarios", YAML).header("Location");
    assertThat(planner().delete(own).status()).isEqualTo(428);
    assertThat(planner().delete(own, "If-Match", "\"9\"").status()).isEqualTo(412);
    assertThat(planner().delete(own, "If-Match", "\"1\"").status()).isEqualTo(204);
    assertThat(viewer().get(own).status()).isEqualTo(404);
    Answer catalogue = planner().delete("/v1/scenarios/new-quarter", "If-Match", "\"1\"");
    assertThat(catalogue.status()).isEqualTo(409);
    assertThat(catalogue.json().path("detail").asText())
        .isEqualTo("The scenario 'new-quarter' ships with the product and cannot be erased.");
  }
}
