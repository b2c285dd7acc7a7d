package dev.fairfield.service.rest.scenarios;

import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioCatalogue;
import dev.fairfield.scenarios.scenario.ScenarioChecks;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The scenarios of this installation: the catalogue that ships, and people's own. */
@Service
public class ScenarioShelf {

  private final ScenarioStore store;

  ScenarioShelf(ScenarioStore store) {
    this.store = store;
  }

  /**
   * A scenario that speaks only of what the book has.
   *
   * @param idOrCatalogueName id of an own scenario, or a name such as {@code new-quarter}
   * @throws ApiProblem 404 when there is none, 422 naming all that the book does not have
   */
  public Scenario get(String idOrCatalogueName, Book book) {
    Scenario scenario = get(idOrCatalogueName);
    List<Problem> problems = ScenarioChecks.of(scenario, book);
    if (!problems.isEmpty()) {
      throw new ApiProblem(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "scenario-does-not-fit",
          "The scenario '%s' names things that the book does not have.".formatted(scenario.name()),
          problems.stream()
              .map(problem -> new FieldProblem(problem.column(), "does-not-fit", problem.message()))
              .toList());
    }
    return scenario;
  }

  /**
   * A scenario whatever book it is for.
   *
   * @throws ApiProblem 404 when there is none
   */
  public Scenario get(String idOrCatalogueName) {
    return find(idOrCatalogueName)
        .orElseThrow(() -> ApiProblem.notFound("scenario", idOrCatalogueName));
  }

  private Optional<Scenario> find(String idOrCatalogueName) {
    if (ScenarioCatalogue.listNames().contains(idOrCatalogueName)) {
      return Optional.of(ScenarioCatalogue.getByName(idOrCatalogueName));
    }
    return store.find(idOrCatalogueName).map(ScenarioShelf::read);
  }

  static Scenario read(StoredScenario stored) {
    String file = stored.name() + ".json";
    return ScenarioReader.fromJson(
        SettingsReader.readText(file, stored.content()).root(), stored.name());
  }
}
