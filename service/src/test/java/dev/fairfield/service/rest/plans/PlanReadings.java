package dev.fairfield.service.rest.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the service tells about a plan that is there, whatever the database. */
abstract class PlanReadings extends PlanCase {

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
  void territories_forAMap_areThoseOfTheFile() {
    JsonNode features = at("/territories").json().path("features");
    JsonNode map = at("/map/territories").json();

    assertThat(map.path("stepsPerDegree").asInt()).isEqualTo(10_000);
    assertThat(map.path("territories").findValuesAsText("repId"))
        .isEqualTo(features.findValuesAsText("repId"));
    JsonNode corner = features.at("/0/geometry/coordinates");
    while (corner.path(0).isArray()) {
      corner = corner.path(0);
    }
    assertThat(map.at("/territories/0/steps/0").asInt())
        .isEqualTo((int) Math.rint(corner.path(0).asDouble() * 10_000));
    assertThat(map.at("/territories/0/steps/1").asInt())
        .isEqualTo((int) Math.rint(corner.path(1).asDouble() * 10_000));
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
  void events_ofASolvedPlan_tellItOnceAndEnd() {
    Answer answer = planner.get("/v1/plans/" + planId + "/events", "Accept", "text/event-stream");

    assertThat(answer.contentType()).startsWith("text/event-stream");
    assertThat(answer.body()).contains("event:job", "\"jobStatus\":\"SUCCEEDED\"", planId);
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
            "/map",
            "/map/territories",
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
