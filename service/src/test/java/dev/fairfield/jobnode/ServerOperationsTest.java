package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.FairfieldApplication;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.testing.Databases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The whole service in a process of its own, when its database dies and when it is stopped. */
@EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
class ServerOperationsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String KEY = "ff_abcdefgh_" + "x".repeat(43);

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void database_killedAndRestarted_serviceIsReadyAgainAndLosesNoJob() throws Exception {
    Path data = folder.resolve("postgres");
    EmbeddedPostgres postgres = startPostgres(data, freePort());
    Map<String, Object> database =
        Databases.settings(
            "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort()), "postgres");
    var watch = new Watch(database);
    int port = freePort();
    try (Node server = startServer(database, port);
        var nodes = new Nodes(database, Map.of())) {
      awaitReadiness(port, 200, PATIENCE);
      Node node = nodes.start("A", Map.of()).awaitReady();
      watch.createOutcomes();
      String id = Watch.newId();
      node.tell("submit %s PLAN steps:200:100".formatted(id));
      nodes.awaitOwner(id, 1);
      Watch.await(() -> watch.progress(id) > 0.05, PATIENCE, "progress");
      long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
      System.out.printf("SIGKILL to the postmaster, pid %d.%n", pid);
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      long killed = System.nanoTime();
      awaitReadiness(port, 503, Duration.ofSeconds(20));
      System.out.printf("Readiness DOWN after %.1f s.%n", Watch.secondsSince(killed));
      Node.pause(3000);
      postgres.close();
      EmbeddedPostgres again = startPostgres(data, postgres.getPort());
      long restarted = System.nanoTime();
      awaitReadiness(port, 200, Duration.ofSeconds(30));
      System.out.printf("Readiness UP after %.1f s.%n", Watch.secondsSince(restarted));
      watch.awaitStatus(id, "SUCCEEDED", PATIENCE);
      assertThat(watch.outcomes(id)).hasSize(1);
      assertThat(server.isAlive()).isTrue();
      System.out.printf("The job had %d executions.%n", watch.attempt(id));
      again.close();
    }
  }

  @Test
  void stream_openWhenTerminated_doesNotHoldUpTheEnd() throws Exception {
    Map<String, Object> database = Databases.postgres();
    int port = freePort();
    try (Node server = startServer(database, port)) {
      awaitReadiness(port, 200, PATIENCE);
      var watch = new Watch(database);
      String id = Watch.newId();
      watch
          .jdbc()
          .sql(
              "INSERT INTO job (id, kind, status, attempt, failures, progress, stop_requested,"
                  + " stopped_early, submitted_at, created_by, version)"
                  + " VALUES (?, 'PLAN', 'RUNNING', 1, 0, 0, FALSE, FALSE, ?, 'ann', 1)")
          .params(id, OffsetDateTime.now(ZoneOffset.UTC))
          .update();
      HttpResponse<Stream<String>> stream =
          http.send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:%d/v1/jobs/%s/events".formatted(port, id)))
                  .header("Authorization", "Bearer " + insertAdminKey(watch))
                  .build(),
              BodyHandlers.ofLines());
      assertThat(stream.statusCode()).isEqualTo(200);
      server.signal("TERM");
      long told = System.nanoTime();
      assertThat(server.waitFor(Duration.ofSeconds(10))).isTrue();
      double seconds = Watch.secondsSince(told);
      System.out.printf("Exit with an open stream after %.1f s.%n", seconds);
      assertThat(seconds).isLessThan(5);
      assertThat(stream.body().filter(line -> line.startsWith("event:job"))).hasSize(1);
    }
  }

  private static String insertAdminKey(Watch watch) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    watch
        .jdbc()
        .sql(
            "INSERT INTO api_key (id, prefix, sha256, name, role, created_at, created_by,"
                + " expires_at, version) VALUES (?, 'abcdefgh', ?, 'ann', 'ADMIN', ?, 'ann', ?, 1)")
        .params(
            Watch.newId(),
            StoredFiles.sha256(KEY.getBytes(StandardCharsets.US_ASCII)),
            now,
            now.plusDays(1))
        .update();
    return KEY;
  }

  private Node startServer(Map<String, Object> database, int port) {
    Map<String, String> environment = new LinkedHashMap<>();
    database.forEach(
        (key, value) ->
            environment.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
    return Node.start(
        "server",
        List.of(),
        FairfieldApplication.class,
        List.of(
            "serve", "--port", Integer.toString(port), "--data", folder.resolve("d").toString()),
        environment);
  }

  private static EmbeddedPostgres startPostgres(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  private void awaitReadiness(int port, int status, Duration patience) {
    Watch.await(() -> readiness(port) == status, patience, "readiness " + status);
  }

  private int readiness(int port) {
    try {
      return http.send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
