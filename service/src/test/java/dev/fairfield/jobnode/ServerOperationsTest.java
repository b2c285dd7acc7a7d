package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.Databases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The whole service in a process of its own, when its database dies and when it is stopped. */
@EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
class ServerOperationsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void database_killedAndRestarted_serviceIsReadyAgainAndLosesNoJob() throws Exception {
    Path data = folder.resolve("postgres");
    EmbeddedPostgres postgres = startPostgres(data, Server.freePort());
    Map<String, Object> database =
        Databases.settings(
            "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort()), "postgres");
    var watch = new Watch(database);
    try (Server server = Server.start("server", folder.resolve("d"), database);
        var nodes = new Nodes(database, Map.of())) {
      server.awaitReady();
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
      server.awaitReadiness(503, Duration.ofSeconds(20));
      System.out.printf("Readiness DOWN after %.1f s.%n", Watch.secondsSince(killed));
      Node.pause(3000);
      postgres.close();
      EmbeddedPostgres again = startPostgres(data, postgres.getPort());
      long restarted = System.nanoTime();
      server.awaitReadiness(200, Duration.ofSeconds(30));
      System.out.printf("Readiness UP after %.1f s.%n", Watch.secondsSince(restarted));
      watch.awaitStatus(id, "SUCCEEDED", PATIENCE);
      assertThat(watch.outcomes(id)).hasSize(1);
      assertThat(server.node().isAlive()).isTrue();
      System.out.printf("The job had %d executions.%n", watch.attempt(id));
      again.close();
    }
  }

  @Test
  void stream_openWhenTerminated_doesNotHoldUpTheEnd() throws Exception {
    Map<String, Object> database = Databases.postgres();
    try (Server server = Server.start("server", folder.resolve("d"), database)) {
      server.awaitReady();
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
              HttpRequest.newBuilder(server.at("/v1/jobs/%s/events".formatted(id)))
                  .header("Authorization", "Bearer " + Server.insertAdminKey(watch, "abcdefgh"))
                  .build(),
              BodyHandlers.ofLines());
      assertThat(stream.statusCode()).isEqualTo(200);
      server.node().signal("TERM");
      long told = System.nanoTime();
      assertThat(server.node().waitFor(Duration.ofSeconds(10))).isTrue();
      double seconds = Watch.secondsSince(told);
      System.out.printf("Exit with an open stream after %.1f s.%n", seconds);
      assertThat(seconds).isLessThan(5);
      assertThat(stream.body().filter(line -> line.startsWith("event:job"))).hasSize(1);
    }
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
}
