package dev.fairfield.service.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large the body of a request may be; what is larger is refused before it is read.
 *
 * @param body any request but those below
 * @param book a book as JSON
 * @param upload files of a book, an enrichment or a fit, as multipart
 */
@ConfigurationProperties("fairfield.limits.bytes")
record BodyLimits(
    @DefaultValue("1MB") DataSize body,
    @DefaultValue("50MB") DataSize book,
    @DefaultValue("201MB") DataSize upload) {

  private static final Set<String> BOOKS = Set.of("/v1/books", "/v1/books/validate");
  private static final Pattern FILES =
      Pattern.compile("/v1/profiles/fit|/v1/books/[0-9a-fA-F-]{36}/enrichments");

  /**
   * @param contentType as sent; may be null
   */
  long bytesFor(String path, String contentType) {
    if (FILES.matcher(path).matches()) {
      return upload.toBytes();
    }
    if (!BOOKS.contains(path)) {
      return body.toBytes();
    }
    boolean files = contentType != null && contentType.regionMatches(true, 0, "multipart/", 0, 10);
    return (files ? upload : book).toBytes();
  }
}
