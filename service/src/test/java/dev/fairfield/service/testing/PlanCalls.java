package dev.fairfield.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.testing.ApiClient.Answer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** What tests of plans do over HTTP, with small books. */
public final class PlanCalls {

  public static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int ACCOUNTS = 24;

  private final ApiClient client;

  public PlanCalls(ApiClient client) {
    this.client = client;
  }

  /** 24 accounts from Ohio to Kansas and three reps with unequal hours; returns its id. */
  public String book(String name, int capacityHours) {
    ObjectNode book = JSON.createObjectNode().put("name", name);
    ArrayNode accounts = book.putArray("accounts");
    for (int i = 0; i < ACCOUNTS; i++) {
      ObjectNode account = accounts.addObject();
      account.put("accountId", String.format(Locale.ROOT, "A%02d", i));
      account.put("name", "Company " + i);
      account.put("latitude", 38 + (i * 7 % 5) * 0.6);
      account.put("longitude", -98 + i * 0.7);
      account.put("city", i % 2 == 0 ? "Salina" : "Dayton");
      account.put("state", i % 2 == 0 ? "KS" : "OH");
      account.put("country", "US");
      account.put("potentialCents", 9_000_000 + i * 1_300_000L);
      account.put("revenueCents", 1_000_000 + i * 110_000L);
      account.put("workloadHours", 20 + i % 4);
      account.put("visitsPerYear", 4 + i % 3);
      account.put("currentOwner", i % 8 == 7 ? "GONE" : "R" + i % 3);
    }
    accounts.addObject().setAll(((ObjectNode) accounts.get(3)).deepCopy().put("accountId", "B03"));
    ((ObjectNode) accounts.get(ACCOUNTS)).put("parentId", "A03").put("longitude", -95.5);
    ArrayNode reps = book.putArray("reps");
    for (int i = 0; i < 3; i++) {
      ObjectNode rep = reps.addObject();
      rep.put("repId", "R" + i);
      rep.put("name", "Rep " + i);
      rep.put("latitude", 39.1 + i * 0.3);
      rep.put("longitude", -96 + i * 6);
      rep.put("capacityHours", capacityHours + 10 * i);
      rep.put("quotaCents", 50_000_000 + i);
      rep.put("winRate", 0.2 + 0.05 * i);
      rep.put("manager", i == 0 ? "Kim" : "Lee");
    }
    Answer answer = client.post("/v1/books", book.toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("Location").replaceFirst("^.*/", "");
  }

  /** A plan by steps; waits for its result and returns its id. */
  public String plan(String bookId, String more) {
    Answer submitted = submit(bookId, more);
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(202);
    String id = submitted.json().path("id").asText();
    JsonNode plan = await(id);
    assertThat(plan.path("jobStatus").asText()).as(plan.toPrettyString()).isEqualTo("SUCCEEDED");
    return id;
  }

  /**
   * @param more members of the request beside name, book and steps; begins with a comma or is empty
   */
  public Answer submit(String bookId, String more) {
    return client.post(
        "/v1/plans",
        "{\"name\":\"Carve\",\"bookId\":\"%s\",\"steps\":200%s}".formatted(bookId, more));
  }

  /** The plan once its job has ended. */
  public JsonNode await(String id) {
    return await(
        "/v1/plans/" + id,
        plan -> !Set.of("QUEUED", "RUNNING").contains(plan.path("jobStatus").asText()));
  }

  /** What is there once it is as it should be. */
  public JsonNode await(String path, Predicate<JsonNode> condition) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .until(() -> client.get(path).json(), condition);
  }

  public String etag(String id) {
    return client.get("/v1/plans/" + id).header("ETag");
  }
}
