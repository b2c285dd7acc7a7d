package dev.fairfield.service.security;

/** A caller asks for more than he may have at a time. */
public class TooManyRequestsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final long retryAfterSeconds;

  /**
   * @param code for programs
   * @param message for people: which limit was met
   * @param retryAfterSeconds after which asking again may help; at least 1
   */
  public TooManyRequestsException(String code, String message, long retryAfterSeconds) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = Math.max(1, retryAfterSeconds);
  }

  public String code() {
    return code;
  }

  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
