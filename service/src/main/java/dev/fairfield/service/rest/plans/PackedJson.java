package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A large JSON that never changes, written and compressed once and sent many times. */
final class PackedJson {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String GZIP = "gzip";

  private final byte[] packed;

  private PackedJson(byte[] packed) {
    this.packed = packed;
  }

  static PackedJson of(Object value) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new BestGzip(out)) {
      JSON.writeValue(gzip, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackedJson(out.toByteArray());
  }

  /**
   * The answer to a caller, compressed where the caller takes that.
   *
   * @param tag value of {@code ETag}
   */
  ResponseEntity<byte[]> answer(HttpServletRequest request, String tag) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .eTag(tag)
            .contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (accepted != null && accepted.contains(GZIP)) {
      return answer.header(HttpHeaders.CONTENT_ENCODING, GZIP).body(packed);
    }
    return answer.body(unpacked());
  }

  /** Slow to make and small to send: it is made once. */
  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private byte[] unpacked() {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
