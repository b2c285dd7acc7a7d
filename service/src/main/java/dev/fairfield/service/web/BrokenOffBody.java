package dev.fairfield.service.web;

import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.http.HttpStatus;

/** A caller that has left, or sends so slowly that nobody waits for the rest. */
final class BrokenOffBody {

  private static final int MOST_CAUSES = 10;

  private BrokenOffBody() {}

  /** The problem of a body that ended before its end; empty for all else. */
  static Optional<ApiProblem> find(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .flatMap(cause -> of(cause).stream())
        .findFirst();
  }

  private static Optional<ApiProblem> of(Throwable cause) {
    if (cause instanceof SocketTimeoutException) {
      return Optional.of(
          new ApiProblem(
              HttpStatus.REQUEST_TIMEOUT,
              "body-too-slow",
              "The body of the request did not arrive in time."));
    }
    if (cause instanceof EOFException || cause instanceof ClientAbortException) {
      return Optional.of(
          new ApiProblem(
              HttpStatus.BAD_REQUEST,
              "body-incomplete",
              "The body of the request ended before its end."));
    }
    return Optional.empty();
  }
}
