package dev.fairfield.scenarios.io;

import java.io.IOException;

/** A file is no text that could be read as CSV, or too large; the message says why. */
final class UnusableTextException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String allowed;

  UnusableTextException(String message, String allowed) {
    super(message);
    this.allowed = allowed;
  }

  String allowed() {
    return allowed;
  }
}
