package dev.fairfield.scenarios.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.document.SettingsSchema;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.nio.file.Path;

/**
 * Reads profiles in YAML or JSON. The schema is the resource {@code profile.schema.json} of this
 * package. Thread-safe.
 */
public final class ProfileReader {

  private static final SettingsSchema SCHEMA =
      SettingsSchema.ofResource(ProfileReader.class, "profile.schema.json");

  private ProfileReader() {}

  /**
   * Reads a profile file.
   *
   * @throws InvalidInputException with every problem: file, line, path of the setting, value, what
   *     is allowed
   */
  public static Profile read(Path file) {
    return of(SettingsReader.read(file));
  }

  /**
   * A profile that is already a text.
   *
   * @param name what problems call it; JSON when it ends in {@code .json}, else YAML
   * @throws InvalidInputException as for {@link #read(Path)}
   */
  public static Profile readText(String name, String text) {
    return of(SettingsReader.readText(name, text));
  }

  /**
   * A profile that is already a tree, such as the body of a web request.
   *
   * @param source what problems call it
   * @throws InvalidInputException as for {@link #read(Path)}, without lines
   */
  public static Profile fromJson(JsonNode profile, String source) {
    return of(SettingsDocument.of(source, profile));
  }

  /** The published schema (JSON Schema, Draft 2020-12). */
  public static JsonNode schema() {
    return SCHEMA.json().deepCopy();
  }

  private static Profile of(SettingsDocument document) {
    SCHEMA.requireValid(document);
    return new ProfileBinding(document).bind();
  }
}
