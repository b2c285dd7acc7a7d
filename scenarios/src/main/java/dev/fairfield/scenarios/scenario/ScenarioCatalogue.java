package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scenarios that ship with the product, in the order to read them. */
public final class ScenarioCatalogue {

  private static final String FOLDER = "/dev/fairfield/scenarios/data/scenarios/";

  private static final List<String> NAMES =
      List.of(
          "steady-state",
          "new-quarter",
          "top-performer-leaves",
          "attrition-wave",
          "market-downturn",
          "market-boom",
          "new-product",
          "competitor-enters",
          "account-merger",
          "hiring-freeze",
          "recruiter-bottleneck",
          "territory-expansion");

  private ScenarioCatalogue() {}

  /** Names of all scenarios. */
  public static List<String> listNames() {
    return NAMES;
  }

  /** All scenarios. */
  public static List<Scenario> list() {
    return NAMES.stream().map(ScenarioCatalogue::getByName).toList();
  }

  /**
   * A scenario by its name.
   *
   * @throws InvalidInputException when there is none, with the nearest name
   */
  public static Scenario getByName(String name) {
    String file = name + ".yaml";
    SettingsDocument document = SettingsReader.readText(file, yaml(name));
    Scenario scenario = ScenarioReader.of(document);
    MarketFiles.refuse(scenario, document);
    return scenario;
  }

  /**
   * The file of a scenario as it ships, with its remarks.
   *
   * @throws InvalidInputException as for {@link #getByName(String)}
   */
  public static String yaml(String name) {
    if (!NAMES.contains(name)) {
      throw new InvalidInputException(List.of(unknown(name)));
    }
    try (InputStream in = Scenario.class.getResourceAsStream(FOLDER + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The scenario %s cannot be read.".formatted(name), e);
    }
  }

  private static Problem unknown(String name) {
    String allowed = "one of " + String.join(", ", NAMES);
    String hint =
        NearestName.find(name, NAMES)
            .map(" Did you mean %s?"::formatted)
            .orElse(" There are %s.".formatted(String.join(", ", NAMES)));
    return new Problem(
        "scenario",
        0,
        "",
        name,
        allowed,
        Severity.ERROR,
        "The catalogue has no scenario %s.%s".formatted(name, hint));
  }
}
