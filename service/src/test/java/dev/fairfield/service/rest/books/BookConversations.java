package dev.fairfield.service.rest.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.Multipart;
import dev.fairfield.service.testing.TestCallers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What callers and the service say to each other about books, whatever the database. */
abstract class BookConversations {

  private static final String SAMPLE = "/v1/books/" + SampleBookLoader.ID;

  @Autowired private TestCallers callers;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoredFiles files;
  @Autowired private SampleBookLoader sample;

  private ApiClient planner() {
    return callers.as(Role.PLANNER);
  }

  private ApiClient viewer() {
    return callers.as(Role.VIEWER);
  }

  @Test
  void sampleBook_isThereFromTheStart() {
    JsonNode book = viewer().get(SAMPLE).json();
    assertThat(book.path("name").asText()).isEqualTo("North America 40 (sample)");
    assertThat(book.path("illustrative").asBoolean()).isTrue();
    assertThat(book.path("accountCount").asInt()).isEqualTo(5_000);
    assertThat(book.path("repCount").asInt()).isEqualTo(40);
    assertThat(viewer().get(SAMPLE + "/reps?limit=200").json().path("items")).hasSize(40);
  }

  @Test
  void upload_goodFiles_isCreatedWithItsReport() {
    Answer answer = SmallBook.upload(planner(), SmallBook.form(" Midwest "));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    JsonNode book = answer.json().path("book");
    assertThat(answer.header("Location")).isEqualTo("/v1/books/" + book.path("id").asText());
    assertThat(book.path("name").asText()).isEqualTo("Midwest");
    assertThat(book.path("illustrative").asBoolean()).isFalse();
    JsonNode report = answer.json().path("report");
    assertThat(report.path("valid").asBoolean()).isTrue();
    assertThat(report.path("accountCount").asInt()).isEqualTo(7);
    assertThat(report.path("repCount").asInt()).isEqualTo(2);
    assertThat(report.path("errorCount").asInt()).isZero();
    assertThat(report.path("warningCount").asInt()).isEqualTo(2);
    assertThat(report.findValuesAsText("pointer"))
        .containsExactly("accounts.csv:4:revenue_usd", "accounts.csv:6:current_owner");
    assertThat(viewer().get(answer.header("Location")).json()).isEqualTo(book);
  }

  @Test
  void upload_wrongRows_isRefusedNamingEach() {
    Answer answer =
        SmallBook.upload(
            planner(),
            new Multipart()
                .field("name", "Wrong")
                .file("accounts", SmallBook.ACCOUNT_HEADER + "A1,,91,0,-7,,,,\n,,41,-87,x,,,,\n")
                .file("reps", SmallBook.REPS));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problemCode()).isEqualTo("invalid-book");
    assertThat(answer.pointers())
        .containsExactly(
            "accounts.csv:2:latitude",
            "accounts.csv:2:potential_usd",
            "accounts.csv:3:account_id",
            "accounts.csv:3:potential_usd");
    assertThat(answer.json().path("detail").asText())
        .isEqualTo("The book has 4 errors. Nothing was kept; mend them and upload it again.");
    assertThat(viewer().get("/v1/books?limit=200").body()).doesNotContain("\"Wrong\"");
  }

  @Test
  void upload_manyErrors_listsAThousand() {
    var rows = new StringBuilder(SmallBook.ACCOUNT_HEADER);
    for (int i = 0; i < 700; i++) {
      rows.append("A").append(i).append(",,91,0,-7,,,,\n");
    }
    Answer answer =
        SmallBook.upload(
            planner(),
            new Multipart()
                .field("name", "Wrong")
                .file("accounts", rows.toString())
                .file("reps", SmallBook.REPS));
    assertThat(answer.pointers()).hasSize(1_000);
    assertThat(answer.json().path("detail").asText())
        .startsWith("The book has 1,400 errors; the first 1,000 are listed.");
  }

  @Test
  void upload_partOrNameOrPresetWrong_isRefused() {
    Multipart noReps = new Multipart().field("name", "Half").file("accounts", SmallBook.ACCOUNTS);
    assertThat(SmallBook.upload(planner(), noReps).status()).isEqualTo(400);
    Answer blank = SmallBook.upload(planner(), SmallBook.form(" "));
    assertThat(blank.status()).isIn(400, 422);
    assertThat(blank.contentType()).isEqualTo("application/problem+json");
    Answer preset =
        SmallBook.upload(planner(), SmallBook.form("Odd").field("preset", "salesfroce"));
    assertThat(preset.status()).isEqualTo(422);
    assertThat(preset.body()).contains("Did you mean salesforce?");
    Answer keyless =
        planner()
            .sendBody(
                "POST",
                "/v1/books",
                SmallBook.form("Keyless").body(),
                "Content-Type",
                SmallBook.form("x").contentType());
    assertThat(keyless.status()).isEqualTo(400);
  }

  @Test
  void upload_again_isReplayed() {
    String key = UUID.randomUUID().toString();
    Answer first = SmallBook.upload(planner(), SmallBook.form("Twice"), key);
    Answer second = SmallBook.upload(planner(), SmallBook.form("Twice"), key);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(SmallBook.upload(planner(), SmallBook.form("Other"), key).status()).isEqualTo(422);
  }

  @Test
  void json_goodBook_isCreatedAndComesBackEqual() {
    String body =
        """
        {"name": "By JSON",
         "accounts": [
           {"accountId": "A1", "name": "Acme", "latitude": 41.88, "longitude": -87.63,
            "potentialCents": 1000050, "revenueCents": 5, "employees": 12, "workloadHours": 2.5,
            "lastOwnerChange": "2026-01-31", "pinned": false, "language": "fr"},
           {"accountId": "A2", "postalCode": "60601", "country": "US", "potentialCents": 7}],
         "reps": [
           {"repId": "R1", "latitude": 41.9, "longitude": -87.6, "languages": ["fr", "en"],
            "quotaCents": 50000000, "winRate": 0.25, "status": "open"}]}
        """;
    Answer answer = planner().post("/v1/books", body);
    assertThat(answer.status()).isEqualTo(201);
    String book = answer.header("Location");
    JsonNode account = viewer().get(book + "/accounts").json().at("/items/0");
    assertThat(account.path("potentialCents").asLong()).isEqualTo(1_000_050);
    assertThat(account.path("revenueCents").asLong()).isEqualTo(5);
    assertThat(account.path("workloadHours").asDouble()).isEqualTo(2.5);
    assertThat(account.path("lastOwnerChange").asText()).isEqualTo("2026-01-31");
    assertThat(account.path("kind").asText()).isEqualTo("customer");
    JsonNode rep = planner().get(book + "/reps").json().at("/items/0");
    assertThat(rep.path("languages")).extracting(JsonNode::asText).containsExactly("en", "fr");
    assertThat(rep.path("quotaCents").asLong()).isEqualTo(50_000_000);
    assertThat(rep.path("status").asText()).isEqualTo("open");
  }

  @Test
  void json_wrongValues_areNamedByPointer() {
    String body =
        """
        {"name": "Wrong",
         "accounts": [
           {"accountId": "A1", "latitude": 41, "longitude": -87, "potentialCents": 5},
           {"accountId": "A2", "latitude": 95, "longitude": -87, "potentialCents": -5,
            "kind": "friend"}],
         "reps": [{"repId": "R1", "latitude": 41, "longitude": -87, "winRate": 1.5}]}
        """;
    assertThat(planner().post("/v1/books", body).pointers())
        .containsExactly(
            "/accounts/1/kind",
            "/accounts/1/latitude",
            "/accounts/1/potentialCents",
            "/reps/0/winRate");
    String unstorable =
        """
        {"name": "Wrong",
         "accounts": [{"accountId": " ", "name": "a\\nb", "latitude": 1e99}],
         "reps": [{"repId": "R1", "languages": ["a;b"]}]}
        """;
    Answer answer = planner().post("/v1/books", unstorable);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers())
        .containsExactly(
            "/accounts/0/name",
            "/accounts/0/latitude",
            "/accounts/0/accountId",
            "/reps/0/languages/0");
  }

  @Test
  void validation_dryRun_keepsNothing() {
    int before = count();
    JsonNode good = SmallBook.validate(planner(), SmallBook.form("Dry")).json();
    assertThat(good.path("valid").asBoolean()).isTrue();
    JsonNode bad =
        SmallBook.validate(
                planner(),
                new Multipart()
                    .file("accounts", SmallBook.ACCOUNT_HEADER + "A1,,91,0,7,,,,\n")
                    .file("reps", SmallBook.REPS))
            .json();
    assertThat(bad.path("valid").asBoolean()).isFalse();
    assertThat(bad.path("errorCount").asInt()).isEqualTo(1);
    assertThat(bad.at("/problems/0/pointer").asText()).isEqualTo("accounts.csv:2:latitude");
    assertThat(bad.has("accountCount")).isFalse();
    assertThat(count()).isEqualTo(before);
  }

  private int count() {
    return jdbc.sql("SELECT COUNT(*) FROM book").query(Integer.class).single();
  }

  @Test
  void accounts_filteredAndPaged_comeByIdOnceEach() {
    String book = "/v1/books/" + SmallBook.create(planner());
    JsonNode first = viewer().get(book + "/accounts?limit=3&text=o").json();
    assertThat(first.path("items").findValuesAsText("accountId")).containsExactly("A1", "A2", "A3");
    JsonNode rest =
        viewer().get(book + "/accounts?limit=3&text=o&after=" + first.path("next").asText()).json();
    assertThat(rest.path("items").findValuesAsText("accountId")).containsExactly("A4", "A5", "A6");
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(ids(book + "/accounts?owner=R2")).containsExactly("A2", "A6", "A7");
    assertThat(ids(book + "/accounts?owner=")).containsExactly("A4");
    assertThat(ids(book + "/accounts?team=West")).isEmpty();
    assertThat(viewer().get(book + "/reps?after=" + first.path("next").asText()).status())
        .isEqualTo(400);
    assertThat(viewer().get(book + "/accounts?limit=0").status()).isEqualTo(400);
  }

  private List<String> ids(String path) {
    return viewer().get(path).json().path("items").findValuesAsText("accountId");
  }

  @Test
  void books_paged_comeNewestFirst() {
    String older = SmallBook.create(planner());
    String newer = SmallBook.create(planner());
    JsonNode first = viewer().get("/v1/books?limit=1").json();
    assertThat(first.at("/items/0/id").asText()).isEqualTo(newer);
    JsonNode second = viewer().get("/v1/books?limit=1&after=" + first.path("next").asText()).json();
    assertThat(second.at("/items/0/id").asText()).isEqualTo(older);
  }

  @Test
  void book_unchanged_answers304() {
    assertThat(viewer().get(SAMPLE, "If-None-Match", "\"1\"").status()).isEqualTo(304);
    assertThat(viewer().get("/v1/books/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(viewer().get("/v1/books/" + UUID.randomUUID() + "/accounts").status())
        .isEqualTo(404);
  }

  @Test
  void repFigures_byRole_areHidden() {
    String book = "/v1/books/" + SmallBook.create(planner());
    ApiClient analyst = callers.as(Role.ANALYST);
    JsonNode shown = planner().get(book + "/reps").json().at("/items/0");
    assertThat(shown.path("quotaCents").asLong()).isEqualTo(50_000_000);
    assertThat(shown.path("winRate").asDouble()).isEqualTo(0.25);
    for (ApiClient other : List.of(viewer(), analyst)) {
      JsonNode hidden = other.get(book + "/reps").json().at("/items/0");
      assertThat(hidden.path("name").asText()).isEqualTo("Ann Lee");
      assertThat(hidden.has("quotaCents") || hidden.has("winRate")).isFalse();
    }
    assertThat(planner().get(book + "/reps.csv").body()).contains("quota_usd", "win_rate", "0.25");
    assertThat(analyst.get(book + "/reps.csv").body())
        .contains("Ann Lee")
        .doesNotContain("quota_usd", "win_rate", "0.25", "500000");
  }

  @Test
  void downloads_openSafelyAndReadBackEqual() {
    String book = "/v1/books/" + SmallBook.create(planner());
    Answer csv = planner().get(book + "/accounts.csv");
    assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"accounts.csv\"");
    assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"http://evil\"\")\"").contains(",-87.63,");
    Answer again =
        SmallBook.upload(
            planner(),
            new Multipart()
                .field("name", "Again")
                .file("accounts", csv.body())
                .file("reps", planner().get(book + "/reps.csv").body()));
    String copy = again.header("Location");
    assertThat(planner().get(copy + "/accounts").json())
        .isEqualTo(planner().get(book + "/accounts").json());
    assertThat(planner().get(copy + "/accounts").json().at("/items/2/name").asText())
        .isEqualTo("=HYPERLINK(\"http://evil\")");
    assertThat(planner().get(book + "/problems.csv").body())
        .startsWith("file,line,column,value,allowed,severity,message\n")
        .contains("accounts.csv,4,revenue_usd,'-5,");
  }

  @Test
  void erasure_needsTheState_andFreesTheFiles() {
    String id = SmallBook.create(planner());
    String book = "/v1/books/" + id;
    assertThat(planner().delete(book).status()).isEqualTo(428);
    assertThat(planner().delete(book, "If-Match", "\"7\"").status()).isEqualTo(412);
    assertThat(callers.as(Role.ANALYST).delete(book, "If-Match", "\"1\"").status()).isEqualTo(403);
    assertThat(planner().delete(book, "If-Match", "\"1\"").status()).isEqualTo(204);
    assertThat(planner().get(book).status()).isEqualTo(404);
    assertThat(planner().delete(book, "If-Match", "\"1\"").status()).isEqualTo(404);
    assertThat(files.list(id)).isEmpty();
  }

  @Test
  void erasure_whilePlansUseTheBook_namesThem() {
    String id = SmallBook.create(planner());
    String plan = UUID.randomUUID().toString();
    jdbc.sql(
            "INSERT INTO plan (id, name, book_id, lifecycle, asked, created_at, created_by, version)"
                + " VALUES (?, 'Spring', ?, 'draft', '{}', ?, 'test', 1)")
        .params(plan, id, OffsetDateTime.parse("2026-01-02T03:04:05Z"))
        .update();
    Answer answer = planner().delete("/v1/books/" + id, "If-Match", "\"1\"");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problemCode()).isEqualTo("book-in-use");
    assertThat(answer.json().path("detail").asText())
        .isEqualTo(
            "The book 'Small' is used by plan 'Spring' (%s); erase these first.".formatted(plan));
    jdbc.sql("DELETE FROM plan WHERE id = ?").param(plan).update();
  }

  @Test
  void upload_byLowerRoles_isForbidden() {
    for (Role role : List.of(Role.VIEWER, Role.ANALYST)) {
      assertThat(SmallBook.upload(callers.as(role), SmallBook.form("No")).status()).isEqualTo(403);
      assertThat(SmallBook.validate(callers.as(role), SmallBook.form("No")).status())
          .isEqualTo(403);
    }
    assertThat(viewer().get(SAMPLE + "/accounts.csv").status()).isEqualTo(403);
    assertThat(callers.anonymous().get(SAMPLE).status()).isEqualTo(401);
  }

  @Test
  void sampleBook_loadedAgain_changesNothing() throws Exception {
    int before = count();
    sample.load();
    assertThat(count()).isEqualTo(before);
  }
}
