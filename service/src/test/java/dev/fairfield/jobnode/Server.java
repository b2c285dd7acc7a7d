package dev.fairfield.jobnode;

import dev.fairfield.service.FairfieldApplication;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.testing.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The whole service in a process of its own, as it is shipped, with 256 MB of heap. */
final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Node node;
  private final int port;

  private Server(Node node, int port) {
    this.node = node;
    this.port = port;
  }

  /**
   * Starts it on a free port; returns before it is ready.
   *
   * @param data folder of its own database, should the settings name no other
   * @param settings by their keys, given to the process as environment variables
   */
  static Server start(String name, Path data, Map<String, ?> settings) {
    Map<String, String> environment = new LinkedHashMap<>();
    settings.forEach(
        (key, value) ->
            environment.put(
                key.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_'), value.toString()));
    int port = freePort();
    return new Server(
        Node.start(
            name,
            List.of(),
            FairfieldApplication.class,
            List.of("serve", "--port", Integer.toString(port), "--data", data.toString()),
            environment),
        port);
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a key for an administrator, in a database whose tables are there. */
  static String insertAdminKey(Watch watch, String prefix) {
    String key = "ff_%s_%s".formatted(prefix, "x".repeat(43));
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    watch
        .jdbc()
        .sql(
            "INSERT INTO api_key (id, prefix, sha256, name, role, created_at, created_by,"
                + " expires_at, version) VALUES (?, ?, ?, ?, 'ADMIN', ?, 'ann', ?, 1)")
        .params(
            Watch.newId(),
            prefix,
            StoredFiles.sha256(key.getBytes(StandardCharsets.US_ASCII)),
            prefix,
            now,
            now.plusDays(1))
        .update();
    return key;
  }

  Node node() {
    return node;
  }

  int port() {
    return port;
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  ApiClient as(String key) {
    return new ApiClient("http://127.0.0.1:" + port, key);
  }

  Server awaitReady() {
    awaitReadiness(200, PATIENCE);
    return this;
  }

  void awaitReadiness(int status, Duration patience) {
    Watch.await(
        () -> status(at("/actuator/health/readiness")) == status, patience, "readiness " + status);
  }

  /** The status of a GET; 0 for no answer. */
  static int status(URI address) {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    node.close();
  }
}
