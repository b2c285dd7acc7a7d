package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.validation.ProblemLog;

/** A setting of a scenario has a value that is not allowed. */
public final class InvalidSettingException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String setting;
  private final String value;
  private final String allowed;

  /**
   * @param setting key of the setting within its group, such as {@code untilWeek}
   * @param value the value as text; blank when it is missing
   * @param allowed what is allowed, in words
   */
  public InvalidSettingException(String setting, String value, String allowed) {
    super(sentence(setting, value, allowed));
    this.setting = setting;
    this.value = value;
    this.allowed = allowed;
  }

  /** The message with the whole path of the setting. */
  static String sentence(String path, InvalidSettingException wrong) {
    return sentence(path, wrong.value, wrong.allowed);
  }

  private static String sentence(String path, String value, String allowed) {
    return "%s %s; %s is allowed."
        .formatted(
            ProblemLog.shorten(path),
            value.isBlank() ? "is missing" : "is " + ProblemLog.shorten(value),
            allowed);
  }

  /** Key of the setting within its group. */
  public String setting() {
    return setting;
  }

  /** The value as text; blank when it is missing. */
  public String value() {
    return value;
  }

  /** What is allowed, in words. */
  public String allowed() {
    return allowed;
  }
}
