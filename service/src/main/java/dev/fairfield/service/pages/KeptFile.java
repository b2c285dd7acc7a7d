package dev.fairfield.service.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.HttpResource;

/** A file of the pages as it is sent: read, compressed and given its tag once. */
final class KeptFile extends ByteArrayResource implements HttpResource {

  private static final String GZIP = "gzip";

  private final String name;
  private final String tag;
  private final boolean compressed;

  private KeptFile(byte[] content, String name, String tag, boolean compressed) {
    super(content, name);
    this.name = name;
    this.tag = tag;
    this.compressed = compressed;
  }

  static KeptFile plain(Resource file) throws IOException {
    byte[] content = file.getContentAsByteArray();
    return new KeptFile(content, file.getFilename(), tag(content), false);
  }

  static KeptFile compressed(Resource file) throws IOException {
    byte[] content = file.getContentAsByteArray();
    return new KeptFile(gzip(content), file.getFilename(), tag(content), true);
  }

  /** The same for both forms of one content, hence weak. */
  String tag() {
    return tag;
  }

  @Override
  public String getFilename() {
    return name;
  }

  @Override
  public HttpHeaders getResponseHeaders() {
    var headers = new HttpHeaders();
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (compressed) {
      headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    return headers;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  private static String tag(byte[] content) {
    return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream(content.length / 2 + 64);
    try (var out = new BestGzip(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  /** Slow to make and small to send: it is made once. */
  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
