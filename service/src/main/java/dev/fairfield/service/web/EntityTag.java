package dev.fairfield.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Which state of a thing a caller has seen, so that nobody overwrites what he has not read (RFC
 * 9110, sections 8.8.3 and 13).
 */
public final class EntityTag {

  private EntityTag() {}

  /** The value of header {@code ETag} for a row's version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * 200 with the thing and its tag. Where a GET carried the same tag in {@code If-None-Match}, the
   * framework answers 304 without the thing.
   */
  public static <T> ResponseEntity<T> ok(long version, T body) {
    return ResponseEntity.ok().eTag(of(version)).body(body);
  }

  /**
   * Makes sure that the caller has seen the present state.
   *
   * @param version of the row as it is now, read in the transaction that changes it
   * @throws ApiProblem 428 without {@code If-Match}, 412 where it names another state
   */
  public static void require(HttpServletRequest request, long version) {
    List<String> tags =
        Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)).stream()
            .flatMap(EntityTag::split)
            .toList();
    if (tags.isEmpty()) {
      throw problem(
          HttpStatus.PRECONDITION_REQUIRED,
          "if-match-required",
          "This change needs the header If-Match: read the thing and send the value of its ETag.");
    }
    if (!tags.contains("*") && !tags.contains(of(version))) {
      throw problem(
          HttpStatus.PRECONDITION_FAILED,
          "changed-meanwhile",
          "This has changed since it was read: read it again and decide anew.");
    }
  }

  private static Stream<String> split(String header) {
    return Arrays.stream(header.split(",")).map(String::strip).filter(tag -> !tag.isEmpty());
  }

  private static ApiProblem problem(HttpStatus status, String code, String message) {
    return new ApiProblem(
        status,
        code,
        message,
        List.of(new ApiProblem.FieldProblem(HttpHeaders.IF_MATCH, code, message)));
  }
}
