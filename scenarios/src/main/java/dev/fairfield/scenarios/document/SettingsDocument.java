package dev.fairfield.scenarios.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The settings of one file, with the line of each.
 *
 * @param file name of the file, without folders
 * @param root the settings; an empty object for an empty file
 * @param lineByPath one-based line of each path, such as {@code prices.balance.elasticity}
 */
public record SettingsDocument(String file, JsonNode root, Map<String, Integer> lineByPath) {

  public SettingsDocument {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(root, "root");
    lineByPath = Map.copyOf(lineByPath);
  }

  /** Settings that did not come from a file; problems then name no line. */
  public static SettingsDocument of(String source, JsonNode root) {
    return new SettingsDocument(source, root, Map.of());
  }

  /**
   * An error of the setting at the path. The line is that of the setting, else of the group it
   * belongs to, else 0.
   */
  public Problem error(String path, String value, String allowed, String message) {
    return error(file, line(path), path, value, allowed, message);
  }

  private int line(String path) {
    String known = path;
    while (!lineByPath.containsKey(known) && !known.isEmpty()) {
      known = known.substring(0, Math.max(0, known.lastIndexOf('.')));
    }
    return lineByPath.getOrDefault(known, 0);
  }

  static Problem error(
      String file, int line, String path, String value, String allowed, String message) {
    return new Problem(
        file,
        Math.max(0, line),
        ProblemLog.shorten(path),
        ProblemLog.shorten(value),
        allowed,
        Severity.ERROR,
        message);
  }

  static InvalidInputException refusal(
      String file, int line, String path, String value, String allowed, String message) {
    return new InvalidInputException(List.of(error(file, line, path, value, allowed, message)));
  }
}
