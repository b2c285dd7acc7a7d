package dev.fairfield.service.jobs;

/** What a job was asked for cannot be done; trying again would not help. */
public class JobRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code for programs, such as {@code infeasible}
   * @param message for people: what is wrong and what to do
   */
  public JobRefusedException(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
