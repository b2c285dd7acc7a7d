package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.Databases;
import dev.fairfield.service.testing.RawHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The whole service with 256 MB of heap. */
@EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
class SmallServerTest {

  private static final int BLOCK = 1_000_000;

  @TempDir private Path folder;

  /** Sends a block of a body, as its length was announced. */
  private interface Sending {
    void write(OutputStream out, byte[] block) throws IOException;
  }

  /**
   * A body that is JSON as far as it goes.
   *
   * @param filler repeated to fill the megabytes after the begin
   */
  private record Body(String begin, String filler, int megabytes, String length, Sending sending) {}

  @Test
  void largeBodies_areRefused_andTheServiceLivesOn() throws IOException {
    List<Body> bodies =
        List.of(
            new Body("{", " ", 38, "Content-Length: 38000001", OutputStream::write),
            new Body("{", " ", 38, "Transfer-Encoding: chunked", SmallServerTest::chunk),
            new Body(
                "{\"name\":\"", "x", 60, "Transfer-Encoding: chunked", SmallServerTest::chunk));
    Map<String, Object> database = Databases.postgres();
    try (Server server = Server.start("small", folder, database)) {
      server.awaitReady();
      String key = Server.insertAdminKey(new Watch(database), "abcdefgh");
      for (int round = 0; round < 5; round++) {
        for (Body body : bodies) {
          assertRefused(server, key, body);
        }
      }
      assertThat(Server.status(server.at("/actuator/health/readiness"))).isEqualTo(200);
      assertThat(server.node().isAlive()).isTrue();
      assertThat(server.node().said(line -> line.contains("OutOfMemoryError"))).isFalse();
    }
  }

  private static void assertRefused(Server server, String key, Body body) throws IOException {
    String head =
        "POST /v1/plans HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Idempotency-Key: large\r\nAuthorization: Bearer %s\r\n".formatted(key)
            + "Connection: close\r\n%s\r\n\r\n".formatted(body.length());
    byte[] block = body.filler().repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
    RawHttp.Answer answer =
        RawHttp.exchange(
            server.port(),
            head,
            out -> {
              body.sending().write(out, body.begin().getBytes(StandardCharsets.US_ASCII));
              for (int sent = 0; sent < body.megabytes(); sent++) {
                body.sending().write(out, block);
              }
            });
    System.out.printf(
        "%d MB, %s: %s after %d ms.%n",
        body.megabytes(),
        body.length(),
        answer.text().lines().findFirst().orElse(""),
        answer.firstByteMillis());
    assertThat(answer.text()).startsWith("HTTP/1.1 413 ");
  }

  private static void chunk(OutputStream out, byte[] block) throws IOException {
    out.write((Integer.toHexString(block.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(block);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void operations_onAPortOfTheirOwn_areThereAndNotOnTheOther() {
    int operations = Server.freePort();
    try (Server server =
        Server.start("small", folder, Map.of("management.server.port", operations))) {
      var health =
          URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(operations));
      Watch.await(() -> Server.status(health) == 200, Duration.ofSeconds(180), "readiness");

      assertThat(
              Server.status(
                  URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(operations))))
          .isEqualTo(401);
      assertThat(Server.status(server.at("/v1/books"))).isEqualTo(401);
      assertThat(Server.status(server.at("/actuator/health/readiness"))).isEqualTo(404);
    }
  }
}
