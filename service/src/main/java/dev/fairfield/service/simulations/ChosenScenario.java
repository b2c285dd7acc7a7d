package dev.fairfield.service.simulations;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioCatalogue;
import dev.fairfield.scenarios.scenario.ScenarioChecks;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.plans.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A scenario somebody asked for, and where it came from.
 *
 * @param input digest of the file, or of the scenario of the catalogue as it ships
 */
public record ChosenScenario(Scenario scenario, InputFile input) {

  private static final String ROLE = "scenario";
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  /**
   * A scenario of the catalogue by its name, else a file.
   *
   * @throws InvalidInputException when there is none, when it is wrong, or when it does not fit the
   *     book
   * @throws IOException when a file cannot be read
   */
  public static ChosenScenario of(String nameOrFile, Book book) throws IOException {
    if (ScenarioCatalogue.listNames().contains(nameOrFile) || !isFile(nameOrFile)) {
      Scenario scenario = ScenarioCatalogue.getByName(nameOrFile);
      ScenarioChecks.requireFit(scenario, book);
      return new ChosenScenario(
          scenario,
          InputFile.ofText(ROLE, nameOrFile + ".yaml", ScenarioCatalogue.yaml(nameOrFile)));
    }
    Path file = Path.of(nameOrFile);
    Scenario scenario = ScenarioReader.read(file, book);
    return new ChosenScenario(scenario, InputFile.of(ROLE, file));
  }

  private static boolean isFile(String nameOrFile) {
    return nameOrFile.contains("/")
        || nameOrFile.contains("\\")
        || ENDINGS.stream().anyMatch(nameOrFile::endsWith)
        || Files.isRegularFile(Path.of(nameOrFile));
  }
}
