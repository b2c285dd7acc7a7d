package dev.fairfield.service.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Sends bytes that no HTTP client would. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 20_000;

  private RawHttp() {}

  /** Writes what follows the head of a request. */
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  /**
   * What the service answered.
   *
   * @param firstByteMillis from the begin of the request until the answer came
   */
  public record Answer(String text, long firstByteMillis) {}

  /** What the service answers to a text, until it closes the connection. */
  public static String exchange(int port, String request) throws IOException {
    return exchange(port, request, out -> {}).text();
  }

  /** As above, with a body that is written until the service has heard enough. */
  public static Answer exchange(int port, String head, Body body) throws IOException {
    long begun = System.nanoTime();
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      InputStream in = socket.getInputStream();
      CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> read(in, begun));
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      try {
        body.write(out);
        out.flush();
      } catch (SocketException e) {
        // The service has answered and closed before all was sent.
      }
      return answer.join();
    }
  }

  private static Answer read(InputStream in, long begunNanos) {
    var text = new StringBuilder();
    long firstByteNanos = 0;
    try {
      for (int read = in.read(); read >= 0; read = in.read()) {
        firstByteNanos = firstByteNanos == 0 ? System.nanoTime() : firstByteNanos;
        text.append((char) read);
      }
    } catch (SocketException e) {
      // Closed by the service while the rest of the body was still under way.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(text.toString(), (firstByteNanos - begunNanos) / 1_000_000);
  }
}
