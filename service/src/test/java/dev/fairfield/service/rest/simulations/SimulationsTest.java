package dev.fairfield.service.rest.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Simulations accepted, refused, watched, stopped and erased over HTTP. */
@ServiceTest
class SimulationsTest {

  private static final String PATH = "/v1/simulations";
  private static final String NOWHERE = PATH + "/" + UUID.randomUUID();

  @Autowired private TestCallers callers;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoredFiles files;

  private ApiClient planner;
  private ApiClient analyst;
  private ApiClient viewer;
  private SimulationCase simulation;
  private String swap;

  @BeforeEach
  void book() {
    planner = callers.as(Role.PLANNER);
    analyst = callers.as(Role.ANALYST);
    viewer = callers.as(Role.VIEWER);
    simulation = new SimulationCase(jdbc, files);
    swap = simulation.plan("Swap", SimulationCase.SWAP);
  }

  private void assertRefused(Consumer<ObjectNode> change, String pointer, String message) {
    ObjectNode request = simulation.request(60, swap);
    change.accept(request);
    Answer answer = analyst.post(PATH, request.toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.pointers()).as(answer.body()).contains(pointer);
    assertThat(answer.json().path("errors").findValuesAsText("message"))
        .as(answer.body())
        .anyMatch(found -> found.contains(message));
  }

  @Test
  void submit_withNumbersOutOfRange_isRefused() {
    assertRefused(
        request -> request.put("replications", 1_000_000_000L),
        "/replications",
        "replications is 1,000,000,000; 2 to 100,000 are allowed.");
    assertRefused(request -> request.put("replications", 1), "/replications", "is 1;");
    assertRefused(
        request -> request.put("precision", 0.01),
        "/precision",
        "Give replications or a precision, not both of them.");
    assertRefused(
        request -> request.put("maxReplications", 500),
        "/maxReplications",
        "maxReplications limits a precision");
    assertRefused(
        request -> request.put("confidence", 1.0),
        "/confidence",
        "confidence is 1.0; a number above 0.5 and below 1.0 is allowed.");
    assertRefused(request -> request.put("timeLimitSeconds", 0), "/timeLimitSeconds", "is 0;");
    assertRefused(
        request -> request.put("indifferenceZoneCents", -5), "/indifferenceZoneCents", "is -5;");
    assertRefused(request -> request.put("name", " "), "/name", "name has 0 characters");
  }

  @Test
  void submit_withPlansThatDoNotFit_namesEach() {
    String other = simulation.book();
    assertRefused(
        request -> request.withArray("planIds").add("17"), "/planIds/2", "There is no plan '17'.");
    assertRefused(
        request ->
            request
                .withArray("planIds")
                .add(simulation.plan("Elsewhere", other, SimulationCase.SWAP)),
        "/planIds/2",
        "The plan 'Elsewhere' belongs to the book " + other);
    assertRefused(
        request ->
            request
                .withArray("planIds")
                .add(simulation.plan("Short", "account_id,rep_id\nA1,R1\n")),
        "/planIds/2",
        "Plan Short has no row for 5 of the book's accounts, the first is A2.");
    assertRefused(
        request ->
            request.withArray("planIds").add(simulation.plan("Open", simulation.bookId, null)),
        "/planIds/2",
        "The plan 'Open' has no assignments");
    assertRefused(
        request -> request.withArray("planIds").add("today"), "/planIds/2", "given twice");
    assertRefused(
        request -> request.withArray("planIds").removeAll(), "/planIds", "0 plans were given");
    assertRefused(
        request -> request.put("baseline", "17"),
        "/baseline",
        "baseline '17' is not one of planIds");
    assertRefused(request -> request.put("bookId", "17"), "/bookId", "There is no book '17'.");
  }

  @Test
  void submit_withAScenarioThatDoesNotFit_namesThePlaceInTheRequest() {
    assertRefused(
        request -> request.withObject("/scenario").put("horizonWeeks", 0),
        "/scenario/horizonWeeks",
        "horizonWeeks is 0");
    assertRefused(
        request -> ((ObjectNode) request.at("/scenario/events/0/repLeaves")).put("rep", "R7"),
        "/scenario/events/0/repLeaves/rep",
        "R7");
    assertRefused(
        request -> request.put("scenario", "new-quarters"),
        "/scenario",
        "There is no scenario 'new-quarters'");
    assertRefused(request -> request.put("scenario", 3), "/scenario", "must be a name");
    assertRefused(request -> request.remove("scenario"), "/scenario", "scenario is missing");
    assertRefused(
        request -> request.putObject("policy").put("afterDeparture", "hope"),
        "/policy/afterDeparture",
        "afterDeparture is hope");
    assertRefused(request -> request.put("policy", 4), "/policy", "policy must be an object");
  }

  @Test
  void submit_withAPolicyOfItsOwn_simulatesThat() {
    ObjectNode request = simulation.request(60, swap);
    request.putObject("policy").put("afterDeparture", "vacant");
    request.put("indifferenceZoneCents", 12_300);

    String path = SimulationCase.submit(analyst, request);
    JsonNode finished = SimulationCase.await(analyst, path);

    assertThat(finished.path("jobStatus").asText()).isEqualTo("SUCCEEDED");
    assertThat(planner.get(path + "/files/scenario.yaml").body())
        .contains("afterDeparture: vacant");
    assertThat(planner.get(path + "/comparison").json().path("indifferenceCents").asLong())
        .isEqualTo(12_300);
  }

  @Test
  void submit_withABaseline_putsItFirst() {
    ObjectNode request = simulation.request(60, swap);
    request.put("baseline", swap);
    request.put("scenario", "steady-state");

    String path = SimulationCase.submit(analyst, request);
    JsonNode finished = SimulationCase.await(analyst, path);

    assertThat(finished.path("plans").findValuesAsText("name")).containsExactly("Swap", "Today");
    assertThat(finished.path("scenario").asText()).isEqualTo("steady-state");
    assertThat(finished.path("settings").path("confidence").asDouble()).isEqualTo(0.95);
  }

  @Test
  void submit_toAPrecision_simulatesAsManyAsItTakes() {
    ObjectNode request = simulation.request(60, swap);
    request.remove("replications");
    request.put("precision", 0.4);
    request.put("maxReplications", 600);

    JsonNode finished = SimulationCase.await(analyst, SimulationCase.submit(analyst, request));

    assertThat(finished.at("/found/replications").asInt()).isBetween(256, 600);
    assertThat(finished.at("/settings/maxReplications").asInt()).isEqualTo(600);
    assertThat(finished.at("/found/stopSentence").asText()).startsWith("After ");
  }

  @Test
  void submit_thatCannotBeRead_isABadRequest() {
    assertThat(analyst.post(PATH, "{\"name\": ").status()).isEqualTo(400);
    assertThat(analyst.post(PATH, "{\"replicas\": 3}").status()).isEqualTo(400);
    assertThat(analyst.post(PATH, "{\"replications\": \"many\"}").status()).isEqualTo(400);
    assertThat(analyst.send("POST", PATH, simulation.request(60).toString()).problemCode())
        .isEqualTo("idempotency-key-required");
  }

  @Test
  void submit_again_givesTheSameSimulation() {
    String request = simulation.request(60, swap).toString();
    String key = UUID.randomUUID().toString();
    Answer first = analyst.send("POST", PATH, request, "Idempotency-Key", key);
    Answer again = analyst.send("POST", PATH, request, "Idempotency-Key", key);

    assertThat(first.status()).isEqualTo(202);
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void callers_ofTooLowARole_areRefused() {
    assertThat(viewer.post(PATH, simulation.request(60, swap).toString()).status()).isEqualTo(403);
    assertThat(viewer.post(NOWHERE + "/stop", "{}").status()).isEqualTo(403);
    assertThat(analyst.delete(NOWHERE, "If-Match", "*").status()).isEqualTo(403);
    assertThat(callers.anonymous().get(PATH).status()).isEqualTo(401);
  }

  @Test
  void submit_planMadeByOtherPrices_isCountedByThem() {
    String dear = simulation.planByHourUsd("Dear hours", 77);

    String path = SimulationCase.submit(analyst, simulation.request(4, swap, dear));
    SimulationCase.await(
        analyst, path, found -> found.path("jobStatus").asText().equals("SUCCEEDED"));

    assertThat(
            planner
                .get(path + "/files/request.json")
                .json()
                .at("/prices/travel/hourUsd")
                .asDouble())
        .isEqualTo(77);
  }

  @Test
  void simulation_thatIsNotThere_isNotFound() {
    for (String part :
        new String[] {
          "",
          "/events",
          "/report",
          "/comparison",
          "/replications.csv.gz",
          "/kpis",
          "/replay/0",
          "/files",
          "/files/request.json"
        }) {
      Answer answer = analyst.get(NOWHERE + part);
      assertThat(answer.status()).as(part).isEqualTo(404);
      assertThat(answer.problemCode()).as(part).isEqualTo("simulation-not-found");
    }
    assertThat(analyst.post(NOWHERE + "/stop", "{}").status()).isEqualTo(404);
    assertThat(planner.delete(NOWHERE, "If-Match", "*").status()).isEqualTo(404);
    assertThat(analyst.get(PATH + "/17").status()).isEqualTo(400);
  }

  @Test
  void stop_ofALongOne_keepsWhatWasSimulated() {
    ObjectNode request = simulation.request(60, swap);
    request.remove("replications");
    request.put("precision", 1e-9);
    request
        .withObject("/scenario/demand/segments/small")
        .put("meanDealUsd", 1_000); // very many deals, so that it takes long
    String path = SimulationCase.submit(analyst, request);
    JsonNode running = SimulationCase.await(analyst, path, found -> found.has("activeAt"));
    assertThat(analyst.get(path + "/report").problemCode()).isEqualTo("simulation-without-result");
    assertThat(analyst.get(path + "/report").status()).isEqualTo(409);
    assertThat(running.path("phase").asText()).isEqualTo("Simulating 2 plans");
    assertThat(running.at("/found/sentence").asText()).startsWith("After ");

    assertThat(analyst.post(path + "/stop", "").status()).isEqualTo(202);
    assertThat(analyst.post(path + "/stop", "").status()).isEqualTo(202);
    JsonNode stopped = SimulationCase.await(analyst, path);

    assertThat(stopped.path("jobStatus").asText()).isEqualTo("SUCCEEDED");
    assertThat(stopped.path("stoppedEarly").asBoolean()).isTrue();
    assertThat(stopped.at("/found/replications").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(viewer.get(path + "/comparison").json().path("stopReason").asText())
        .isEqualTo("STOPPED");
  }

  @Test
  void erase_needsTheStateThatIsThere_andTakesAllAlong() {
    String path = SimulationCase.submit(analyst, simulation.request(60, swap));
    SimulationCase.await(analyst, path);
    String tag = planner.get(path).header("ETag");

    assertThat(planner.delete(path).status()).isEqualTo(428);
    assertThat(planner.delete(path, "If-Match", "\"0\"").status()).isEqualTo(412);
    assertThat(planner.delete(path, "If-Match", tag).status()).isEqualTo(204);

    assertThat(planner.get(path).status()).isEqualTo(404);
    assertThat(files.list(path.substring(PATH.length() + 1))).isEmpty();
    assertThat(planner.delete(path, "If-Match", tag).status()).isEqualTo(404);
  }

  @Test
  void list_byPages_isNewestFirst() {
    String first = SimulationCase.submit(analyst, simulation.request(60, swap));
    String second = SimulationCase.submit(analyst, simulation.request(61, swap));

    JsonNode page = viewer.get(PATH + "?limit=1").json();
    JsonNode next = viewer.get(PATH + "?limit=1&after=" + page.path("next").asText()).json();

    assertThat(PATH + "/" + page.at("/items/0/id").asText()).isEqualTo(second);
    assertThat(PATH + "/" + next.at("/items/0/id").asText()).isEqualTo(first);
    assertThat(viewer.get(PATH + "?limit=0").status()).isEqualTo(400);
    assertThat(viewer.get(PATH + "?after=x").status()).isEqualTo(400);
    SimulationCase.await(analyst, first);
    SimulationCase.await(analyst, second);
  }

  @Test
  void events_endWithTheSimulation() {
    String path = SimulationCase.submit(analyst, simulation.request(60, swap));

    Answer events = viewer.get(path + "/events", "Accept", "text/event-stream");

    assertThat(events.contentType()).startsWith("text/event-stream");
    assertThat(events.body()).contains("event:job").contains("\"jobStatus\":\"SUCCEEDED\"");
    assertThat(viewer.get(path + "/events").body()).contains("\"jobStatus\":\"SUCCEEDED\"");
  }
}
