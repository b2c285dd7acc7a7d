package dev.fairfield.service.web;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** A body went on beyond what its address takes. */
final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private static final int MOST_CAUSES = 10;

  private final long limitBytes;

  BodyTooLargeException(long limitBytes) {
    super("The body is larger than " + limitBytes + " bytes.");
    this.limitBytes = limitBytes;
  }

  /** Whether this lies behind another exception. */
  static Optional<BodyTooLargeException> find(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .filter(BodyTooLargeException.class::isInstance)
        .map(BodyTooLargeException.class::cast)
        .findFirst();
  }

  long limitBytes() {
    return limitBytes;
  }
}
