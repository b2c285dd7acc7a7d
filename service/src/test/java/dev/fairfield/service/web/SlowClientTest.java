package dev.fairfield.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SlowClientTest {

  private static final int CLIENTS = 300;

  /** Before the first stalled body is given up, after 5 s. */
  private static final long HEALTH_MILLIS = 4_000;

  private static final long RECOVERED_MILLIS = 10_000;

  @Autowired private TestCallers callers;

  @Test
  void service_besideThreeHundredStalledBodies_answersOthers() throws IOException {
    callers.anonymous().get("/actuator/health");
    String head =
        "POST /v1/samples/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: Bearer "
            + callers.newKey(Role.VIEWER).secret()
            + "\r\nContent-Length: 1000\r\n\r\n{\"name\":";
    List<Socket> stalled = new ArrayList<>();
    try {
      for (int client = 0; client < CLIENTS; client++) {
        var socket = new Socket("127.0.0.1", callers.port());
        stalled.add(socket);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      }
      long begun = System.nanoTime();
      assertThat(callers.anonymous().get("/actuator/health").status()).isEqualTo(200);
      long healthMillis = millisSince(begun);
      assertThat(callers.as(Role.VIEWER).get("/v1/me").status()).isEqualTo(200);
      long recoveredMillis = millisSince(begun);
      System.out.printf(
          "%d stalled bodies: health after %d ms, reads after %d ms%n",
          CLIENTS, healthMillis, recoveredMillis);
      assertThat(healthMillis).isLessThan(HEALTH_MILLIS);
      assertThat(recoveredMillis).isLessThan(RECOVERED_MILLIS);
    } finally {
      for (Socket socket : stalled) {
        socket.close();
      }
    }
  }

  private static long millisSince(long begunNanos) {
    return (System.nanoTime() - begunNanos) / 1_000_000;
  }
}
