package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.RawHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The whole service with 256 MB of heap, its own database and a port for its operators. */
@EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
class SmallServerTest {

  private static final int BLOCK = 1_000_000;

  @TempDir private Path folder;

  /** What writes the millions of bytes of a body. */
  private interface Block {
    void write(OutputStream out, byte[] block) throws IOException;
  }

  @Test
  void largeBodies_areRefused_andTheServiceLivesOn() throws IOException {
    try (Server server = Server.start("small", folder, Map.of())) {
      server.awaitReady();
      for (int round = 0; round < 5; round++) {
        assertRefused(
            server, "announced", "Content-Length: 38000000", 38, (out, block) -> out.write(block));
        assertRefused(
            server, "in chunks", "Transfer-Encoding: chunked", 38, SmallServerTest::chunk);
        assertRefused(server, "one text", "Transfer-Encoding: chunked", 60, SmallServerTest::chunk);
      }
      assertThat(Server.status(server.at("/actuator/health/readiness"))).isEqualTo(200);
      assertThat(server.node().isAlive()).isTrue();
      assertThat(server.node().said(line -> line.contains("OutOfMemoryError"))).isFalse();
    }
  }

  private static void assertRefused(
      Server server, String what, String length, int millions, Block write) throws IOException {
    String head =
        "POST /v1/plans HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Authorization: Bearer none\r\nConnection: close\r\n%s\r\n\r\n".formatted(length);
    byte[] block = "x".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
    RawHttp.Answer answer =
        RawHttp.exchange(
            server.port(),
            head,
            out -> {
              for (int sent = 0; sent < millions; sent++) {
                write.write(out, block);
              }
            });
    System.out.printf(
        "%d MB %s: %s after %d ms.%n",
        millions, what, answer.text().lines().findFirst().orElse(""), answer.firstByteMillis());
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
