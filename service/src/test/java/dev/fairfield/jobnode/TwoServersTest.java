package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.Databases;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two whole services in processes of their own over one PostgreSQL. */
@EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
class TwoServersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(240);
  private static final int ALLOWED_JOBS = 3;
  private static final int REPLICATIONS = 15_000;

  @TempDir private Path folder;

  private final List<Server> servers = new ArrayList<>();
  private Map<String, Object> database;
  private Watch watch;
  private String key;

  @BeforeEach
  void createDatabase() {
    database = Databases.postgres();
    watch = new Watch(database);
  }

  @AfterEach
  void endServers() {
    servers.forEach(Server::close);
  }

  private Server start(String name, Map<String, ?> own) {
    Map<String, Object> settings = new LinkedHashMap<>(database);
    settings.putAll(Watch.FAST);
    settings.put("fairfield.books.sample", "false");
    settings.put("fairfield.security.login-link", "false");
    settings.putAll(own);
    Server server = Server.start(name, folder.resolve(name), settings);
    servers.add(server);
    server.awaitReady();
    if (key == null) {
      key = Server.insertAdminKey(watch, "abcdefgh");
    }
    return server;
  }

  @Test
  void limits_ofACaller_holdOverBothNodes() {
    var limits = Map.of("fairfield.limits.caller.unfinished-jobs", ALLOWED_JOBS);
    List<Server> both = List.of(start("A", limits), start("B", limits));
    ApiClient first = both.get(0).as(key);
    String bookId = TwoServersBook.upload(first);
    String body =
        "{\"name\":\"Long\",\"bookId\":\"%s\",\"timeLimitSeconds\":600}".formatted(bookId);

    for (int job = 0; job < ALLOWED_JOBS; job++) {
      Answer accepted = both.get(job % 2).as(key).post("/v1/plans", body);
      assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
    }
    for (Server server : both) {
      Answer refused = server.as(key).post("/v1/plans", body);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(refused.contentType()).isEqualTo("application/problem+json");
    }
    String other = Server.insertAdminKey(watch, "ijklmnop");
    assertThat(both.get(1).as(other).post("/v1/plans", body).status()).isEqualTo(202);
  }

  @Test
  void submission_whoseNodeDiesBeforeItAnswers_isAnsweredTheSameByTheOther() throws IOException {
    Server first = start("A", Map.of());
    Server second = start("B", Map.of());
    String body = TwoServersBook.json("Retried");
    String request =
        "POST /v1/books HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n".formatted(key)
            + "Idempotency-Key: once\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(body.length())
            + body;

    try (var socket = new Socket("127.0.0.1", first.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      Watch.await(() -> kept() == 1, PATIENCE, "the answer to be kept");
      first.node().kill();
    }
    Answer again = second.as(key).send("POST", "/v1/books", body, "Idempotency-Key", "once");

    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo("/v1/books/" + bookIds().get(0));
    assertThat(bookIds()).hasSize(1);
  }

  private int kept() {
    return watch
        .jdbc()
        .sql("SELECT COUNT(*) FROM idempotency WHERE request_key = 'once' AND status IS NOT NULL")
        .query(Integer.class)
        .single();
  }

  private List<String> bookIds() {
    return watch.jdbc().sql("SELECT id FROM book").query(String.class).list();
  }

  @Test
  void simulation_onTwoNodesOfWhichOneIsKilled_hasTheBytesOfOneNode() {
    var shared =
        Map.of(
            "fairfield.simulations.fan-out-evaluations", 0,
            "fairfield.simulations.part-evaluations", 1200);
    Server first = start("A", shared);
    Server second = start("B", shared);
    String bookId = TwoServersBook.upload(first.as(key));
    String planId =
        finished(
            first,
            "/v1/plans",
            "{\"name\":\"Carve\",\"bookId\":\"%s\",\"steps\":20}".formatted(bookId));
    String request = simulation(bookId, planId);
    String spread = submit(first, "/v1/simulations", request);
    Watch.await(() -> parts(spread) >= 40, PATIENCE, "parts to be done");
    Server owner = watch.owner(spread).endsWith("-" + first.node().pid()) ? first : second;
    Server left = owner == first ? second : first;
    owner.node().kill();
    System.out.printf("Killed the coordinator after %d parts.%n", parts(spread));
    await(() -> left.as(key).get("/v1/simulations/" + spread).json());
    assertThat(watch.attempt(spread)).isEqualTo(2);
    Map<String, String> bytesOfBoth = results(left, spread);
    left.close();

    Server alone = start("C", Map.of());
    String direct = finished(alone, "/v1/simulations", request);

    assertThat(results(alone, direct)).isEqualTo(bytesOfBoth);
  }

  private static String simulation(String bookId, String planId) {
    return ("{\"name\":\"Year\",\"bookId\":\"%s\",\"planIds\":[\"today\",\"%s\"],\"scenario\":"
            + "{\"name\":\"year\",\"startDate\":\"2027-01-04\",\"horizonWeeks\":26,\"events\":["
            + "{\"repLeaves\":{\"rep\":\"R1\",\"week\":5}}]},"
            + "\"replications\":%d,\"seed\":7,\"studies\":false}")
        .formatted(bookId, planId, REPLICATIONS);
  }

  private Map<String, String> results(Server server, String id) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (String file : List.of("comparison.json", "replications.csv.gz", "report.html")) {
      digests.put(
          file,
          watch
              .jdbc()
              .sql("SELECT sha256 FROM stored_file WHERE owner_id = ? AND name = ?")
              .params(id, file)
              .query(String.class)
              .single());
    }
    assertThat(server.as(key).get("/v1/simulations/" + id + "/comparison").status()).isEqualTo(200);
    return digests;
  }

  private int parts(String id) {
    return watch
        .jdbc()
        .sql("SELECT COUNT(*) FROM job_chunk WHERE job_id = ?")
        .params(id)
        .query(Integer.class)
        .single();
  }

  private String submit(Server server, String path, String body) {
    Answer answer = server.as(key).post(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer.header("Location").replaceFirst("^.*/", "");
  }

  private String finished(Server server, String path, String body) {
    String id = submit(server, path, body);
    await(() -> server.as(key).get(path + "/" + id).json());
    return id;
  }

  private static void await(Supplier<JsonNode> thing) {
    Watch.await(
        () -> !Set.of("QUEUED", "RUNNING").contains(thing.get().path("jobStatus").asText()),
        PATIENCE,
        "the end of a job");
    JsonNode ended = thing.get();
    assertThat(ended.path("jobStatus").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
  }
}
