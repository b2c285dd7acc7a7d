package dev.fairfield.simulator.oracle;

import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of a scenario file, one line of YAML for each part of it. */
final class ScenarioFile {

  private final Map<String, String> lines;

  private ScenarioFile(Map<String, String> lines) {
    this.lines = lines;
  }

  /**
   * Nobody leaves or learns, people are alike, markets stand still, load has no effect, no leads
   * come, nothing is open at the start.
   */
  static ScenarioFile quiet() {
    return new ScenarioFile(Map.of())
        .with("name", "quiet")
        .with("startDate", "2027-01-04")
        .with("attrition", "{annualLeaveProbability: {voluntary: 0, involuntary: 0}}")
        .with("ramp", "{shares: []}")
        .with("skill", "{cv: 0}")
        .with("market", "{annualSd: 0}")
        .with("load", "{elasticity: 0, minResponse: 1, maxResponse: 1}")
        .with("leads", "{inboundShare: 0}")
        .with("policy", "{afterDeparture: vacant}")
        .with("initialPipeline", "empty");
  }

  /** Every number at its default. */
  static ScenarioFile ofDefaults() {
    return new ScenarioFile(Map.of()).with("name", "defaults").with("startDate", "2027-01-04");
  }

  /** The same with another value of one of its parts, in YAML; {@code %s} takes the numbers. */
  ScenarioFile with(String part, String yaml, Object... numbers) {
    Map<String, String> changed = new TreeMap<>(lines);
    changed.put(part, yaml.formatted(numbers));
    return new ScenarioFile(changed);
  }

  String text() {
    return lines.entrySet().stream()
        .map(line -> line.getKey() + ": " + line.getValue() + "\n")
        .collect(Collectors.joining());
  }

  Scenario read() {
    String file = "scenario.yaml";
    return ScenarioReader.fromJson(SettingsReader.readText(file, text()).root(), file);
  }
}
