package dev.fairfield.service.rest.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.TestCallers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What callers and the service say to each other about leads, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LeadConversations {

  private static final String NEW_COMPANY =
      "{\"leadId\":\"N%s\",\"company\":\"Nova %s\",\"latitude\":39,\"longitude\":-95,"
          + "\"state\":\"MO\",\"country\":\"US\"}";

  private String book;
  private String plan;

  @Autowired private TestCallers callers;

  private ApiClient analyst;
  private PlanCalls calls;

  @BeforeEach
  void makePlanOnce() {
    analyst = callers.as(Role.ANALYST);
    calls = new PlanCalls(callers.as(Role.PLANNER));
    if (plan == null) {
      book = calls.book("Leads", 900);
      plan = calls.plan(book, "");
    }
  }

  private static String newCompany(String id) {
    return NEW_COMPANY.formatted(id, id);
  }

  private Answer route(ApiClient caller, String leads, String more) {
    return caller.send(
        "POST", "/v1/plans/" + plan + "/leads/route", "{\"leads\":[" + leads + "]" + more + "}");
  }

  private String owner(String account) {
    return analyst
        .get("/v1/plans/" + plan + "/assignments?text=" + account)
        .json()
        .at("/items/0/repId")
        .asText();
  }

  @Test
  void route_knownCompany_goesToItsOwnerWithTheReason() {
    Answer answer =
        route(
            analyst,
            "{\"leadId\":\"L1\",\"company\":\"Company 5, Inc.\",\"city\":\"Dayton\",\"state\":\"OH\","
                + "\"country\":\"US\"},{\"leadId\":\"L2\",\"accountId\":\"A07\"}",
            ",\"day\":\"2026-10-05\"");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode first = answer.json().at("/items/0");
    assertThat(first.path("reason").asText()).isEqualTo("EXISTING_ACCOUNT");
    assertThat(first.path("accountId").asText()).isEqualTo("A05");
    assertThat(first.path("repId").asText()).isEqualTo(owner("A05"));
    assertThat(first.path("sentence").asText())
        .startsWith("The company is the account Company 5 (A05), which Rep ");
    assertThat(answer.json().at("/items/1/repId").asText()).isEqualTo(owner("A07"));
    assertThat(answer.json().path("planId").asText()).isEqualTo(plan);
    assertThat(answer.json().path("day").asText()).isEqualTo("2026-10-05");
  }

  @Test
  void route_newCompany_hasRankedAlternativesWhoseCostPlannersAloneSee() {
    JsonNode seen = route(analyst, newCompany("1"), "").json().at("/items/0");
    JsonNode all = route(callers.as(Role.PLANNER), newCompany("1"), "").json().at("/items/0");

    assertThat(all.path("repName").asText()).startsWith("Rep ");
    assertThat(all.path("alternatives")).hasSize(2);
    assertThat(all.at("/alternatives/0/marginalCents").asLong())
        .isLessThanOrEqualTo(all.at("/alternatives/1/marginalCents").asLong());
    assertThat(seen.path("repId")).isEqualTo(all.path("repId"));
    assertThat(seen.at("/alternatives/0").has("marginalCents")).isFalse();
    assertThat(seen.path("sentence").asText()).doesNotContain("$");
    assertThat(callers.as(Role.VIEWER).send("POST", "/v1/leads/route", "{}").status())
        .isEqualTo(403);
  }

  @Test
  void route_repAwayOrFull_goesToTheCoverOrToNobody() {
    String owner = owner("A05");
    String cover = owner.equals("R0") ? "R1" : "R0";
    String away =
        ",\"day\":\"2026-10-05\",\"absences\":[{\"repId\":\"%s\",\"from\":\"2026-10-01\",\"to\":\"2026-10-09\",\"coverRepId\":\"%s\"}]"
            .formatted(owner, cover);
    JsonNode covered =
        route(analyst, "{\"leadId\":\"L1\",\"accountId\":\"A05\"}", away).json().at("/items/0");
    assertThat(covered.path("repId").asText()).isEqualTo(cover);
    assertThat(covered.path("coversFor").asText()).isEqualTo(owner);
    assertThat(covered.path("sentence").asText()).contains("is away until 2026-10-09");

    JsonNode full =
        route(analyst, newCompany("2"), ",\"settings\":{\"capacityFactor\":0}")
            .json()
            .at("/items/0");
    assertThat(full.has("repId")).isFalse();
    assertThat(full.path("reason").asText()).isEqualTo("NOBODY_AVAILABLE");
    assertThat(full.path("exclusions").findValuesAsText("kind")).containsOnly("FULL").hasSize(3);
  }

  @Test
  void route_wrongLeads_areRefusedAtTheirPlace() {
    String lead = "{\"leadId\":\"L1\"}";
    assertThat(route(analyst, lead + "," + lead, "").pointers()).containsExactly("/leads/1/leadId");
    assertThat(route(analyst, "{\"leadId\":\"L1\",\"latitude\":3}", "").pointers())
        .containsExactly("/leads/0/longitude");
    Answer stranger =
        route(
            analyst,
            lead,
            ",\"absences\":[{\"repId\":\"R9\",\"from\":\"2026-10-01\",\"to\":\"2026-10-02\"}]");
    assertThat(stranger.status()).isEqualTo(422);
    assertThat(stranger.pointers()).containsExactly("/absences/0");
    assertThat(stranger.body()).contains("An absence names the rep R9, who is not among the reps");
    assertThat(route(analyst, "", "").status()).isEqualTo(422);
    assertThat(route(analyst, "{\"leadId\":\"L1\",\"phone\":\"1\"}", "").status()).isEqualTo(400);
  }

  @Test
  void give_byTheActivePlan_countsOnceAndTakesTurns() {
    ApiClient planner = callers.as(Role.PLANNER);
    String own = calls.book("Turns", 900);
    String active = calls.plan(own, "");
    String body =
        "{\"bookId\":\"%s\",\"leads\":[%s],\"settings\":{\"toleranceCents\":100000000000}}";
    Answer none = analyst.post("/v1/leads/route", body.formatted(own, newCompany("1")));
    assertThat(none.problemCode()).isEqualTo("no-active-plan");
    for (String verb : List.of("approve", "activate")) {
      Answer done =
          planner.send(
              "POST", "/v1/plans/" + active + "/" + verb, "", "If-Match", calls.etag(active));
      assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    String key = UUID.randomUUID().toString();
    Answer first = give(body.formatted(own, newCompany("1")), key);
    Answer again = give(body.formatted(own, newCompany("1")), key);
    Answer second = give(body.formatted(own, newCompany("2")), UUID.randomUUID().toString());
    Answer third = give(body.formatted(own, newCompany("3")), UUID.randomUUID().toString());

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.json().path("planId").asText()).isEqualTo(active);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    List<String> reps =
        List.of(first, second, third).stream()
            .map(answer -> answer.json().at("/items/0"))
            .filter(lead -> lead.path("reason").asText().equals("ROTATION"))
            .map(lead -> lead.path("repId").asText())
            .toList();
    assertThat(reps).doesNotHaveDuplicates();
    assertThat(
            analyst.send("POST", "/v1/leads/route", body.formatted(own, newCompany("4"))).status())
        .isEqualTo(400);
    assertThat(planner.delete("/v1/plans/" + active, "If-Match", "*").problemCode())
        .isEqualTo("plan-active");
  }

  private Answer give(String body, String key) {
    return analyst.send("POST", "/v1/leads/route", body, "Idempotency-Key", key);
  }

  @Test
  void table_ofAPlan_givesEachPairOneOwner() {
    JsonNode table = analyst.get("/v1/plans/" + plan + "/routing-table?limit=1").json();
    assertThat(table.path("proven").asBoolean()).isTrue();
    assertThat(table.path("pairs").asLong()).isPositive();
    assertThat(table.path("items")).hasSize(1);
    assertThat(table.at("/items/0/order").asInt()).isEqualTo(1);
    assertThat(table.at("/items/0/repName").asText()).startsWith("Rep ");
    if (!table.path("next").isNull()) {
      String next = "/v1/plans/" + plan + "/routing-table?after=" + table.path("next").asText();
      assertThat(analyst.get(next).json().at("/items/0/order").asInt()).isEqualTo(2);
    }

    Answer csv = analyst.get("/v1/plans/" + plan + "/routing-table", "Accept", "text/csv");
    assertThat(csv.body()).startsWith("order,team,industry,language,country,state,");
    assertThat(csv.body().lines()).hasSize(table.path("lines").asInt() + 1);
    assertThat(analyst.get("/v1/plans/" + plan + "/routing-table.csv").body())
        .isEqualTo(csv.body());

    JsonNode deviations =
        analyst.get("/v1/plans/" + plan + "/routing-table/deviations?limit=200").json();
    assertThat(deviations.path("items")).hasSize(table.path("deviations").asInt());
    deviations
        .path("items")
        .forEach(item -> assertThat(item.path("repId")).isNotEqualTo(item.path("tableRepId")));
    assertThat(
            analyst
                .get("/v1/plans/" + plan + "/routing-table/deviations", "Accept", "text/csv")
                .body())
        .startsWith("account_id,name,rep_id,table_rep_id,");
  }

  @Test
  void rehearse_oneSeed_givesTheSameTimesToFirstContact() {
    String path = "/v1/plans/" + plan + "/leads/rehearse";
    Answer first = analyst.send("POST", path, "{\"leads\":300,\"weeks\":26,\"seed\":5}");
    JsonNode rehearsal = first.json();

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(rehearsal.path("leads").asLong()).isEqualTo(300);
    assertThat(rehearsal.path("leadsByReason")).hasSize(8);
    assertThat(rehearsal.path("reps")).hasSize(3);
    assertThat(rehearsal.at("/contacts/medianHours").asDouble()).isPositive();
    assertThat(
            rehearsal.at("/contacts/contacted").asLong() + rehearsal.at("/contacts/lost").asLong())
        .isEqualTo(
            rehearsal.path("reps").findValuesAsText("leads").stream()
                .mapToLong(Long::parseLong)
                .sum());
    assertThat(analyst.send("POST", path, "{\"leads\":300,\"weeks\":26,\"seed\":5}").json())
        .isEqualTo(rehearsal);
    assertThat(analyst.send("POST", path, "{\"leads\":300,\"weeks\":26,\"seed\":6}").json())
        .isNotEqualTo(rehearsal);
    assertThat(analyst.send("POST", path, "{\"leads\":10001}").status()).isEqualTo(422);
    assertThat(analyst.send("POST", path, "{}").pointers()).containsExactly("/leads");
  }
}
