package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.document.SettingsYaml;

/** Writes scenarios in full, defaults included, so that a result names all it rests on. */
public final class ScenarioWriter {

  private ScenarioWriter() {}

  /** The full scenario; {@link ScenarioReader} reads it back to an equal one. */
  public static ObjectNode toJson(Scenario scenario) {
    return ScenarioMapper.MAPPER.valueToTree(scenario);
  }

  /** The full scenario as YAML; {@link ScenarioReader} reads it back to an equal one. */
  public static String toYaml(Scenario scenario) {
    return SettingsYaml.write(toJson(scenario));
  }
}
