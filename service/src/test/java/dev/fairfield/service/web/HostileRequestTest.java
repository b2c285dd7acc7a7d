package dev.fairfield.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.RawHttp;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class HostileRequestTest {

  private static final int MEGABYTE = 1_000_000;
  private static final long LONGEST_MILLIS = 300;

  @Autowired private TestCallers callers;

  private String key;

  @BeforeEach
  void makeKey() {
    key = callers.newKey(Role.VIEWER).secret();
  }

  static Stream<String> heads() {
    return Stream.of(
        "GET /v1/samples;x=1 HTTP/1.1",
        "GET //v1/samples HTTP/1.1",
        "GET /v1/../../etc/passwd HTTP/1.1",
        "GET /v1/%2e%2e/samples HTTP/1.1",
        "GET /v1/%00 HTTP/1.1",
        "GET /v1/%zz HTTP/1.1",
        "GET /v1/<script> HTTP/1.1",
        "GET /v1/" + "a".repeat(20_000) + " HTTP/1.1",
        "GET /v1/samples HTTP/1.1\r\nX-Long: " + "a".repeat(20_000),
        "GET /v1/samples HTTP/1.1\r\nBad(Name): 1",
        "GET /v1/samples HTTP/1.1\r\nContent-Length: -1",
        "POST /v1/samples/echo HTTP/1.1\r\nContent-Length: x",
        "POST /v1/samples/echo HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
        "POST /v1/samples/echo HTTP/1.1\r\nTransfer-Encoding: strange",
        "TRACE /v1/samples HTTP/1.1",
        "FOO /v1/samples HTTP/1.1",
        "GET /v1/samples HTTP/9.9");
  }

  @ParameterizedTest
  @MethodSource("heads")
  void request_malformed_isAnsweredWithAProblem(String head) throws IOException {
    String answer =
        RawHttp.exchange(
            callers.port(),
            head
                + "\r\nHost: localhost\r\nAuthorization: Bearer "
                + key
                + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 ").matches("(?s)HTTP/1.1 (4\\d\\d|50[15]) .*");
    assertThat(answer).doesNotContain("text/html", "Tomcat", "Exception", "org.apache");
    assertThat(answer)
        .contains("application/problem+json", "urn:fairfield:problem:", "correlationId");
  }

  @Test
  void body_announcedTooLarge_is413AtOnce() throws IOException {
    RawHttp.Answer answer =
        fastest("Content-Length: 38000000", out -> write(out, "x".repeat(MEGABYTE), 38));
    assertThat(answer.text()).startsWith("HTTP/1.1 413 ").contains("body-too-large", "1,048,576");
    assertThat(answer.firstByteMillis()).isLessThan(LONGEST_MILLIS);
  }

  @Test
  void body_inChunksTooLarge_is413BeforeItIsRead() throws IOException {
    RawHttp.Answer answer = fastest("Transfer-Encoding: chunked", out -> chunks(out, "{", " ", 38));
    assertThat(answer.text()).startsWith("HTTP/1.1 413 ").contains("body-too-large");
    assertThat(answer.firstByteMillis()).isLessThan(LONGEST_MILLIS);
  }

  @Test
  void body_textOfSixtyMegabytesInChunks_is413() throws IOException {
    RawHttp.Answer answer =
        fastest("Transfer-Encoding: chunked", out -> chunks(out, "{\"name\":\"", "x", 60));
    assertThat(answer.text()).startsWith("HTTP/1.1 413 ");
    assertThat(answer.firstByteMillis()).isLessThan(LONGEST_MILLIS);
  }

  /** Of three, since others use the processor, too. */
  private RawHttp.Answer fastest(String length, RawHttp.Body body) throws IOException {
    List<RawHttp.Answer> answers = new ArrayList<>();
    for (int time = 0; time < 3; time++) {
      answers.add(RawHttp.exchange(callers.port(), head(length), body));
    }
    return answers.stream()
        .min(Comparator.comparingLong(RawHttp.Answer::firstByteMillis))
        .orElseThrow();
  }

  private static void chunks(OutputStream out, String begin, String filling, int megabytes)
      throws IOException {
    write(out, Integer.toHexString(begin.length()) + "\r\n" + begin + "\r\n", 1);
    String chunk = Integer.toHexString(MEGABYTE) + "\r\n" + filling.repeat(MEGABYTE) + "\r\n";
    write(out, chunk, megabytes);
  }

  private String head(String length) {
    return "POST /v1/samples/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer "
        + key
        + "\r\n"
        + length
        + "\r\n\r\n";
  }

  private static void write(OutputStream out, String text, int times) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    for (int time = 0; time < times; time++) {
      out.write(bytes);
    }
  }
}
