package dev.fairfield.service.rest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class JobsApiTest {

  @Autowired private TestCallers callers;
  @Autowired private JdbcClient jdbc;
  @Autowired private JobEvents events;

  private ApiClient admin;

  @BeforeEach
  void logIn() {
    admin = callers.as(Role.ADMIN);
  }

  @Test
  void list_deadLetters_inPages() {
    String older = insert("DEAD", "2026-01-01T00:00:03Z");
    String newer = insert("DEAD", "2026-01-01T00:00:04Z");
    insert("SUCCEEDED", "2026-01-01T00:00:05Z");
    Answer first = admin.get("/v1/jobs?status=DEAD&limit=1");
    assertThat(first.status()).isEqualTo(200);
    assertThat(ids(first)).containsExactly(newer);
    Answer second =
        admin.get("/v1/jobs?status=DEAD&limit=1&after=" + first.json().get("next").asText());
    assertThat(ids(second)).containsExactly(older);
    assertThat(admin.get("/v1/jobs?status=GONE").pointers()).containsExactly("?status");
    assertThat(admin.get("/v1/jobs?limit=0").status()).isEqualTo(400);
    assertThat(callers.as(Role.PLANNER).get("/v1/jobs").status()).isEqualTo(403);
    deleteAll();
  }

  @Test
  void get_job_showsItsProblemAndTag() {
    String id = insert("DEAD", "2026-01-01T00:00:03Z");
    Answer answer = admin.get("/v1/jobs/" + id);
    JsonNode job = answer.json();
    assertThat(job.at("/error/code").asText()).isEqualTo("job-given-up");
    assertThat(job.at("/facts/gap").asDouble()).isEqualTo(0.5);
    assertThat(job.get("submittedAt").asText()).isEqualTo("2026-01-01T00:00:03Z");
    assertThat(job.has("startedAt")).isFalse();
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(admin.get("/v1/jobs/" + id, "If-None-Match", "\"7\"").status()).isEqualTo(304);
    String unknown = UUID.randomUUID().toString();
    assertThat(admin.get("/v1/jobs/" + unknown).problemCode()).isEqualTo("job-not-found");
    assertThat(admin.get("/v1/jobs/7").status()).isEqualTo(400);
    deleteAll();
  }

  @Test
  void retry_deadLetter_waitsAgain() {
    String id = insert("DEAD", "2026-01-01T00:00:03Z");
    Answer answer = admin.send("POST", "/v1/jobs/" + id + "/retry", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("status").asText()).isEqualTo("QUEUED");
    assertThat(answer.json().has("error")).isFalse();
    deleteAll();
    String done = insert("SUCCEEDED", "2026-01-01T00:00:03Z");
    Answer refused = admin.send("POST", "/v1/jobs/" + done + "/retry", "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problemCode()).isEqualTo("job-not-given-up");
    deleteAll();
  }

  @Test
  void stop_endedJob_changesNothing() {
    String id = insert("SUCCEEDED", "2026-01-01T00:00:03Z");
    for (int time = 0; time < 2; time++) {
      Answer answer = admin.send("POST", "/v1/jobs/" + id + "/stop", "");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    }
    deleteAll();
  }

  @Test
  void events_untilTheEnd_tellEachChange() throws Exception {
    String id = insert("RUNNING", "2026-01-01T00:00:03Z");
    CompletableFuture<HttpResponse<Stream<String>>> answer =
        HttpClient.newHttpClient()
            .sendAsync(
                admin.request("GET", "/v1/jobs/" + id + "/events", BodyPublishers.noBody()).build(),
                BodyHandlers.ofLines());
    HttpResponse<Stream<String>> response = answer.get(20, TimeUnit.SECONDS);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    List<String> lines = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> ended =
        CompletableFuture.runAsync(() -> response.body().forEach(lines::add));
    Awaitility.await().until(() -> lines.contains("id:7"));
    jdbc.sql("UPDATE job SET progress = 0.25, version = 8 WHERE id = ?").params(id).update();
    Awaitility.await().until(() -> lines.contains("id:8"));
    jdbc.sql("UPDATE job SET status = 'SUCCEEDED', version = 9 WHERE id = ?").params(id).update();
    ended.get(20, TimeUnit.SECONDS);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("id:") || line.startsWith("event:"))
        .containsExactly("event:job", "id:7", "event:job", "id:8", "event:job", "id:9");
    assertThat(lines).anyMatch(line -> line.contains("\"progress\":0.25"));
    assertThat(events.open()).isZero();
    deleteAll();
  }

  private static List<String> ids(Answer answer) {
    return answer.json().get("items").findValuesAsText("id");
  }

  private String insert(String status, String submittedAt) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "INSERT INTO job (id, kind, status, attempt, failures, progress, facts, stop_requested,"
                + " stopped_early, error, submitted_at, created_by, version)"
                + " VALUES (?, 'PLAN', ?, 3, 3, 0.5, '{\"gap\":0.5}', FALSE, FALSE, ?,"
                + " CAST(? AS TIMESTAMP WITH TIME ZONE), 'ann', 7)")
        .params(
            id, status, status.equals("DEAD") ? "{\"code\":\"job-given-up\"}" : null, submittedAt)
        .update();
    return id;
  }

  private void deleteAll() {
    jdbc.sql("DELETE FROM job WHERE created_by = 'ann' AND submitted_at < ?")
        .params(java.time.OffsetDateTime.parse("2026-02-01T00:00:00Z"))
        .update();
  }
}
