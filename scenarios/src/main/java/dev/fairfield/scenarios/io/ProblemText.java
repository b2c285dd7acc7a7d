package dev.fairfield.scenarios.io;

/** Values inside sentences. */
final class ProblemText {

  private static final int MAX_LENGTH = 40;

  private ProblemText() {}

  /** Cut after {@value #MAX_LENGTH} characters. */
  static String quotable(String value) {
    return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH) + "…";
  }
}
