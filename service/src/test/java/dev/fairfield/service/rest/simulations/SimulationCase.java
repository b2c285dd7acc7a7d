package dev.fairfield.service.rest.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A book of six accounts and two reps in the database, and plans for it. */
final class SimulationCase {

  static final String ACCOUNTS =
      """
      account_id,name,latitude,longitude,team,potential_usd,revenue_usd,workload_hours,visits_per_year,current_owner
      A1,Acme,36.1,-86.7,East,1000000,400000,20,12,R1
      A2,Bolt,36.2,-86.8,East,800000,0,20,12,R2
      A3,Crux,40.7,-74.0,East,1200000,500000,30,12,R1
      A4,Dyn,40.8,-74.1,East,900000,500000,30,12,R9
      A5,Echo,40.9,-74.2,East,700000,300000,10,6,R2
      A6,Flux,36.3,-86.9,East,600000,100000,10,6,R1
      """;

  /** Each rep is alone in its region. */
  static final String REPS =
      """
      rep_id,name,latitude,longitude,team,capacity_hours,quota_usd,win_rate,region
      R1,Ann,36.0,-86.7,East,100,987654,0.321,South
      R2,Bob,40.7,-74.0,East,100,456789,0.234,North
      """;

  static final String SWAP = "account_id,rep_id\nA1,R2\nA2,R2\nA3,R1\nA4,R1\nA5,R1\nA6,R2\n";

  static final String SCENARIO =
      """
      {"name": "busy-year", "startDate": "2027-01-04", "horizonWeeks": 26,
       "events": [{"repLeaves": {"rep": "R1", "week": 5}},
                  {"marketShift": {"week": 13, "factor": 0.8}}]}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final JdbcClient jdbc;
  private final StoredFiles files;
  final String bookId;

  SimulationCase(JdbcClient jdbc, StoredFiles files) {
    this.jdbc = jdbc;
    this.files = files;
    this.bookId = book();
  }

  /** Another book with the same content. */
  String book() {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "INSERT INTO book (id, name, preset, illustrative, account_count, assignable_count,"
                + " rep_count, team_count, warning_count, created_at, created_by, version)"
                + " VALUES (?, 'Six', 'fairfield', ?, 6, 6, 2, 1, 0, ?, 'test', 1)")
        .params(id, false, NOW.atOffset(ZoneOffset.UTC))
        .update();
    files.put(id, "accounts.csv", ACCOUNTS.getBytes(StandardCharsets.UTF_8));
    files.put(id, "reps.csv", REPS.getBytes(StandardCharsets.UTF_8));
    return id;
  }

  /** A plan of the book. */
  String plan(String name, String assignments) {
    return plan(name, bookId, assignments);
  }

  /**
   * @param assignments null for a plan without a result
   */
  String plan(String name, String ofBook, String assignments) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "INSERT INTO plan (id, name, book_id, lifecycle, asked, created_at, created_by, version)"
                + " VALUES (?, ?, ?, 'DRAFT', '{}', ?, 'test', 1)")
        .params(id, name, ofBook, NOW.atOffset(ZoneOffset.UTC))
        .update();
    if (assignments != null) {
      files.put(id, "assignments.csv", assignments.getBytes(StandardCharsets.UTF_8));
    }
    return id;
  }

  /** A plan of the book that was made by a price of its own. */
  String planByHourUsd(String name, int hourUsd) {
    String id = plan(name, SWAP);
    jdbc.sql("UPDATE plan SET asked = ? WHERE id = ?")
        .params("{\"request\":{\"prices\":{\"travel\":{\"hourUsd\":%d}}}}".formatted(hourUsd), id)
        .update();
    return id;
  }

  /** A request to compare today's ownership with plans, without studies. */
  ObjectNode request(int replications, String... planIds) {
    ObjectNode request = JSON.createObjectNode();
    request.put("name", "Coming year");
    request.put("bookId", bookId);
    ArrayNode plans = request.putArray("planIds").add("today");
    List.of(planIds).forEach(plans::add);
    request.set("scenario", tree(SCENARIO));
    request.put("replications", replications);
    request.put("seed", 7);
    request.put("studies", false);
    return request;
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Path of an accepted simulation. */
  static String submit(ApiClient caller, JsonNode request) {
    Answer answer = caller.post("/v1/simulations", request.toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer.header("Location");
  }

  /** The simulation once it has ended. */
  static JsonNode await(ApiClient caller, String path) {
    return await(
        caller,
        path,
        found -> !List.of("QUEUED", "RUNNING").contains(found.path("jobStatus").asText()));
  }

  /** The simulation once it is as it should be. */
  static JsonNode await(ApiClient caller, String path, Predicate<JsonNode> condition) {
    return Awaitility.await().atMost(PATIENCE).until(() -> caller.get(path).json(), condition);
  }
}
