package dev.fairfield.service.rest.profiles;

import dev.fairfield.scenarios.scoring.Profile;
import dev.fairfield.scenarios.scoring.ProfileReader;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.util.Locale;
import org.springframework.http.MediaType;

/**
 * A profile as a request brings it.
 *
 * @param name of the document for the reader: JSON or YAML by its ending
 */
record SentProfile(String name, String text) {

  static final String YAML_TYPE = "application/yaml";

  private static final String YAML = "profile.yaml";
  private static final String JSON = "profile.json";

  static SentProfile of(MediaType type, String text) {
    boolean json = type != null && type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json");
    return new SentProfile(json ? JSON : YAML, text);
  }

  /**
   * @throws InvalidInputException with every problem
   */
  Profile read() {
    return ProfileReader.readText(name, text);
  }
}
