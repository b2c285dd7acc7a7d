package dev.fairfield.service.rest.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.TestCallers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What callers and the service say to each other about plans, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanConversations {

  private String bookId;
  private String planId;

  @Autowired private TestCallers callers;

  private ApiClient planner;
  private PlanCalls calls;

  @BeforeEach
  void makePlanOnce() {
    planner = callers.as(Role.PLANNER);
    calls = new PlanCalls(planner);
    if (planId == null) {
      bookId = calls.book("Plains", 400);
      planId = calls.plan(bookId, "");
    }
  }

  private Answer at(String path) {
    return planner.get("/v1/plans/" + planId + path);
  }

  private Answer change(String id, String verb, String etag) {
    return planner.send("POST", "/v1/plans/" + id + "/" + verb, "", "If-Match", etag);
  }

  @Test
  void submit_accepted_answers202WithLocationAndQueuedPlan() {
    Answer answer = calls.submit(bookId, ",\"seed\":3");

    assertThat(answer.status()).isEqualTo(202);
    String id = answer.json().path("id").asText();
    assertThat(answer.header("Location")).isEqualTo("/v1/plans/" + id);
    assertThat(answer.json().path("lifecycle").asText()).isEqualTo("DRAFT");
    assertThat(answer.json().at("/asked/request/prices/band/halfWidth").asDouble()).isEqualTo(0.1);
    calls.await(id);
  }

  @Test
  void get_solved_hasCostBoundGapAndFiveTimes() {
    Answer answer = at("");
    JsonNode plan = answer.json();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(plan.path("jobStatus").asText()).isEqualTo("SUCCEEDED");
    assertThat(plan.path("progress").asDouble()).isEqualTo(1);
    assertThat(plan.path("gap").asDouble()).isBetween(0.0, 0.2);
    assertThat(plan.path("lowerBoundCents").asLong())
        .isPositive()
        .isLessThanOrEqualTo(plan.path("costCents").asLong());
    assertThat(plan.path("certificate").asText()).startsWith("This plan keeps every hard rule");
    assertThat(plan.at("/figures/costCentsByRule/travel").asLong()).isPositive();
    assertThat(plan.at("/figures/today/costCents").asLong())
        .isGreaterThan(plan.path("costCents").asLong());
    assertThat(plan.path("improvement")).isNotEmpty();
    for (String time :
        List.of("submittedAt", "startedAt", "activeAt", "completedAt", "shutdownAt")) {
      assertThat(plan.path(time).asText()).as(time).endsWith("Z");
    }
    assertThat(planner.get("/v1/plans/" + planId, "If-None-Match", answer.header("ETag")).status())
        .isEqualTo(304);
  }

  @Test
  void submit_sameSeedAndSteps_givesTheSameAssignments() {
    String again = calls.plan(bookId, "");

    assertThat(planner.get("/v1/plans/" + again + "/assignments.csv").body())
        .isEqualTo(at("/assignments.csv").body());
  }

  @Test
  void submit_refusedContent_answers422WithPointers() {
    assertThat(calls.submit(UUID.randomUUID().toString(), "").pointers())
        .containsExactly("/bookId");
    assertThat(calls.submit(bookId, ",\"request\":{\"prices\":{\"hourly\":3}}").pointers())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("/request/prices");
    Answer pin = calls.submit(bookId, ",\"request\":{\"pins\":{\"A01\":\"R9\"}}");
    assertThat(pin.status()).isEqualTo(422);
    assertThat(pin.body()).contains("R9");
    assertThat(calls.submit(bookId, ",\"timeLimitSeconds\":3").problemCode())
        .isEqualTo("two-limits");
    assertThat(calls.submit(bookId, ",\"scenario\":\"no-such\"").pointers())
        .containsExactly("/scenario");
    assertThat(calls.submit(bookId, ",\"startFromPlanId\":\"x\"").pointers())
        .containsExactly("/startFromPlanId");
  }

  @Test
  void submit_unreadable_answers400() {
    assertThat(calls.submit(bookId, ",\"colour\":1").status()).isEqualTo(400);
    assertThat(calls.submit(bookId, ",\"maxMoves\":\"many\"").status()).isEqualTo(400);
    assertThat(planner.send("POST", "/v1/plans", "{\"name\":\"x\"}").status()).isIn(400, 422);
  }

  @Test
  void submit_valuesOutOfRange_areRefusedWithPointers() {
    Answer answer = calls.submit(bookId, ",\"maxMoves\":-1");

    assertThat(answer.status()).isIn(400, 422);
    assertThat(answer.pointers()).containsExactly("/maxMoves");
  }

  @Test
  void list_byBook_pagesNewestFirst() {
    String ownBook = calls.book("Paged", 400);
    String first = calls.plan(ownBook, "");
    String second = calls.plan(ownBook, ",\"startFromPlanId\":\"%s\"".formatted(first));

    JsonNode page = planner.get("/v1/plans?limit=1&bookId=" + ownBook).json();
    assertThat(page.at("/items/0/id").asText()).isEqualTo(second);
    JsonNode next =
        planner
            .get("/v1/plans?limit=1&bookId=" + ownBook + "&after=" + page.path("next").asText())
            .json();
    assertThat(next.at("/items/0/id").asText()).isEqualTo(first);
    assertThat(next.path("next").isNull()).isTrue();
  }

  @Test
  void assignments_paged_coverTheBookOnce() {
    Set<String> seen = new HashSet<>();
    String after = "";
    do {
      JsonNode page = at("/assignments?limit=7&after=" + after).json();
      page.path("items")
          .forEach(item -> assertThat(seen.add(item.path("accountId").asText())).isTrue());
      after = page.path("next").asText("");
      after = after.equals("null") ? "" : after;
    } while (!after.isEmpty());

    assertThat(seen).hasSize(25);
  }

  @Test
  void assignments_filtered_matchAll() {
    JsonNode items = at("/assignments?limit=200&rep=R1&text=DAYTON").json().path("items");

    assertThat(items).isNotEmpty();
    items.forEach(
        item -> {
          assertThat(item.path("repId").asText()).isEqualTo("R1");
          assertThat(item.path("city").asText()).isEqualTo("Dayton");
        });
    at("/assignments?moved=true")
        .json()
        .path("items")
        .forEach(item -> assertThat(item.path("repId")).isNotEqualTo(item.path("previousRepId")));
  }

  @Test
  void assignments_asCsv_areTheFile() {
    Answer csv = planner.get("/v1/plans/" + planId + "/assignments", "Accept", "text/csv");

    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(csv.body()).startsWith("account_id,rep_id,previous_rep_id,moved\n");
    assertThat(csv.body()).isEqualTo(at("/assignments.csv").body());
  }

  @Test
  void content_ofASolvedPlan_isThere() {
    assertThat(at("/territories").json().path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(at("/report").contentType()).startsWith("text/html");
    assertThat(at("/report").header("Content-Security-Policy")).contains("sandbox");
    assertThat(at("/export/salesforce.csv").body()).startsWith("Id,OwnerId\n");
    assertThat(at("/export/hubspot.csv?scope=ALL").body().lines()).hasSize(26);
    assertThat(at("/handovers?limit=2").json().path("items")).hasSizeLessThanOrEqualTo(2);
    assertThat(at("/explanation").json().path("costCents"))
        .isEqualTo(at("").json().path("costCents"));
    assertThat(at("/accounts/A03/why").json().path("members")).hasSize(2);
    assertThat(at("/doctor").json().path("clashes")).isEmpty();
    assertThat(at("/diff?to=" + planId).json().path("differenceCents").asLong()).isZero();
    assertThat(planner.get("/v1/plan-request-schema").json().path("type").asText())
        .isEqualTo("object");
  }

  @Test
  void reps_byRole_hideQuotaWinRateAndFit() {
    JsonNode all = at("/reps").json();
    assertThat(all.at("/1/quotaCents").asLong()).isEqualTo(50_000_001);
    assertThat(all.at("/1/winRate").asDouble()).isEqualTo(0.25);
    assertThat(all.at("/1/costCentsByRule").has("fit")).isTrue();

    ApiClient viewer = callers.as(Role.VIEWER);
    JsonNode seen = viewer.get("/v1/plans/" + planId + "/reps").json();
    assertThat(seen.at("/1/index")).isEqualTo(all.at("/1/index"));
    assertThat(seen.get(1).has("quotaCents")).isFalse();
    assertThat(seen.get(1).has("winRate")).isFalse();
    assertThat(seen.at("/1/costCentsByRule").has("fit")).isFalse();
    String why = "/v1/plans/" + planId + "/accounts/A01/why";
    assertThat(viewer.get(why).status()).isEqualTo(403);
    assertThat(callers.as(Role.ANALYST).get(why).body()).doesNotContain("\"fit\"");
    assertThat(planner.get(why).body()).contains("\"fit\"");
  }

  @Test
  void decisions_throughTheLifecycle_keepOneActivePlan() {
    String first = calls.plan(bookId, "");
    String second = calls.plan(bookId, "");

    assertThat(change(first, "activate", calls.etag(first)).problemCode())
        .isEqualTo("plan-not-approved");
    assertThat(planner.send("POST", "/v1/plans/" + first + "/approve", "").status()).isEqualTo(428);
    assertThat(change(first, "approve", "\"0\"").status()).isEqualTo(412);
    for (String id : List.of(first, second)) {
      Answer approved = change(id, "approve", calls.etag(id));
      assertThat(approved.json().path("lifecycle").asText()).isEqualTo("APPROVED");
      assertThat(change(id, "activate", approved.header("ETag")).status()).isEqualTo(200);
    }
    assertThat(planner.get("/v1/plans/" + first).json().path("lifecycle").asText())
        .isEqualTo("APPROVED");
    assertThat(planner.delete("/v1/plans/" + second, "If-Match", calls.etag(second)).problemCode())
        .isEqualTo("plan-active");
    assertThat(planner.delete("/v1/plans/" + first, "If-Match", calls.etag(first)).status())
        .isEqualTo(204);
    assertThat(planner.get("/v1/plans/" + first).status()).isEqualTo(404);
    assertThat(planner.get("/v1/plans/" + first + "/assignments").status()).isEqualTo(404);
  }

  @Test
  void rename_seen_changesNameAndTag() {
    String id = calls.plan(bookId, "");
    String etag = calls.etag(id);

    Answer renamed =
        planner.send("PATCH", "/v1/plans/" + id, "{\"name\":\"Autumn\"}", "If-Match", etag);

    assertThat(renamed.json().path("name").asText()).isEqualTo("Autumn");
    assertThat(renamed.header("ETag")).isNotEqualTo(etag).isEqualTo(calls.etag(id));
  }

  @Test
  void stop_whileSolving_keepsTheBestAndIsIdempotent() {
    Answer submitted =
        planner.post(
            "/v1/plans",
            "{\"name\":\"Long\",\"bookId\":\"%s\",\"timeLimitSeconds\":600}".formatted(bookId));
    String id = submitted.json().path("id").asText();
    JsonNode plan = calls.await("/v1/plans/" + id, found -> found.has("activeAt"));
    assertThat(plan.path("costCents").asLong()).isPositive();
    assertThat(planner.get("/v1/plans/" + id + "/assignments").problemCode())
        .isEqualTo("plan-without-result");

    assertThat(planner.post("/v1/plans/" + id + "/stop", "").status()).isEqualTo(202);
    JsonNode stopped = calls.await(id);

    assertThat(stopped.path("jobStatus").asText()).isEqualTo("SUCCEEDED");
    assertThat(stopped.path("stoppedEarly").asBoolean()).isTrue();
    assertThat(stopped.path("costCents").asLong())
        .isLessThanOrEqualTo(plan.path("costCents").asLong());
    assertThat(planner.post("/v1/plans/" + id + "/stop", "").status()).isEqualTo(202);
  }

  @Test
  void events_ofASolvedPlan_tellItOnceAndEnd() {
    Answer answer = planner.get("/v1/plans/" + planId + "/events", "Accept", "text/event-stream");

    assertThat(answer.contentType()).startsWith("text/event-stream");
    assertThat(answer.body()).contains("event:job", "\"jobStatus\":\"SUCCEEDED\"", planId);
  }

  @Test
  void submit_forAScenario_plansTheBookAsItLeavesIt() {
    String sample = "00000000-0000-4000-8000-000000000040";
    Answer answer = calls.submit(sample, ",\"scenario\":\"new-quarter\",\"maxMoves\":0");
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    String id = answer.json().path("id").asText();
    assertThat(answer.json().at("/asked/scenario").asText()).isEqualTo("new-quarter");
    assertThat(answer.json().at("/asked/request/rules/maxMoves").asInt(-1)).isZero();
    assertThat(planner.delete("/v1/plans/" + id, "If-Match", "*").status()).isEqualTo(204);
    assertThat(planner.get("/v1/plans/" + id).status()).isEqualTo(404);
  }

  @Test
  void submit_forAScenarioInWhichARepLeaves_assignsNothingToThatRep() {
    String name = "one-leaves-" + bookId.substring(0, 8);
    Answer scenario =
        planner.post(
            "/v1/scenarios",
            "{\"name\":\"%s\",\"startDate\":\"2027-01-04\",\"horizonWeeks\":26,".formatted(name)
                + "\"events\":[{\"repLeaves\":{\"rep\":\"R2\",\"week\":0,\"backfill\":false}}]}");
    assertThat(scenario.status()).as(scenario.body()).isEqualTo(201);
    String scenarioId = scenario.header("Location").replaceFirst("^.*/", "");

    String id = calls.plan(bookId, ",\"scenario\":\"%s\"".formatted(scenarioId));

    assertThat(planner.get("/v1/plans/" + id + "/assignments.csv").body().lines().skip(1))
        .hasSize(25)
        .noneMatch(line -> line.split(",")[1].equals("R2"));
    assertThat(at("/assignments.csv").body()).contains(",R2,");
    assertThat(planner.get("/v1/plans/" + id).json().at("/asked/scenario").asText())
        .isEqualTo(scenarioId);
  }

  @Test
  void submit_infeasible_failsWithTheClashAndADiagnosis() {
    String tight = calls.book("Tight", 120);

    String id = calls.submit(tight, "").json().path("id").asText();
    JsonNode plan = calls.await(id);

    assertThat(plan.path("jobStatus").asText()).isEqualTo("FAILED");
    assertThat(plan.at("/problem/type").asText()).isEqualTo("urn:fairfield:problem:infeasible");
    assertThat(plan.at("/problem/detail").asText()).startsWith("No plan can fit");
    JsonNode doctor = planner.get("/v1/plans/" + id + "/doctor").json();
    assertThat(doctor.at("/clashes/0/missing").asLong()).isPositive();
    assertThat(doctor.path("remedies")).isNotEmpty();
  }

  @Test
  void unknown_plan_isNotFoundEverywhere() {
    String unknown = "/v1/plans/" + UUID.randomUUID();
    for (String path :
        List.of(
            "",
            "/assignments",
            "/assignments.csv",
            "/territories",
            "/report",
            "/reps",
            "/handovers",
            "/explanation",
            "/accounts/A01/why",
            "/doctor",
            "/frontier",
            "/rule-prices",
            "/diff?to=" + planId)) {
      assertThat(planner.get(unknown + path).problemCode()).as(path).isEqualTo("plan-not-found");
    }
    assertThat(planner.get("/v1/plans/none").status()).isEqualTo(400);
    assertThat(at("/accounts/Z9/why").problemCode()).isEqualTo("account-not-found");
  }
}
