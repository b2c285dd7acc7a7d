package dev.fairfield.service.rest.scores;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.Multipart;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.TestCallers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Profiles, scores, signals and enrichment over HTTP, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScoreConversations {

  private static final String PROFILE =
      """
      name: plains
      criteria:
        - {field: revenue_usd, weight: 1, missing: 0, curve: [{at: 0, counts: 0}, {at: 40000, counts: 1}]}
        - {field: intent, weight: 3, missing: 0, curve: [{at: 0, counts: 0}, {at: 100, counts: 1}]}
      """;

  private static final String REQUEST =
      """
      name: vendors
      sources:
        - name: vendor
          file: vendor.csv
          asOf: 2026-03-31
          match: {id: id}
          fields: {employees: staff, industry: branch}
          signals:
            intent: {column: intent, type: number}
            domain: {column: web, type: domain}
      """;

  private static final String VENDOR =
      "id,staff,branch,intent,web\nA01,120,=Energy,80,www.one.example\nA03,15,,20,\nX9,1,,1,\n";

  private String book;

  @Autowired private TestCallers callers;

  private ApiClient planner;
  private ApiClient viewer;

  @BeforeEach
  void makeBookOnce() {
    planner = callers.as(Role.PLANNER);
    viewer = callers.as(Role.VIEWER);
    if (book == null) {
      book = "/v1/books/" + new PlanCalls(planner).book("Scored", 300);
    }
  }

  private Answer keep(String profile) {
    return planner.sendBody(
        "POST",
        "/v1/profiles",
        java.net.http.HttpRequest.BodyPublishers.ofString(profile),
        "Content-Type",
        "application/yaml",
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private String profile() {
    return keep(PROFILE).json().path("id").asText();
  }

  private Answer score(String of, String profile) {
    return planner.post(of + "/scores", "{\"profileId\":\"" + profile + "\"}");
  }

  private Answer enrich(String request, String file, String content) {
    Multipart form =
        new Multipart()
            .field("name", "Richer")
            .file("request", request)
            .file("files", file, content)
            .file("opportunities", "opportunity_id,account_id,won\nO1,A01,true\nO2,A01,false\n");
    return planner.sendBody(
        "POST",
        book + "/enrichments",
        form.body(),
        "Content-Type",
        form.contentType(),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  @Test
  void profile_keptChangedAndErased_followsItsTag() {
    Answer kept = keep(PROFILE);
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    String path = kept.header("Location");
    Answer read = viewer.get(path);
    assertThat(read.json().at("/definition/criteria/1/field").asText()).isEqualTo("intent");
    assertThat(viewer.get(path, "Accept", "application/yaml").body()).startsWith("name: plains\n");
    assertThat(viewer.get("/v1/profiles").json().path("items").findValuesAsText("id"))
        .contains(kept.json().path("id").asText());

    String changed = read.json().path("definition").toString().replace("plains", "hills");
    assertThat(planner.send("PUT", path, changed).status()).isEqualTo(428);
    Answer put = planner.send("PUT", path, changed, "If-Match", read.header("ETag"));
    assertThat(put.json().path("name").asText()).isEqualTo("hills");
    assertThat(planner.send("PUT", path, changed, "If-Match", read.header("ETag")).status())
        .isEqualTo(412);
    assertThat(planner.delete(path, "If-Match", put.header("ETag")).status()).isEqualTo(204);
    assertThat(viewer.get(path).problemCode()).isEqualTo("profile-not-found");
  }

  @Test
  void profile_wrong_isRefusedWithEveryPlace() {
    Answer answer = keep(PROFILE.replace("weight: 3", "weight: much").replace("at: 100", "at: 0"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).anyMatch(pointer -> pointer.contains("criteria[1].weight"));
    Answer json =
        planner.post(
            "/v1/profiles",
            "{\"name\":\"x\",\"criteria\":[{\"field\":\"a\",\"weight\":1,\"missing\":2,\"table\":{\"b\":1}}]}");
    assertThat(json.status()).isEqualTo(422);
    assertThat(json.pointers()).contains("/criteria/0/missing");
    assertThat(viewer.get("/v1/profile-schema").json().path("type").asText()).isEqualTo("object");
  }

  @Test
  void scores_ofABook_addUpAndAreKept() {
    String own = "/v1/books/" + new PlanCalls(planner).book("Sums", 300);
    assertThat(viewer.get(own + "/scores").problemCode()).isEqualTo("book-not-scored");
    Answer scored = score(own, profile());

    assertThat(scored.status()).as(scored.body()).isEqualTo(201);
    assertThat(scored.header("Location")).isEqualTo(own + "/scores");
    assertThat(scored.json().path("accounts").asInt()).isEqualTo(25);
    assertThat(scored.json().path("tiers").findValuesAsText("name"))
        .containsExactly("A", "B", "C", "D");
    assertThat(scored.json().path("warnings").toString()).contains("has the field intent");
    JsonNode page = viewer.get(own + "/scores?limit=3").json();
    assertThat(page.path("items")).hasSize(3);
    assertThat(page.at("/items/0/score").asDouble()).isEqualTo(6.25);
    JsonNode one = viewer.get(own + "/scores/A01").json();
    assertThat(one.at("/parts/0/points").asDouble()).isEqualTo(one.path("score").asDouble());
    assertThat(one.at("/parts/1").has("value")).isFalse();
    assertThat(one.path("history")).hasSize(1);
    assertThat(viewer.get(own + "/scores?tier=A").json().path("items")).isEmpty();
    assertThat(viewer.get(own + "/scores/Z9").problemCode()).isEqualTo("account-not-found");
    assertThat(score(own, UUID.randomUUID().toString()).pointers()).containsExactly("/profileId");
  }

  @Test
  void signals_ofADormantAccount_changeItsScoreAndRaiseAFlagAtOnce() {
    score(book, profile());
    for (int day = 1; day <= 8; day++) {
      JsonNode quiet =
          tell("{\"accountId\":\"A05\",\"field\":\"intent\",\"value\":" + (3 + day % 2) + "}");
      assertThat(quiet.at("/items/0").has("flag")).as("signal " + day).isFalse();
    }

    JsonNode spike = tell("{\"accountId\":\"A05\",\"field\":\"intent\",\"value\":90}");

    assertThat(spike.at("/items/0/score").asDouble())
        .isEqualTo(spike.at("/items/0/scoreBefore").asDouble() + 75 * 0.87);
    assertThat(spike.at("/items/0/flag/rises").asBoolean()).isTrue();
    assertThat(spike.at("/items/0/flag/sentence").asText())
        .startsWith("The score of account A05 jumped to ");
    JsonNode flags = viewer.get(book + "/flags").json();
    assertThat(flags.at("/items/0/accountId").asText()).isEqualTo("A05");
    assertThat(viewer.get(book + "/scores/A05").json().path("history")).hasSizeGreaterThan(9);

    JsonNode late =
        tell(
            "{\"accountId\":\"A05\",\"field\":\"intent\",\"value\":1,\"at\":\"2026-01-01T00:00:00Z\"}");
    assertThat(late.at("/items/0/applied").asBoolean(true)).isFalse();
    assertThat(late.at("/items/0/score")).isEqualTo(spike.at("/items/0/score"));
    score(book, profile());
    assertThat(viewer.get(book + "/scores/A05").json().path("score"))
        .isEqualTo(spike.at("/items/0/score"));
  }

  private JsonNode tell(String signal) {
    Answer answer =
        callers.as(Role.ANALYST).post(book + "/signals", "{\"signals\":[" + signal + "]}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void scoresAndSignals_atOnce_waitForEachOther() {
    String own = "/v1/books/" + new PlanCalls(planner).book("Crowd", 300);
    String profile = profile();
    var first = CompletableFuture.supplyAsync(() -> score(own, profile));
    var second = CompletableFuture.supplyAsync(() -> score(own, profile));
    assertThat(first.join().status()).as(first.join().body()).isEqualTo(201);
    assertThat(second.join().status()).as(second.join().body()).isEqualTo(201);

    ApiClient analyst = callers.as(Role.ANALYST);
    String signal = "{\"signals\":[{\"accountId\":\"A02\",\"field\":\"intent\",\"value\":%d}]}";
    List<CompletableFuture<Answer>> all = new ArrayList<>();
    all.add(CompletableFuture.supplyAsync(() -> score(own, profile)));
    for (int value = 0; value < 6; value++) {
      String body = signal.formatted(value);
      all.add(CompletableFuture.supplyAsync(() -> analyst.post(own + "/signals", body)));
    }
    assertThat(all).extracting(answer -> answer.join().status()).containsOnly(200, 201);
    assertThat(viewer.get(own + "/scores/A02").json().path("history")).hasSize(9);
    assertThat(viewer.get(own + "/scores/A03").json().path("history")).hasSize(3);
  }

  @Test
  void signals_wrong_areRefusedAtTheirPlace() {
    score(book, profile());
    ApiClient analyst = callers.as(Role.ANALYST);
    for (String[] wrong :
        List.of(
            new String[] {"{\"accountId\":\"Z9\",\"field\":\"intent\",\"value\":1}", "accountId"},
            new String[] {"{\"accountId\":\"A01\",\"field\":\"employees\",\"value\":1}", "field"},
            new String[] {"{\"accountId\":\"A01\",\"field\":\"intent\",\"value\":\"x\"}", "value"},
            new String[] {"{\"accountId\":\"A01\",\"field\":\"intent\",\"value\":[1]}", "value"},
            new String[] {
              "{\"accountId\":\"A01\",\"field\":\"intent\",\"value\":1,\"at\":\"2090-01-01T00:00:00Z\"}",
              "at"
            })) {
      Answer answer = analyst.post(book + "/signals", "{\"signals\":[" + wrong[0] + "]}");
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.pointers()).containsExactly("/signals/0/" + wrong[1]);
    }
    String unscored = "/v1/books/" + new PlanCalls(planner).book("Unscored", 300);
    assertThat(
            analyst
                .post(
                    unscored + "/signals",
                    "{\"signals\":[{\"accountId\":\"A01\",\"field\":\"intent\",\"value\":1}]}")
                .problemCode())
        .isEqualTo("book-not-scored");
  }

  @Test
  void enrichment_ofABook_isANewBookWithProvenance() {
    Answer answer = enrich(REQUEST, "vendor.csv", VENDOR);

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    String richer = answer.header("Location");
    assertThat(answer.json().at("/sources/0/rowsById").asLong()).isEqualTo(2);
    assertThat(answer.json().path("unmatched").asInt()).isEqualTo(1);
    assertThat(viewer.get(richer + "/accounts?text=A01").json().at("/items/0/employees").asInt())
        .isEqualTo(120);
    assertThat(viewer.get(book + "/accounts?text=A01").json().at("/items/0").has("employees"))
        .isFalse();
    JsonNode facts = viewer.get(richer + "/provenance?accountId=A01").json().path("items");
    assertThat(facts.findValuesAsText("field"))
        .containsExactly(
            "domain",
            "employees",
            "industry",
            "intent",
            "lost_opportunities",
            "win_rate",
            "won_opportunities");
    assertThat(facts.at("/5/value").asText()).isEqualTo("0.5");
    assertThat(facts.at("/5/source").asText()).isEqualTo("opportunities");
    assertThat(facts.at("/0/asOf").asText()).isEqualTo("2026-03-31");
    assertThat(viewer.get(richer + "/provenance?limit=2").json().path("next").asText())
        .isNotEmpty();
    assertThat(viewer.get(book + "/provenance").json().path("items")).isEmpty();
    ApiClient analyst = callers.as(Role.ANALYST);
    assertThat(analyst.get(richer + "/provenance/facts.csv").body())
        .contains("A01,industry,text,'=Energy,vendor,2026-03-31,id,1,used");
    assertThat(analyst.get(richer + "/provenance/unmatched.csv").body()).contains("X9");
    assertThat(analyst.get(richer + "/provenance/accounts.csv").status()).isEqualTo(404);
    assertThat(viewer.get(richer + "/provenance/facts.csv").status()).isEqualTo(403);

    Answer scored = score(richer, profile());
    assertThat(scored.json().path("warnings").toString()).doesNotContain("has the field intent");
    JsonNode score = viewer.get(richer + "/scores/A01").json();
    assertThat(score.at("/parts/1/value").asText()).isEqualTo("80");
  }

  @Test
  void enrichment_withWrongFiles_keepsNothing() {
    Answer missing = enrich(REQUEST.replace("vendor.csv", "../vendor.csv"), "vendor.csv", VENDOR);
    assertThat(missing.problemCode()).isEqualTo("file-not-sent");
    Answer column = enrich(REQUEST, "vendor.csv", "id,staff\nA01,3\n");
    assertThat(column.status()).isEqualTo(422);
    assertThat(column.pointers()).anyMatch(pointer -> pointer.startsWith("vendor.csv:1"));
    assertThat(enrich(REQUEST, ".hidden", VENDOR).problemCode()).isEqualTo("invalid-file-name");
    assertThat(enrich("name: x\n", "vendor.csv", VENDOR).status()).isEqualTo(422);
  }

  @Test
  void fit_ofWonAndLostOpportunities_proposesAProfile() {
    var random = new Random(8);
    var won = new StringBuilder("opportunity_id,account_id,won\n");
    for (int i = 0; i < 400; i++) {
      int account = random.nextInt(24);
      won.append("O%d,A%02d,%s%n".formatted(i, account, random.nextInt(24) < account));
    }
    Answer answer = fit(won.toString());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("auc").asDouble()).isBetween(0.5, 1.0);
    assertThat(answer.json().path("calibration")).hasSize(10);
    Answer kept = planner.post("/v1/profiles", answer.json().path("profile").toString());
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    Answer few = fit("opportunity_id,account_id,won\nO1,A01,true\n");
    assertThat(few.status()).isEqualTo(422);
    assertThat(few.body()).contains("10 of each are the least to learn from");
  }

  private Answer fit(String opportunities) {
    Multipart form =
        new Multipart()
            .field("bookId", book.replace("/v1/books/", ""))
            .file("opportunities", opportunities);
    return callers
        .as(Role.ANALYST)
        .sendBody("POST", "/v1/profiles/fit", form.body(), "Content-Type", form.contentType());
  }
}
