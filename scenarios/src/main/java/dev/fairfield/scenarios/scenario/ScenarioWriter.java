package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Writes scenarios in full, defaults included, so that a result names all it rests on. */
public final class ScenarioWriter {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  private ScenarioWriter() {}

  /** The full scenario; {@link ScenarioReader} reads it back to an equal one. */
  public static ObjectNode toJson(Scenario scenario) {
    return ScenarioMapper.MAPPER.valueToTree(scenario);
  }

  /** The full scenario as YAML; {@link ScenarioReader} reads it back to an equal one. */
  public static String toYaml(Scenario scenario) {
    try {
      return YAML.writeValueAsString(toJson(scenario));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A scenario could not be written as YAML.", e);
    }
  }
}
